import { EventEmitter } from 'node:events';
import type { BrowserWindow } from 'electron';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { events } from '../../../src/bridge/channels';
import { createWindows } from '../../../src/main/windows';

class FakeWindow extends EventEmitter {
  readonly webContents = { send: vi.fn() };
  readonly focus = vi.fn();
  readonly show = vi.fn();
  readonly restore = vi.fn();
  isSmall = false;
  hasFocus = false;
  readonly isFocused = () => this.hasFocus;
  isGone = false;
  readonly isMinimized = () => this.isSmall;
  readonly isDestroyed = () => this.isGone;
  readonly loadURL = vi.fn((): Promise<void> => Promise.resolve());
  constructor(readonly openBefore: number) {
    super();
  }
}

let made: FakeWindow[] = [];
const windows = (onLastClosed?: () => void) =>
  createWindows(
    (openBefore) => {
      const window = new FakeWindow(openBefore);
      made.push(window);
      return window as unknown as BrowserWindow;
    },
    'app://bundle/index.html',
    onLastClosed,
  );
beforeEach(() => {
  made = [];
});
const at = (place: number): FakeWindow => {
  const window = made[place];
  if (!window) throw new Error(`There is no window ${place}.`);
  return window;
};

describe('windows', () => {
  it('show the app, each knowing how many stand there already', async () => {
    const { open } = windows();
    await open();
    await open();
    expect(made.map(({ openBefore }) => openBefore)).toEqual([0, 1]);
    expect(at(1).loadURL).toHaveBeenCalledWith('app://bundle/index.html');
  });

  it('are told together; the one used last is known', async () => {
    const { open, tell, last } = windows();
    await open();
    await open();
    at(0).emit('focus');
    expect(last()).toBe(at(0));
    tell(events.dataChanged, null);
    expect(at(0).webContents.send).toHaveBeenCalledTimes(1);
    expect(at(1).webContents.send).toHaveBeenCalledTimes(1);
  });

  it('are known by their page and by the focus, and tell when the last of them is closed', async () => {
    const onLastClosed = vi.fn();
    const { open, of, focused } = windows(onLastClosed);
    await open();
    await open();
    expect(focused()).toBeNull();
    at(1).hasFocus = true;
    expect(focused()).toBe(at(1));
    expect(of(at(0).webContents as never)).toBe(at(0));
    at(0).emit('closed');
    expect(of(at(0).webContents as never)).toBeNull();
    expect(onLastClosed).not.toHaveBeenCalled();
    at(1).emit('closed');
    expect(onLastClosed).toHaveBeenCalledOnce();
  });

  it('that were closed are told nothing, and the other one is the last', async () => {
    const { open, tell, last } = windows();
    await open();
    await open();
    at(1).emit('closed');
    tell(events.dataChanged, null);
    expect(at(1).webContents.send).not.toHaveBeenCalled();
    expect(last()).toBe(at(0));
    at(0).emit('closed');
    expect(last()).toBeNull();
  });

  it('are not opened by a Mac that activates the app while it starts', () => {
    windows().raise();
    expect(made).toHaveLength(0);
  });

  it('come to the front, minimized ones too; one opens where there is none any more', async () => {
    const { open, raise } = windows();
    await open();
    at(0).isSmall = true;
    raise();
    expect(made).toHaveLength(1);
    expect(at(0).restore).toHaveBeenCalledOnce();
    expect(at(0).focus).toHaveBeenCalledOnce();
    at(0).emit('closed');
    raise();
    expect(made).toHaveLength(2);
  });

  it('that are closed before they have loaded are no failure, others are', async () => {
    const failing = (isGone: boolean) =>
      createWindows((openBefore) => {
        const window = new FakeWindow(openBefore);
        window.isGone = isGone;
        window.loadURL.mockRejectedValue(new Error('ERR_FAILED'));
        return window as unknown as BrowserWindow;
      }, 'app://bundle/index.html');
    await expect(failing(true).open()).resolves.toBeUndefined();
    await expect(failing(false).open()).rejects.toThrow('ERR_FAILED');
  });

  it('do not fill the screen: after the sixth the one used last comes to the front', async () => {
    const { open } = windows();
    for (let turn = 0; turn < 9; turn++) await open();
    expect(made).toHaveLength(6);
    expect(at(5).focus).toHaveBeenCalledTimes(3);
  });
});
