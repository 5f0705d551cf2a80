import { EventEmitter } from 'node:events';
import type { BrowserWindow } from 'electron';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { events } from '../../../src/bridge/channels';
import { createWindows } from '../../../src/main/windows';

class FakeWindow extends EventEmitter {
  readonly webContents = { send: vi.fn() };
  readonly focus = vi.fn();
  readonly loadURL = vi.fn(() => Promise.resolve());
  constructor(readonly openBefore: number) {
    super();
  }
}

let made: FakeWindow[] = [];
const windows = () =>
  createWindows((openBefore) => {
    const window = new FakeWindow(openBefore);
    made.push(window);
    return window as unknown as BrowserWindow;
  }, 'app://bundle/index.html');
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

  it('are told together; a link goes to the one used last', async () => {
    const { open, tell, tellLast, last } = windows();
    await open();
    await open();
    at(0).emit('focus');
    expect(last()).toBe(at(0));
    tell(events.dataChanged, null);
    tellLast(events.link, { codes: ['J0475'], view: 'code' } as never);
    expect(at(0).webContents.send).toHaveBeenCalledTimes(2);
    expect(at(1).webContents.send).toHaveBeenCalledTimes(1);
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

  it('do not fill the screen: after the sixth the one used last comes to the front', async () => {
    const { open } = windows();
    for (let turn = 0; turn < 9; turn++) await open();
    expect(made).toHaveLength(6);
    expect(at(5).focus).toHaveBeenCalledTimes(3);
  });
});
