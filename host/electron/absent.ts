import { EventEmitter } from 'node:events';

/** What a browser window does not have. The answers are the ones that main must be ready for in Electron, too. */

/** Refused, as when another program holds the keys. */
export const globalShortcut: Pick<
  Electron.GlobalShortcut,
  'register' | 'registerAll' | 'isRegistered' | 'unregister' | 'unregisterAll'
> = {
  register: () => false,
  registerAll: () => undefined,
  isRegistered: () => false,
  unregister: () => undefined,
  unregisterAll: () => undefined,
};

export class Tray extends EventEmitter {
  constructor() {
    super();
    throw new Error('The browser host has no tray.');
  }
}

type Template = (Electron.MenuItemConstructorOptions | Electron.MenuItem)[];

/** The window has no menu bar; its keys are the browser's. */
export class Menu {
  static #application: Menu | null = null;
  readonly items: Template;

  constructor(items: Template = []) {
    this.items = items;
  }

  static setApplicationMenu(menu: Menu | null): void {
    Menu.#application = menu;
  }

  static getApplicationMenu(): Menu | null {
    return Menu.#application;
  }

  static buildFromTemplate(template: Template): Menu {
    return new Menu(template);
  }

  popup(): void {}
}

/** A page knows the size of its screen, not which screens there are: one usual desktop, so that nothing is out of sight. */
const display = {
  id: 1,
  bounds: { x: 0, y: 0, width: 1920, height: 1080 },
  workArea: { x: 0, y: 0, width: 1920, height: 1080 },
  size: { width: 1920, height: 1080 },
  workAreaSize: { width: 1920, height: 1080 },
  scaleFactor: 1,
} as Electron.Display;

export const screen: Pick<
  Electron.Screen,
  'getPrimaryDisplay' | 'getAllDisplays' | 'getDisplayMatching' | 'getDisplayNearestPoint'
> = {
  getPrimaryDisplay: () => display,
  getAllDisplays: () => [display],
  getDisplayMatching: () => display,
  getDisplayNearestPoint: () => display,
};
