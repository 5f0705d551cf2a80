import { EventEmitter } from 'node:events';
import type { Session } from './session';

type Options = Pick<Electron.ClientRequestConstructorOptions, 'url' | 'headers' | 'redirect'>;
type Headers = Record<string, string | string[]>;

/** An answer as main gets it from Electron's network. */
export class IncomingMessage
  extends EventEmitter<{ data: [chunk: Buffer]; end: []; aborted: []; error: [error: Error] }>
  implements Pick<Electron.IncomingMessage, 'statusCode' | 'headers'>
{
  readonly statusCode: number;
  readonly headers: Headers;

  constructor(statusCode: number, headers: Headers) {
    super();
    this.statusCode = statusCode;
    this.headers = headers;
  }
}

type Events = {
  redirect: [statusCode: number, method: string, redirectUrl: string, headers: Record<string, string[]>];
  response: [message: IncomingMessage];
  login: [info: Electron.AuthInfo, callback: (username?: string, password?: string) => void];
  error: [error: Error];
  abort: [];
  close: [];
};

/** Electron's request over Node's network: redirects are never followed, as main asks for none. */
class ClientRequest extends EventEmitter<Events> implements Pick<Electron.ClientRequest, 'abort'> {
  readonly #options: Options;
  readonly #controller = new AbortController();

  constructor(options: Options) {
    super();
    if (options.redirect !== 'manual') throw new Error('The browser host follows no redirect of itself.');
    this.#options = options;
  }

  end(): void {
    void this.#run().finally(() => this.emit('close'));
  }

  abort(): void {
    if (this.#controller.signal.aborted) return;
    this.#controller.abort();
    this.emit('abort');
  }

  async #run(): Promise<void> {
    const { url = '', headers } = this.#options;
    let message: IncomingMessage | null = null;
    try {
      const answer = await fetch(url, {
        redirect: 'manual',
        headers: headers as Record<string, string>,
        signal: this.#controller.signal,
      });
      const target = answer.headers.get('location');
      if (answer.status >= 300 && answer.status < 400 && target) {
        await answer.body?.cancel();
        this.emit('redirect', answer.status, 'GET', new URL(target, url).href, {});
        return;
      }
      message = new IncomingMessage(answer.status, Object.fromEntries(answer.headers));
      this.emit('response', message);
      for await (const chunk of answer.body ?? []) message.emit('data', Buffer.from(chunk as Uint8Array));
      message.emit('end');
    } catch (error) {
      if (this.#controller.signal.aborted) return;
      const reason = inChromiumsWords(error);
      if (message) message.emit('error', reason);
      else this.emit('error', reason);
    }
  }
}

/** Node hides the reason in a cause; Chromium says it by a name of its own. */
const names: Record<string, string> = {
  ENOTFOUND: 'ERR_NAME_NOT_RESOLVED',
  EAI_AGAIN: 'ERR_NAME_NOT_RESOLVED',
  ENETUNREACH: 'ERR_INTERNET_DISCONNECTED',
  EHOSTUNREACH: 'ERR_ADDRESS_UNREACHABLE',
  ECONNREFUSED: 'ERR_CONNECTION_REFUSED',
  ECONNRESET: 'ERR_CONNECTION_RESET',
  DEPTH_ZERO_SELF_SIGNED_CERT: 'ERR_CERT_AUTHORITY_INVALID',
  SELF_SIGNED_CERT_IN_CHAIN: 'ERR_CERT_AUTHORITY_INVALID',
  UNABLE_TO_VERIFY_LEAF_SIGNATURE: 'ERR_CERT_AUTHORITY_INVALID',
  CERT_HAS_EXPIRED: 'ERR_CERT_DATE_INVALID',
  ERR_TLS_CERT_ALTNAME_INVALID: 'ERR_CERT_COMMON_NAME_INVALID',
};

function inChromiumsWords(error: unknown): Error {
  if (!(error instanceof Error)) return new Error(String(error));
  const { code = '' } = (error.cause ?? {}) as { code?: string };
  const name = names[code];
  return name ? new Error(`net::${name}`) : error;
}

type AsMainSees = Omit<Electron.ClientRequestConstructorOptions, 'session'> & { session?: Session };

export const net = {
  request: (options: Options & AsMainSees): ClientRequest => new ClientRequest(options),
};
