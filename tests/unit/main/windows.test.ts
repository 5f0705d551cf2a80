import { EventEmitter } from 'node:events';
import type { BrowserWindow, WindowOpenHandlerResponse } from 'electron';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { events } from '../../../src/bridge/channels';
import { createWindows } from '../../../src/main/windows';

class FakeContents extends EventEmitter {
  readonly send = vi.fn();
  opens: (details: { url: string }) => WindowOpenHandlerResponse = () => ({ action: 'deny' });
  readonly setWindowOpenHandler = (handler: FakeContents['opens']) => void (this.opens = handler);
}

class FakeWindow extends EventEmitter {
  readonly webContents = new FakeContents();
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

const address = 'app://bundle/index.html';
let made: FakeWindow[] = [];
const tend = vi.fn<(window: BrowserWindow) => void>();
/** A plan that tells by its width how many windows there were before. */
const plan = (openBefore: number) => ({ options: { width: openBefore }, tend });
const makeOne = (openBefore: number) => {
  const window = new FakeWindow(openBefore);
  made.push(window);
  return window;
};
const windows = (onLastClosed?: () => void) =>
  createWindows({
    plan,
    make: ({ width = 0 }) => makeOne(width) as unknown as BrowserWindow,
    address,
    ...(onLastClosed && { onLastClosed }),
  });
beforeEach(() => {
  made = [];
  tend.mockClear();
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
    expect(at(1).loadURL).toHaveBeenCalledWith(address);
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
      createWindows({
        plan,
        make: () => {
          const window = new FakeWindow(0);
          window.isGone = isGone;
          window.loadURL.mockRejectedValue(new Error('ERR_FAILED'));
          return window as unknown as BrowserWindow;
        },
        address,
      });
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

describe('a page of a window', () => {
  /** As Electron does it: it asks, makes the window where it may, and tells. */
  const opens = (window: FakeWindow, url: string): string => {
    const contents = window.webContents;
    const answer = contents.opens({ url });
    if (answer.action === 'allow') {
      const child = makeOne(answer.overrideBrowserWindowOptions?.width ?? 0);
      contents.emit('did-create-window', child);
    }
    return answer.action;
  };

  it('may open another window of the app, which is looked after like any other and outlives its opener', async () => {
    const { open, tell, last } = windows();
    await open();
    expect(at(0).webContents.opens({ url: address })).toMatchObject({
      action: 'allow',
      outlivesOpener: true,
    });
    expect(opens(at(0), address)).toBe('allow');
    expect(at(1).openBefore).toBe(1);
    expect(tend).toHaveBeenLastCalledWith(at(1));
    expect(at(1).loadURL).not.toHaveBeenCalled();
    expect(last()).toBe(at(1));
    at(0).emit('closed');
    tell(events.dataChanged, null);
    expect(at(1).webContents.send).toHaveBeenCalledOnce();
    expect(opens(at(1), address)).toBe('allow');
  });

  it('may open no other page', async () => {
    await windows().open();
    for (const url of ['https://example.org/', 'about:blank', `${address}?x`, 'app://bundle/quick.html']) {
      expect(opens(at(0), url), url).toBe('deny');
    }
    expect(made).toHaveLength(1);
  });

  it('opens no seventh: the one used last comes to the front', async () => {
    await windows().open();
    for (let turn = 0; turn < 8; turn++) opens(at(0), address);
    expect(made).toHaveLength(6);
    expect(at(5).focus).toHaveBeenCalledTimes(3);
  });
});
