import type { IncomingMessage, ServerResponse } from 'node:http';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import type { ReadableStream as NodeStream } from 'node:stream/web';
import { injectPreload } from './inject';

export type AppHandler = (request: Request) => Response | Promise<Response>;

/** Between the browser and the host; no business of the app. */
const hostOnlyHeaders = [
  'host',
  'cookie',
  'origin',
  'referer',
  'connection',
  'content-length',
  'accept-encoding',
];
const perHopHeaders = ['connection', 'keep-alive', 'transfer-encoding', 'content-length', 'upgrade'];

/** Node reads what requests, answers and their streams are made of when the first are made: better before a page waits for one. */
export function warmUp(): void {
  const { url } = new Request('app://warm/');
  const { body } = new Response(url);
  if (body) Readable.fromWeb(body as NodeStream).destroy();
}

/** Puts the question to the app's protocol handler, as Electron would, and streams its answer back. */
export async function answerFromApp(
  incoming: IncomingMessage,
  outgoing: ServerResponse,
  appUrl: string,
  handle: AppHandler,
): Promise<void> {
  let answer: Response;
  try {
    answer = await handle(requestFor(incoming, appUrl));
  } catch (error) {
    console.error(`The app could not answer ${appUrl}:`, error);
    outgoing.writeHead(500).end();
    return;
  }

  const headers: Record<string, string> = {};
  answer.headers.forEach((value, name) => {
    if (!perHopHeaders.includes(name)) headers[name] = value;
  });
  // Electron keeps no HTTP cache for such a protocol either.
  headers['cache-control'] ??= 'no-store';

  const isPage =
    incoming.headers['sec-fetch-dest'] === 'document' && /^text\/html\b/i.test(headers['content-type'] ?? '');
  const { range } = incoming.headers;
  if (incoming.method === 'GET' && isPage) {
    const html = injectPreload(await answer.text());
    outgoing.writeHead(answer.status, headers).end(html);
  } else if (incoming.method === 'GET' && range !== undefined && answer.status === 200) {
    sendRange(outgoing, headers, Buffer.from(await answer.arrayBuffer()), range);
  } else {
    outgoing.writeHead(answer.status, headers);
    if (!answer.body) return void outgoing.end();
    // A reader that goes away in the middle is no news.
    await pipeline(Readable.fromWeb(answer.body as NodeStream), outgoing).catch(() => undefined);
  }
}

function requestFor(incoming: IncomingMessage, appUrl: string): Request {
  const headers = new Headers();
  for (const [name, value] of Object.entries(incoming.headers)) {
    if (value === undefined || hostOnlyHeaders.includes(name)) continue;
    headers.set(name, Array.isArray(value) ? value.join(', ') : value);
  }
  const method = incoming.method ?? 'GET';
  if (method === 'GET' || method === 'HEAD') return new Request(appUrl, { method, headers });
  const body = Readable.toWeb(incoming);
  return new Request(appUrl, { method, headers, body, duplex: 'half' } as unknown as RequestInit);
}

/** One range, for handlers that always answer in full; anything unusual gets the whole. */
function sendRange(
  outgoing: ServerResponse,
  headers: Record<string, string>,
  bytes: Buffer,
  range: string,
): void {
  const slice = parseRange(range, bytes.byteLength);
  headers['accept-ranges'] = 'bytes';
  if (slice === 'unsatisfiable') {
    outgoing.writeHead(416, { ...headers, 'content-range': `bytes */${bytes.byteLength}` }).end();
  } else if (slice === null) {
    outgoing.writeHead(200, headers).end(bytes);
  } else {
    const [start, end] = slice;
    headers['content-range'] = `bytes ${start}-${end - 1}/${bytes.byteLength}`;
    outgoing.writeHead(206, headers).end(bytes.subarray(start, end));
  }
}

/** Start and end (not included) of `bytes=a-b`, `bytes=a-` or `bytes=-n`. */
export function parseRange(header: string, size: number): [number, number] | 'unsatisfiable' | null {
  const match = /^bytes=(\d*)-(\d*)$/.exec(header.trim());
  if (!match || (match[1] === '' && match[2] === '')) return null;
  const [, first = '', last = ''] = match;
  if (first !== '' && last !== '' && Number(last) < Number(first)) return null;
  const start = first === '' ? Math.max(0, size - Number(last)) : Number(first);
  const end = first === '' || last === '' ? size : Math.min(size, Number(last) + 1);
  return start >= size || end <= start ? 'unsatisfiable' : [start, end];
}
