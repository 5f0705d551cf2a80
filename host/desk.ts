import { readFile } from 'node:fs/promises';
import { openInBrowser, type OpenBrowser } from './browser/open';
import type { Lock } from './instance/lock';
import type { HostOptions } from './options';
import { warn } from './say';
import { warmUp, type AppHandler } from './server/answer';
import { Gate, isSame } from './server/gate';
import { preloadScript } from './server/inject';
import type { PageLine } from './server/line';
import { listen, type Listening } from './server/listen';
import { serverFactory } from './server/server';
import { hostPaths } from './wire';

/** The window's side of the page it wants to show. */
export type PageHolder = {
  /** As main wrote it: app://bundle/index.html. */
  readonly url: string;
  readonly preload: string | null;
  readonly bounds: { x?: number; y?: number; width: number; height: number };
  readonly hasPage: boolean;
  isFocused: () => boolean;
  welcome: (line: PageLine) => void;
  /** Has the page that it shows open another window. */
  openBeside: (url: string, bounds: { width: number; height: number }) => void;
};

export type DeskParts = {
  options: HostOptions;
  userData: string;
  lock: Lock | null;
  handlerFor: (scheme: string) => AppHandler | undefined;
  /** Whether pages of a scheme have an origin of their own, which storage belongs to. */
  mayStore: (scheme: string) => boolean;
  onSecondStart: (body: string) => void;
  /** Asks main for a window around a tab that was opened by hand; false where it has no use for one. */
  wantsTab: () => boolean;
  giveUp: () => void;
};

const hostName = 'codedesk.localhost';
/** On a busy computer a page takes its time. */
const longestLoadMs = 20_000;
const schemeOf = ({ url }: PageHolder): string => new URL(url).protocol.slice(0, -1);

/**
 * The running host: it serves the app at an origin that never changes, because IndexedDB belongs to the origin, and
 * brings the page to the user.
 */
export class Desk {
  readonly #parts: DeskParts;
  readonly #gate: Gate;
  #listening: Listening | null = null;
  readonly #holders = new Set<PageHolder>();
  readonly #browsers: OpenBrowser[] = [];
  /** When a page was asked for that has not come yet; null where none is on its way. */
  #pageAskedAt: number | null = null;
  /** A tab that was opened by hand and has no window yet. */
  #tab: PageLine | null = null;

  constructor(parts: DeskParts) {
    this.#parts = parts;
    this.#gate = new Gate(`${hostName}:${parts.options.port}`);
  }

  /** Not before the app holds its lock: a second start must not take a port. */
  async start(): Promise<void> {
    const { options, lock } = this.#parts;
    const create = serverFactory({
      gate: this.#gate,
      route: (path) => this.#route(path),
      preload: (nonce) => this.#preload(nonce),
      welcome: (line) => this.#welcome(line),
      pageAsked: () => {
        this.#pageAskedAt = Date.now();
      },
      poke: (secret, body) => this.#poked(secret, body),
    });
    this.#listening = await listen(create, options.port);
    lock?.openDoor({ port: this.#listening.port, authority: this.#gate.authority });
  }

  /** Shows the holder's page: in a tab that waits for one, beside a page that is there, or in a browser of its own. */
  show(holder: PageHolder): void {
    this.#holders.add(holder);
    const tab = this.#takeTab();
    const shown = [...this.#holders].filter(({ hasPage }) => hasPage);
    // Browsers let a page open a window where the coder has just pressed a key.
    const other = shown.find((each) => each.isFocused()) ?? shown[0];
    if (tab) holder.welcome(tab);
    else if (other) other.openBeside(this.#openUrl(holder), holder.bounds);
    else this.#launch(holder);
  }

  /** Shows the page of a window that a page opens itself: unlike a window of main's it knows who has opened it. */
  showChild(holder: PageHolder, opener: PageHolder): void {
    this.#holders.add(holder);
    opener.openBeside(this.toPageUrl(holder.url), holder.bounds);
  }

  /** The browser would not have one of its pages open a window: those that wait get a browser of their own. */
  launchWaiting(): void {
    for (const holder of this.#holders) if (!holder.hasPage) this.#launch(holder);
  }

  /** A reload asks for the page anew before it lets the old one go. */
  get isPageComing(): boolean {
    return this.#pageAskedAt !== null && Date.now() - this.#pageAskedAt < longestLoadMs;
  }

  forget(holder: PageHolder): void {
    this.#holders.delete(holder);
  }

  /** A page that comes back after a reload finds its window; one more page is a tab that somebody opened by hand. */
  #welcome(line: PageLine): void {
    this.#pageAskedAt = null;
    const free = [...this.#holders].find(({ hasPage }) => !hasPage);
    if (free) {
      free.welcome(line);
      return;
    }
    this.#tab = line;
    const isWanted = this.#parts.wantsTab();
    const isTaken = this.#takeTab() === null;
    if (isTaken) return;
    if (this.#holder && !isWanted) this.#holder.welcome(line);
    else line.send({ kind: 'replaced' });
  }

  #takeTab(): PageLine | null {
    const tab = this.#tab;
    this.#tab = null;
    return tab;
  }

  #launch(holder: PageHolder): void {
    const { options, userData } = this.#parts;
    const browser = openInBrowser({
      options,
      userData,
      bounds: holder.bounds,
      freshUrl: () => this.#openUrl(holder),
      resolverRules: this.#resolverRules,
      deadEnd: `127.0.0.1:${this.#listening?.port ?? options.port}`,
      hasPage: () => holder.hasPage,
      giveUp: this.#parts.giveUp,
    });
    this.#browsers.push(browser);
    // The browser has begun and takes longer than this.
    setImmediate(warmUp);
  }

  /** All windows show one app, so any of them tells what it is. */
  get #holder(): PageHolder | null {
    return [...this.#holders][0] ?? null;
  }

  toAppUrl(pageUrl: string): string {
    return pageUrl.startsWith(`${this.#gate.origin}/`)
      ? this.#appBase + pageUrl.slice(this.#gate.origin.length)
      : pageUrl;
  }

  toPageUrl(appUrl: string): string {
    return appUrl.startsWith(`${this.#appBase}/`)
      ? this.#gate.origin + appUrl.slice(this.#appBase.length)
      : appUrl;
  }

  stop(): void {
    for (const browser of this.#browsers) browser.leave();
    this.#listening?.close();
    this.#parts.lock?.release();
  }

  get #appBase(): string {
    if (!this.#holder) return '';
    const { protocol, host } = new URL(this.#holder.url);
    return `${protocol}//${host}`;
  }

  /** With the port taken, only the browser can be told that the same origin lives elsewhere. */
  get #resolverRules(): string | null {
    if (!this.#listening?.isElsewhere) return null;
    return `MAP ${this.#gate.authority} 127.0.0.1:${this.#listening.port}`;
  }

  #openUrl(holder: PageHolder): string {
    const { pathname, search, hash } = new URL(holder.url);
    const query = new URLSearchParams({ t: this.#gate.issueTicket(), to: pathname + search + hash });
    return `${this.#gate.origin}${hostPaths.open}?${query.toString()}`;
  }

  #route(path: string): { url: string; handle: AppHandler } | null {
    if (!this.#holder) return null;
    const handle = this.#parts.handlerFor(schemeOf(this.#holder));
    return handle ? { url: this.#appBase + path, handle } : null;
  }

  async #preload(nonce: string): Promise<string> {
    const runtime = await readFile(new URL('./page.js', import.meta.url), 'utf8');
    const file = this.#holder?.preload;
    const preload = file ? await readFile(file, 'utf8') : '';
    const { node } = process.versions;
    return preloadScript(runtime, preload, {
      nonce,
      platform: process.platform,
      arch: process.arch,
      versions: { node },
      mayStore: this.#holder === null || this.#parts.mayStore(schemeOf(this.#holder)),
      isHidden: this.#parts.options.isStrict,
      mayDownload: this.#parts.options.downloads === 'completed',
    });
  }

  #poked(secret: string | undefined, body: string): boolean {
    const own = this.#parts.lock?.secret;
    if (secret === undefined || own === undefined || !isSame(secret, own)) return false;
    // The page may be gone without our noticing yet: a start that shows nothing is no start.
    if (this.#holder && !this.#holder.hasPage) this.#launch(this.#holder);
    try {
      this.#parts.onSecondStart(body);
    } catch (error) {
      warn(`The second start could not be handled: ${String(error)}`);
    }
    return true;
  }
}
