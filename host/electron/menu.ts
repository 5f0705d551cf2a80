type Template = (Electron.MenuItemConstructorOptions | Electron.MenuItem)[];
type Role = NonNullable<Electron.MenuItemConstructorOptions['role']>;

/** Electron's roles; the compiler holds the list against Electron's own types. */
const roles: Record<Role, true> = {
  undo: true,
  redo: true,
  cut: true,
  copy: true,
  paste: true,
  pasteAndMatchStyle: true,
  delete: true,
  selectAll: true,
  reload: true,
  forceReload: true,
  toggleDevTools: true,
  resetZoom: true,
  zoomIn: true,
  zoomOut: true,
  toggleSpellChecker: true,
  togglefullscreen: true,
  window: true,
  minimize: true,
  close: true,
  help: true,
  about: true,
  services: true,
  hide: true,
  hideOthers: true,
  unhide: true,
  quit: true,
  showSubstitutions: true,
  toggleSmartQuotes: true,
  toggleSmartDashes: true,
  toggleTextReplacement: true,
  startSpeaking: true,
  stopSpeaking: true,
  zoom: true,
  front: true,
  appMenu: true,
  fileMenu: true,
  editMenu: true,
  viewMenu: true,
  shareMenu: true,
  recentDocuments: true,
  toggleTabBar: true,
  selectNextTab: true,
  selectPreviousTab: true,
  showAllTabs: true,
  mergeAllWindows: true,
  clearRecentDocuments: true,
  moveTabToNewWindow: true,
  windowMenu: true,
};

/** The window has no menu bar; its keys are the browser's. What main asks for is checked all the same. */
export class Menu {
  static #application: Menu | null = null;
  readonly items: Template;

  private constructor(items: Template) {
    this.items = items;
  }

  static setApplicationMenu(menu: Menu | null): void {
    Menu.#application = menu;
  }

  static getApplicationMenu(): Menu | null {
    return Menu.#application;
  }

  static buildFromTemplate(template: Template): Menu {
    for (const item of template) check(item);
    return new Menu(template);
  }
}

function check({ role, label, type, submenu }: Template[number]): void {
  if (role !== undefined && !Object.hasOwn(roles, role)) {
    throw new Error(`There is no menu role ${role}: Electron would take it for a label.`);
  }
  if (role === undefined && !label && type !== 'separator') {
    throw new TypeError('Invalid template for MenuItem: it needs a label, a role or a type.');
  }
  if (Array.isArray(submenu)) for (const item of submenu) check(item);
}
