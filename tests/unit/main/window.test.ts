import { describe, expect, it, vi } from 'vitest';

vi.mock('electron', () => ({ BrowserWindow: class {} }));

const { mainWindowOptions } = await import('../../../src/main/window');

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
