import { readFile } from 'node:fs/promises';
import { openInBrowser, type OpenBrowser } from './browser/open';
import type { Lock } from './instance/lock';
import type { HostOptions } from './options';
import { warn } from './say';
import type { AppHandler } from './server/answer';
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
  welcome: (line: PageLine) => void;
};

export type DeskParts = {
  options: HostOptions;
  userData: string;
  lock: Lock | null;
  handlerFor: (scheme: string) => AppHandler | undefined;
  onSecondStart: (body: string) => void;
  giveUp: () => void;
};

const hostName = 'codedesk.localhost';

/**
 * The running host: it serves the app at an origin that never changes, because IndexedDB belongs to the origin, and
 * brings the page to the user.
 */
export class Desk {
  readonly #parts: DeskParts;
  readonly #gate: Gate;
  #listening: Listening | null = null;
  #holder: PageHolder | null = null;
  #browser: OpenBrowser | null = null;

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
      welcome: (line) => {
        if (this.#holder) this.#holder.welcome(line);
        else line.cut();
      },
      poke: (secret, body) => this.#poked(secret, body),
    });
    this.#listening = await listen(create, options.port);
    lock?.openDoor({ port: this.#listening.port, authority: this.#gate.authority });
  }

  /** Shows the holder's page: in a window of the browser, or by an address to open. */
  show(holder: PageHolder): void {
    this.#holder = holder;
    const { options, userData } = this.#parts;
    this.#browser = openInBrowser({
      options,
      userData,
      bounds: holder.bounds,
      freshUrl: () => this.#openUrl(holder),
      resolverRules: this.#resolverRules,
      deadEnd: `127.0.0.1:${this.#listening?.port ?? options.port}`,
      hasPage: () => holder.hasPage,
      giveUp: this.#parts.giveUp,
    });
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
    this.#browser?.leave();
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
    const handle = this.#parts.handlerFor(new URL(this.#holder.url).protocol.slice(0, -1));
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
    });
  }

  #poked(secret: string | undefined, body: string): boolean {
    const own = this.#parts.lock?.secret;
    if (secret === undefined || own === undefined || !isSame(secret, own)) return false;
    // The page may be gone without our noticing yet: a start that shows nothing is no start.
    if (this.#holder && !this.#holder.hasPage) this.show(this.#holder);
    try {
      this.#parts.onSecondStart(body);
    } catch (error) {
      warn(`The second start could not be handled: ${String(error)}`);
    }
    return true;
  }
}
