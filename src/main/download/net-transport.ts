import { net, session, type IncomingMessage, type Session } from 'electron';

/** One request, redirects not followed: whoever asks looks at each target first. */
export type Transport = (
  url: URL,
  options: { headers: Record<string, string>; signal: AbortSignal },
) => Promise<Response>;

/** In memory and for downloads alone: no cookie, cache or password of one download is there in the next start. */
const downloads = (): Session => session.fromPartition('downloads', { cache: false });

const withoutBody = new Set([204, 205, 304]);

/**
 * Electron's own network, and not Node's: it goes through the system's proxy and trusts the certificates that the
 * system trusts, which networks that look into TLS cannot do without.
 */
export const overElectron: Transport = (url, { headers, signal }) =>
  new Promise((resolve, reject) => {
    const request = net.request({
      url: url.href,
      session: downloads(),
      redirect: 'manual',
      credentials: 'omit',
      cache: 'no-store',
      referrerPolicy: 'no-referrer',
      headers,
    });
    const abort = () => {
      request.abort();
      reject(signal.reason as Error);
    };
    if (signal.aborted) {
      abort();
      return;
    }
    signal.addEventListener('abort', abort, { once: true });
    // What throws in an event is nobody's, and would end the app.
    const settle = (status: number, toAnswer: () => Response) => {
      try {
        resolve(toAnswer());
      } catch {
        request.abort();
        reject(new Error(`the server's answer cannot be read (${status})`));
      }
    };
    request.on('redirect', (status, _method, target) => {
      // Nobody follows it here, which ends this request.
      settle(status, () => new Response(null, { status, headers: { Location: target } }));
    });
    request.on('response', (message) => {
      settle(message.statusCode, () => toResponse(message, signal, () => request.abort()));
    });
    // A proxy that wants a password gets none, and says so in its answer.
    request.on('login', (_info, answer) => answer());
    request.on('error', (error) => reject(new Error(networkWords(error.message))));
    request.on('close', () => signal.removeEventListener('abort', abort));
    request.end();
  });

/** All that is read of an answer. Another one may hold what a `Headers` refuses to take. */
const headersRead: ReadonlySet<string> = new Set([
  'content-length',
  'content-range',
  'etag',
  'last-modified',
  'location',
]);

function toResponse(message: IncomingMessage, signal: AbortSignal, stop: () => void): Response {
  const headers = new Headers();
  for (const [name, value] of Object.entries(message.headers)) {
    if (!headersRead.has(name.toLowerCase())) continue;
    headers.set(name, Array.isArray(value) ? value.join(', ') : value);
  }
  const { statusCode: status } = message;
  if (withoutBody.has(status)) return new Response(null, { status, headers });
  let isOver = false;
  const body = new ReadableStream<Uint8Array>({
    start: (controller) => {
      const fail = (error: Error) => {
        if (isOver) return;
        isOver = true;
        controller.error(error);
      };
      message.on('data', (chunk) => {
        if (!isOver) controller.enqueue(new Uint8Array(chunk));
      });
      message.on('end', () => {
        if (isOver) return;
        isOver = true;
        controller.close();
      });
      message.on('aborted', () => fail(new Error('the connection was closed')));
      message.on('error', () => fail(new Error('the connection broke')));
      signal.addEventListener('abort', () => fail(signal.reason as Error), { once: true });
    },
    cancel: () => {
      isOver = true;
      stop();
    },
  });
  return new Response(body, { status, headers });
}

/** What stands between this computer and CMS, said by Chromium's name for it. */
export function networkWords(message: string): string {
  const name = /ERR_[A-Z_]+/.exec(message)?.[0] ?? '';
  if (name.startsWith('ERR_CERT') || name === 'ERR_SSL_PROTOCOL_ERROR') {
    return `this computer does not trust the certificate that was shown; ask who looks after the network (${name})`;
  }
  if (name.includes('PROXY') || name === 'ERR_TUNNEL_CONNECTION_FAILED') {
    return `the network's proxy does not let it through; ask who looks after the network (${name})`;
  }
  if (name === 'ERR_NAME_NOT_RESOLVED' || name === 'ERR_INTERNET_DISCONNECTED') {
    return `there is no connection to the internet (${name})`;
  }
  if (name === 'ERR_CONNECTION_REFUSED' || name === 'ERR_ADDRESS_UNREACHABLE') {
    return `the server does not answer (${name})`;
  }
  return message;
}
