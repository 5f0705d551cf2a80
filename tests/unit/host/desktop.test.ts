import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { app } from '../../../host/electron/app';
import { conduct } from '../../../host/electron/conduct';
import { dialog } from '../../../host/electron/dialog';
import { globalShortcut, pressGlobally } from '../../../host/electron/global-shortcut';
import { Menu } from '../../../host/electron/menu';
import { choiceInTray, Tray, trayLabels } from '../../../host/electron/tray';
import { obey } from '../../../host/commands';

const image = `${import.meta.dirname}/../../../resources/icons/tray.png`;
const usual = { ...conduct };

let isReady = true;
beforeEach(() => {
  isReady = true;
  vi.spyOn(app, 'isReady').mockImplementation(() => isReady);
  conduct.hasDesktop = true;
});
afterEach(() => {
  globalShortcut.unregisterAll();
  Object.assign(conduct, usual);
  vi.restoreAllMocks();
});

describe('global keys', () => {
  it('are given to one owner each, and pressed', () => {
    const pressed = vi.fn();
    expect(globalShortcut.register('CommandOrControl+Shift+Space', pressed)).toBe(true);
    expect(globalShortcut.register('CommandOrControl+Shift+Space', vi.fn())).toBe(false);
    expect(pressGlobally('CommandOrControl+Shift+Space')).toBe(true);
    expect(pressed).toHaveBeenCalledOnce();
    globalShortcut.unregister('CommandOrControl+Shift+Space');
    expect(pressGlobally('CommandOrControl+Shift+Space')).toBe(false);
  });

  it('that another program has are refused without a word, as the system does it', () => {
    conduct.takenKeys = ['Control+Shift+F9'];
    expect(globalShortcut.register('Control+Shift+F9', vi.fn())).toBe(false);
    expect(globalShortcut.isRegistered('Control+Shift+F9')).toBe(false);
  });

  it.each(['', 'Ctrl+', 'Mod+Shift+Space', 'Control+Shift+Spcae', 'Shift'])(
    '%j is no accelerator',
    (text) => {
      expect(() => globalShortcut.register(text, vi.fn())).toThrow('conversion failure');
    },
  );

  it('cannot be had before the app is ready', () => {
    isReady = false;
    expect(() => globalShortcut.register('Control+Shift+A', vi.fn())).toThrow('before the app is ready');
  });

  it('are not there in a browser, and that is said', () => {
    conduct.hasDesktop = false;
    expect(() => globalShortcut.register('Control+Shift+A', vi.fn())).toThrow('a browser has no keys');
  });
});

describe('the tray', () => {
  const menu = (click = vi.fn()) => Menu.buildFromTemplate([{ label: 'Open', click }, { type: 'separator' }]);

  it('shows a menu that a test chooses in, until it is destroyed', () => {
    const click = vi.fn();
    const tray = new Tray(image);
    tray.setContextMenu(menu(click));
    expect(trayLabels()).toEqual(['Open', '—']);
    choiceInTray('Op')?.();
    expect(click).toHaveBeenCalledOnce();
    tray.destroy();
    expect(choiceInTray('Op')).toBeNull();
    expect(() => tray.setContextMenu(null)).toThrow('destroyed');
  });

  it('needs an image that is there', () => {
    expect(() => new Tray('/not/there.png')).toThrow('Failed to load image');
  });

  it('is not there in a browser', () => {
    conduct.hasDesktop = false;
    expect(() => new Tray(image)).toThrow('no icon in the tray');
  });
});

describe('a dialog that asks where to save', () => {
  it('is cancelled unless a test says where; then the name that is offered is taken', async () => {
    const ask = () => dialog.showSaveDialog({} as never, { defaultPath: 'page.pdf' });
    expect(await ask()).toEqual({ canceled: true, filePath: '' });
    conduct.saveTo = join('/tmp', 'mine');
    expect(await ask()).toEqual({ canceled: false, filePath: join('/tmp', 'mine', 'page.pdf') });
  });
});

describe('what a test says on standard input', () => {
  it('is done and answered', () => {
    const log = vi.spyOn(console, 'log').mockImplementation(() => undefined);
    const tray = new Tray(image);
    tray.setContextMenu(Menu.buildFromTemplate([{ label: 'Quit' }]));
    obey('press Control+Shift+A');
    obey('tray');
    obey('tray Quit');
    obey('nonsense');
    expect(log.mock.calls.flat()).toEqual(['PRESSED false', 'TRAY ["Quit"]', 'CHOSEN false']);
    tray.destroy();
  });
});
