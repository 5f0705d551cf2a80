import { EventEmitter } from 'node:events';
import type { BrowserWindow } from 'electron';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';

vi.mock('electron', () => ({ BrowserWindow: class {} }));

const { mainWindowOptions, showInTime } = await import('../../../src/main/window');

const state = { bounds: { width: 1280, height: 800 }, maximized: false };

describe('the window', () => {
  it('keeps to the security baseline', () => {
    expect(mainWindowOptions('/p.cjs', state, true).webPreferences).toEqual({
      preload: '/p.cjs',
      contextIsolation: true,
      sandbox: true,
      nodeIntegration: false,
      nodeIntegrationInWorker: false,
      nodeIntegrationInSubFrames: false,
      webSecurity: true,
      webviewTag: false,
      allowRunningInsecureContent: false,
      spellcheck: false,
      devTools: false,
    });
  });

  it('has developer tools in a checkout only', () => {
    expect(mainWindowOptions('/p.cjs', state, false).webPreferences?.devTools).toBe(true);
  });
});

class HiddenWindow extends EventEmitter {
  readonly webContents = new EventEmitter();
  readonly show = vi.fn();
  readonly maximize = vi.fn();
  isGone = false;
  isDestroyed = () => this.isGone;
}

describe('a hidden window', () => {
  beforeEach(() => void vi.useFakeTimers());
  afterEach(() => void vi.useRealTimers());

  const make = (maximized = false) => {
    const window = new HiddenWindow();
    showInTime(window as unknown as BrowserWindow, maximized);
    return window;
  };

  it('shows when the system says that it may', () => {
    const window = make();
    expect(window.show).not.toHaveBeenCalled();
    window.emit('ready-to-show');
    expect(window.show).toHaveBeenCalledOnce();
  });

  it('shows when its page has loaded, though ready-to-show never comes as on Wayland', () => {
    const window = make(true);
    window.webContents.emit('did-finish-load');
    expect(window.show).toHaveBeenCalledOnce();
    expect(window.maximize).toHaveBeenCalledOnce();
  });

  it('shows after a moment though neither comes', () => {
    const window = make();
    vi.runAllTimers();
    expect(window.show).toHaveBeenCalledOnce();
  });

  it('shows once, whatever comes later', () => {
    const window = make();
    window.emit('ready-to-show');
    window.webContents.emit('did-finish-load');
    vi.runAllTimers();
    expect(window.show).toHaveBeenCalledOnce();
  });

  it('is left alone once it is closed', () => {
    const window = make();
    window.isGone = true;
    window.emit('closed');
    window.webContents.emit('did-finish-load');
    vi.runAllTimers();
    expect(window.show).not.toHaveBeenCalled();
  });
});
