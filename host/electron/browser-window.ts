import { EventEmitter } from 'node:events';
import type { PageLine } from '../server/line';
import type { PageHolder } from '../desk';
import type { PageLook } from '../wire';
import { app } from './app';
import { conduct } from './conduct';
import { HostEvent } from './event';
import { currentDesk } from './running';
import { WebContents, type AllowedWindow } from './web-contents';

export type BrowserWindowEvents = {
  'ready-to-show': [];
  show: [];
  close: [event: HostEvent];
  closed: [];
  focus: [];
  blur: [];
  resize: [];
  move: [];
  maximize: [];
  unmaximize: [];
  unresponsive: [];
  responsive: [];
  'page-title-updated': [event: HostEvent, title: string, explicitSet: boolean];
  // Known to main, and never happening here.
  minimize: [];
  restore: [];
  hide: [];
};

type Bounds = { x: number; y: number; width: number; height: number };

/** A line that is lost may be found again; a window that stays away longer is closed. */
const graceMs = 1_500;
/** Where its page was asked for anew, it is on its way, however busy the computer is. */
const reloadMs = 20_000;
const usual = { width: 800, height: 600 };
let lastId = 0;

type Covered =
  | 'id'
  | 'loadURL'
  | 'close'
  | 'destroy'
  | 'isDestroyed'
  | 'getBounds'
  | 'getNormalBounds'
  | 'setBounds'
  | 'isMaximized'
  | 'maximize'
  | 'unmaximize'
  | 'focus'
  | 'isFocused'
  | 'show'
  | 'hide'
  | 'minimize'
  | 'restore'
  | 'isMinimized'
  | 'isVisible'
  | 'isFullScreen'
  | 'setFullScreen'
  | 'getTitle';

/** An app window of the installed browser. What a page may not do with its window, this one cannot do either. */
export class BrowserWindow
  extends EventEmitter<BrowserWindowEvents>
  implements PageHolder, Pick<Electron.BrowserWindow, Covered>
{
  static readonly #open = new Set<BrowserWindow>();

  readonly id = ++lastId;
  readonly webContents: WebContents;
  readonly preload: string | null;
  url = '';
  #bounds: { x?: number; y?: number; width: number; height: number };
  #normalBounds: Bounds;
  #wantsMaximized = false;
  #isShown: boolean;
  #isMinimized = false;
  #grace: NodeJS.Timeout | undefined;
  #isDestroyed = false;

  constructor(options: Electron.BrowserWindowConstructorOptions = {}) {
    super();
    currentDesk();
    const { x, y, width = usual.width, height = usual.height, webPreferences } = options;
    this.#bounds = { ...(x === undefined || y === undefined ? {} : { x, y }), width, height };
    this.#normalBounds = { x: x ?? 0, y: y ?? 0, width, height };
    this.#isShown = options.show ?? true;
    this.preload = webPreferences?.preload ?? null;
    this.webContents = new WebContents(this.preload, {
      looks: (look, before) => {
        this.#see(look, before);
      },
      opens: (url, allowed) => {
        this.#openChild(url, allowed);
      },
    });
    this.webContents.on('page-title-updated', (event, title, explicit) => {
      this.emit('page-title-updated', event, title, explicit);
    });
    BrowserWindow.#open.add(this);
    app.emit('browser-window-created', new HostEvent(), this);
    app.emit('web-contents-created', new HostEvent(), this.webContents);
  }

  static getAllWindows(): BrowserWindow[] {
    return [...BrowserWindow.#open];
  }

  static getFocusedWindow(): BrowserWindow | null {
    return this.getAllWindows().find((window) => window.isFocused()) ?? null;
  }

  static fromWebContents(contents: WebContents): BrowserWindow | null {
    return this.getAllWindows().find((window) => window.webContents === contents) ?? null;
  }

  get hasPage(): boolean {
    return this.webContents.look !== null;
  }

  get bounds() {
    return this.#bounds;
  }

  /** Ends when the page has loaded; where the user opens it by hand, that takes as long as it takes. */
  async loadURL(url: string): Promise<void> {
    const loaded = new Promise<void>((resolve, reject) => {
      this.webContents.once('did-finish-load', resolve);
      this.once('closed', () => {
        reject(new Error(`ERR_ABORTED (-3) loading '${url}'`));
      });
    });
    this.url = url;
    if (this.hasPage) this.webContents.reply({ kind: 'go', url: currentDesk().toPageUrl(url) });
    else currentDesk().show(this);
    await loaded;
    // On Wayland it may never come for a hidden window.
    if (!conduct.isStrict) this.emit('ready-to-show');
  }

  welcome(line: PageLine): void {
    if (this.#isDestroyed) {
      line.cut();
      return;
    }
    clearTimeout(this.#grace);
    this.webContents.attach(line, () => {
      this.#grace = setTimeout(
        () => {
          this.emit('close', new HostEvent());
          this.destroy();
        },
        currentDesk().isPageComing ? reloadMs : graceMs,
      );
    });
    if (this.#isShown) this.webContents.reply({ kind: 'show' });
  }

  openBeside(url: string, { width, height }: { width: number; height: number }): void {
    this.webContents.reply({ kind: 'open', url, bounds: { width, height } });
  }

  /** A window that this one's page opens lives in its process, and ends with it unless main says otherwise. */
  #openChild(
    url: string,
    { overrideBrowserWindowOptions: options = {}, outlivesOpener }: AllowedWindow,
  ): void {
    const inherited = this.preload === null ? {} : { preload: this.preload };
    const child = new BrowserWindow({
      ...options,
      webPreferences: { ...inherited, ...options.webPreferences },
    });
    child.url = url;
    if (!outlivesOpener) {
      this.once('closed', () => {
        child.destroy();
      });
    }
    this.webContents.emit('did-create-window', child, { url });
    currentDesk().showChild(child, this);
  }

  close(): void {
    if (this.#isDestroyed) return;
    const event = new HostEvent();
    this.emit('close', event);
    if (!event.defaultPrevented) this.destroy();
  }

  destroy(): void {
    if (this.#isDestroyed) return;
    this.#isDestroyed = true;
    clearTimeout(this.#grace);
    BrowserWindow.#open.delete(this);
    this.webContents.detach();
    currentDesk().forget(this);
    this.emit('closed');
    if (!BrowserWindow.#open.size) app.windowsAreClosed();
  }

  isDestroyed(): boolean {
    return this.#isDestroyed;
  }

  getBounds(): Bounds {
    return { x: 0, y: 0, ...this.#bounds };
  }

  getNormalBounds(): Bounds {
    return { ...this.#normalBounds };
  }

  setBounds(bounds: Partial<Bounds>): void {
    this.webContents.reply({ kind: 'bounds', bounds });
  }

  isMaximized(): boolean {
    return this.webContents.look?.maximized ?? this.#wantsMaximized;
  }

  maximize(): void {
    this.#wantsMaximized = true;
    this.webContents.reply({ kind: 'maximize' });
  }

  unmaximize(): void {
    this.#wantsMaximized = false;
    this.setBounds(this.#normalBounds);
  }

  focus(): void {
    this.webContents.reply({ kind: 'focus' });
  }

  isFocused(): boolean {
    return this.isVisible() && this.webContents.isFocused();
  }

  // The browser shows its windows itself, and a page cannot minimize or hide its own: the state is kept for main.
  show(): void {
    this.#isShown = true;
    this.webContents.reply({ kind: 'show' });
    this.emit('show');
  }
  hide(): void {
    this.#isShown = false;
    this.webContents.reply({ kind: 'hide' });
    this.emit('hide');
  }
  minimize(): void {
    this.#isMinimized = true;
    this.emit('minimize');
  }
  restore(): void {
    this.#isMinimized = false;
    this.emit('restore');
  }
  isMinimized(): boolean {
    return this.#isMinimized;
  }
  isVisible(): boolean {
    return this.#isShown && !this.#isMinimized;
  }
  isFullScreen(): boolean {
    return false;
  }
  readonly setFullScreen: Electron.BrowserWindow['setFullScreen'] = () => undefined;

  getTitle(): string {
    return this.webContents.getTitle();
  }

  #see(look: PageLook, before: PageLook | null): void {
    // A window without a screen has no size; keep the last good one.
    if (look.bounds.width > 0 && look.bounds.height > 0) {
      this.#bounds = look.bounds;
      if (!look.maximized) this.#normalBounds = look.bounds;
    }
    if (!before) return;
    const [now, then] = [look.bounds, before.bounds];
    if (now.width !== then.width || now.height !== then.height) this.emit('resize');
    if (now.x !== then.x || now.y !== then.y) this.emit('move');
    if (look.maximized !== before.maximized) this.emit(look.maximized ? 'maximize' : 'unmaximize');
    if (look.focused !== before.focused) this.emit(look.focused ? 'focus' : 'blur');
  }
}
