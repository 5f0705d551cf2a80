import { EventEmitter } from 'node:events';
import type { PageLine } from '../server/line';
import { warn } from '../say';
import type { FromPage, PageLook, ToPage } from '../wire';
import type { BrowserWindow } from './browser-window';
import { conduct } from './conduct';
import { DownloadItem } from './download-item';
import { HostEvent } from './event';
import { answerInvoke, takeSend } from './ipc-main';
import { currentDesk } from './running';
import { session, type Session } from './session';

export type WebFrame = Pick<
  Electron.WebFrameMain,
  'url' | 'origin' | 'routingId' | 'processId' | 'detached'
> & {
  readonly parent: null;
  readonly top: WebFrame | null;
};

type WindowOpenHandler = (details: Electron.HandlerDetails) => Electron.WindowOpenHandlerResponse;

/** Main's word that a page may open a window, and how. */
export type AllowedWindow = Omit<Electron.WindowOpenHandlerResponse, 'action'>;

/** What happens around a page that its window has to know. */
export type PageEvents = {
  looks: (look: PageLook, before: PageLook | null) => void;
  /** The page opens a window, and main allows it. */
  opens: (appUrl: string, allowed: AllowedWindow) => void;
};

export type WebContentsEvents = {
  'did-navigate': [event: HostEvent, url: string];
  'dom-ready': [];
  'did-finish-load': [];
  'preload-error': [event: HostEvent, preloadPath: string, error: Error];
  'will-navigate': [event: HostEvent & { url: string }, url: string];
  'page-title-updated': [event: HostEvent, title: string, explicitSet: boolean];
  'did-create-window': [window: BrowserWindow, details: Pick<Electron.DidCreateWindowDetails, 'url'>];
  destroyed: [];
  // Known to main, and never happening here: the page has no web views, and browsers follow redirects themselves.
  'will-redirect': [event: HostEvent & { url: string }, url: string];
  'will-attach-webview': [event: HostEvent, preferences: object, params: Record<string, string>];
  'will-frame-navigate': [event: HostEvent & { url: string }];
  'render-process-gone': [event: HostEvent, details: Electron.RenderProcessGoneDetails];
  'before-input-event': [event: HostEvent, input: Electron.Input];
  'context-menu': [event: HostEvent, params: Electron.ContextMenuParams];
};

let lastId = 0;

const smallestPdf =
  '%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n2 0 obj<</Type/Pages/Kids[]/Count 0>>endobj\ntrailer<</Root 1 0 R>>\n%%EOF\n';

type Covered =
  | 'id'
  | 'getURL'
  | 'getTitle'
  | 'isDestroyed'
  | 'isFocused'
  | 'send'
  | 'reload'
  | 'printToPDF'
  | 'setWindowOpenHandler'
  | 'toggleDevTools'
  | 'getZoomLevel'
  | 'setZoomLevel'
  | 'forcefullyCrashRenderer';

/** The page of a window, whether or not the browser shows it at the moment. */
export class WebContents
  extends EventEmitter<WebContentsEvents>
  implements Pick<Electron.WebContents, Covered>
{
  readonly id = ++lastId;
  readonly session: Session = session.defaultSession;
  readonly #preload: string | null;
  readonly #page: PageEvents;
  #line: PageLine | null = null;
  #openHandler: WindowOpenHandler | null = null;
  #isDestroyed = false;

  constructor(preload: string | null, page: PageEvents) {
    super();
    this.#preload = preload;
    this.#page = page;
  }

  get look(): PageLook | null {
    return this.#line?.look ?? null;
  }

  get mainFrame(): WebFrame {
    const url = this.getURL();
    const { protocol, host } = url ? new URL(url) : { protocol: '', host: '' };
    const frame = {
      url,
      origin: url && `${protocol}//${host}`,
      routingId: 1,
      processId: this.id,
      detached: false,
    };
    return Object.assign(frame, { parent: null, top: null });
  }

  getURL(): string {
    return this.look ? currentDesk().toAppUrl(this.look.url) : '';
  }

  getTitle(): string {
    return this.look?.title ?? '';
  }

  isDestroyed(): boolean {
    return this.#isDestroyed;
  }

  isFocused(): boolean {
    return this.look?.focused ?? false;
  }

  send(channel: string, ...args: unknown[]): void {
    this.#mustLive();
    this.#line?.send({ kind: 'event', channel, args });
  }

  /** Answers and orders; what cannot be cloned throws, as it does in Electron. */
  reply(message: ToPage): void {
    this.#line?.send(message);
  }

  reload(): void {
    this.#mustLive();
    this.#line?.send({ kind: 'reload' });
  }

  /** Main that goes on with a page that is gone fails here as it does in Electron. */
  #mustLive(): void {
    if (this.#isDestroyed) throw new TypeError('Object has been destroyed');
  }

  /** Browsers make PDFs by hand only; with `--host-desktop` it is the smallest file that is one. */
  readonly printToPDF: Electron.WebContents['printToPDF'] = () => {
    this.#mustLive();
    if (conduct.hasDesktop) return Promise.resolve(Buffer.from(smallestPdf));
    return Promise.reject(new Error('a browser makes PDFs in its own print dialog'));
  };

  setWindowOpenHandler(handler: WindowOpenHandler): void {
    this.#openHandler = handler;
  }

  // The browser has its own tools, zoom and way to end a page; main is never asked for them here.
  toggleDevTools(): void {}
  getZoomLevel(): number {
    return 0;
  }
  readonly setZoomLevel: Electron.WebContents['setZoomLevel'] = () => undefined;
  forcefullyCrashRenderer(): void {}

  /** A new page takes the window over; the old one, if there is one still, is told. */
  attach(line: PageLine, closed: () => void): void {
    this.#line?.send({ kind: 'replaced' });
    this.#line = line;
    this.#page.looks(line.look, null);
    this.emit('did-navigate', new HostEvent(), this.getURL());
    line.onMessage((message) => {
      if (this.#line === line) this.#take(message, line);
    });
    line.onClose(() => {
      if (this.#line !== line) return;
      this.#line = null;
      closed();
    });
  }

  detach(): void {
    this.#isDestroyed = true;
    this.#line?.send({ kind: 'close' });
    this.#line = null;
    this.emit('destroyed');
  }

  #take(message: FromPage, line: PageLine): void {
    switch (message.kind) {
      case 'invoke':
        void answerInvoke(this, this.mainFrame, message);
        return;
      case 'send':
        takeSend(this, this.mainFrame, message);
        return;
      case 'look':
        this.#takeLook(message.look, line);
        return;
      case 'loaded':
        this.emit('dom-ready');
        this.emit('did-finish-load');
        return;
      case 'wants':
        if (message.what === 'open') this.#answerOpen(message.url);
        else this.#answerNavigate(message.url);
        return;
      case 'preload-failed':
        warn(`The preload failed: ${message.message}`);
        this.emit('preload-error', new HostEvent(), this.#preload ?? '', new Error(message.message));
        return;
      case 'downloads':
        this.#download(message.url, message.name);
        return;
      case 'not-opened':
        currentDesk().launchWaiting();
        return;
      case 'hello':
    }
  }

  /** The browser saves it by itself; main hears of it as it would in Electron. */
  #download(url: string, name: string): void {
    const item = new DownloadItem(url, name);
    const event = new HostEvent();
    this.session.emit('will-download', event, item, this);
    setImmediate(() => {
      item.end(event.defaultPrevented ? 'cancelled' : conduct.downloads);
    });
  }

  #takeLook(look: PageLook, line: PageLine): void {
    const before = line.look;
    line.look = look;
    this.#page.looks(look, before);
    if (look.title !== before.title) this.emit('page-title-updated', new HostEvent(), look.title, true);
  }

  #answerOpen(pageUrl: string): void {
    const url = currentDesk().toAppUrl(pageUrl);
    const response = this.#openHandler?.({
      url,
      frameName: '',
      features: '',
      disposition: 'foreground-tab',
      referrer: { url: '', policy: 'no-referrer' },
    });
    if (response?.action === 'allow') this.#page.opens(url, response);
  }

  #answerNavigate(pageUrl: string): void {
    const url = currentDesk().toAppUrl(pageUrl);
    const event = Object.assign(new HostEvent(), { url });
    this.emit('will-navigate', event, url);
    if (!event.defaultPrevented) this.#line?.send({ kind: 'go', url: pageUrl });
  }
}
