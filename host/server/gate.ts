import { randomBytes, timingSafeEqual } from 'node:crypto';

const newSecret = (): string => randomBytes(24).toString('base64url');

/** Few are ever open at once; a page that asks for more is not ours. */
const mostNonces = 16;

/**
 * Who may come in. Any program and any web page of this computer can knock at a loopback port, so:
 * the Host header must be ours (a foreign name that resolves to 127.0.0.1 is refused), a ticket that works once
 * buys a cookie that only our origin gets to see, and the socket asks for a nonce that only the preload was told.
 */
export class Gate {
  readonly authority: string;
  readonly origin: string;
  readonly #cookieName: string;
  readonly #cookieValue = newSecret();
  readonly #tickets = new Set<string>();
  readonly #nonces = new Set<string>();

  /** The authority is the browser's view: host and port of the stable origin, wherever the server listens. */
  constructor(authority: string) {
    this.authority = authority;
    this.origin = `http://${authority}`;
    // Cookies do not know ports; a second host on another port must not overwrite ours.
    this.#cookieName = `codedesk-${authority.split(':')[1] ?? '80'}`;
  }

  isOwnHost(header: string | undefined): boolean {
    return header === this.authority;
  }

  isOwnOrigin(header: string | undefined): boolean {
    return header === this.origin;
  }

  issueTicket(): string {
    const ticket = newSecret();
    this.#tickets.add(ticket);
    return ticket;
  }

  /** Once only: the address with the ticket can be read in the list of processes. */
  redeemTicket(ticket: string | null): boolean {
    return ticket !== null && this.#tickets.delete(ticket);
  }

  get cookie(): string {
    return `${this.#cookieName}=${this.#cookieValue}; Path=/; HttpOnly; SameSite=Strict`;
  }

  hasCookie(header: string | undefined): boolean {
    const prefix = `${this.#cookieName}=`;
    const pairs = (header ?? '').split(';').map((pair) => pair.trim());
    return pairs.some(
      (pair) => pair.startsWith(prefix) && isSame(pair.slice(prefix.length), this.#cookieValue),
    );
  }

  issueNonce(): string {
    const nonce = newSecret();
    this.#nonces.add(nonce);
    const [oldest] = this.#nonces;
    if (this.#nonces.size > mostNonces && oldest !== undefined) this.#nonces.delete(oldest);
    return nonce;
  }

  redeemNonce(nonce: unknown): boolean {
    return typeof nonce === 'string' && this.#nonces.delete(nonce);
  }
}

export function isSame(given: string, secret: string): boolean {
  const a = Buffer.from(given);
  const b = Buffer.from(secret);
  return a.length === b.length && timingSafeEqual(a, b);
}
