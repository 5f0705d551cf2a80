import { EventEmitter } from 'node:events';
import type { BrowserWindow } from 'electron';
import { describe, expect, it, vi } from 'vitest';
import { listenForWindowKeys, windowKey } from '../../../src/main/window-keys';

const input = (key: string, more: object = {}) => ({
  type: 'keyDown',
  key,
  control: true,
  shift: false,
  alt: false,
  meta: false,
  ...more,
});

describe('the keys of the window', () => {
  it.each([
    ['r', {}, 'reload'],
    ['F5', { control: false }, 'reload'],
    ['+', { shift: true }, 'zoom-in'],
    ['=', {}, 'zoom-in'],
    ['-', {}, 'zoom-out'],
    ['0', {}, 'zoom-usual'],
    ['F11', { control: false }, 'full-screen'],
    ['I', { shift: true }, 'dev-tools'],
    ['w', {}, 'close'],
    ['q', {}, 'quit'],
  ])('%s with %j: %s', (key, more, expected) => {
    expect(windowKey(input(key, more))).toBe(expected);
  });

  it.each([
    ['of the page', 'm', {}],
    ['of the page, with Alt', '1', { control: false, alt: true }],
    ['of the page, with Alt and Control as on many keyboards', 'q', { alt: true }],
    ['when they are let go', 'r', { type: 'keyUp' }],
    ['without Control', 'r', { control: false }],
  ])('are not those %s', (_name, key, more) => {
    expect(windowKey(input(key, more))).toBeNull();
  });

  it('are answered before the page sees them, all others are left to it', () => {
    const webContents = Object.assign(new EventEmitter(), {
      reload: vi.fn(),
      getZoomLevel: () => 5,
      setZoomLevel: vi.fn(),
    });
    const app = { quit: vi.fn(), isPackaged: true };
    listenForWindowKeys(app, { webContents } as unknown as BrowserWindow);
    const press = (key: string) => {
      const event = { preventDefault: vi.fn() };
      webContents.emit('before-input-event', event, input(key));
      return event.preventDefault;
    };
    expect(press('r')).toHaveBeenCalledOnce();
    expect(webContents.reload).toHaveBeenCalledOnce();
    expect(press('m')).not.toHaveBeenCalled();
    press('+');
    expect(webContents.setZoomLevel).toHaveBeenCalledWith(5);
    press('q');
    expect(app.quit).toHaveBeenCalledOnce();
  });
});
