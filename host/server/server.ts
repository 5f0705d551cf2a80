import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { Duplex } from 'node:stream';
import { WebSocketServer } from 'ws';
import { hostPaths, maxMessageBytes } from '../wire';
import { answerFromApp, type AppHandler } from './answer';
import type { Gate } from './gate';
import { greet, type PageLine } from './line';
import { pokeSecretHeader } from './names';
import { sendNotice } from './notice';

export type ServerParts = {
  gate: Gate;
  /** The app's address and handler for a path of ours; null while no window wants a page. */
  route: (path: string) => { url: string; handle: AppHandler } | null;
  /** The text of /__host/preload.js for a page with this nonce. */
  preload: (nonce: string) => Promise<string>;
  welcome: (line: PageLine) => void;
  /** A browser asked for a page of the app: at the start, or on the way of a reload. */
  pageAsked: () => void;
  /** A second start of the app knocks; false where it does not know the secret. */
  poke: (secret: string | undefined, body: string) => boolean;
};

const mostPokeBytes = 256 * 1024;

/** Makes servers that all answer alike: one for each address the host listens on. */
export function serverFactory(parts: ServerParts): () => Server {
  const sockets = new WebSocketServer({
    noServer: true,
    perMessageDeflate: false,
    maxPayload: maxMessageBytes,
  });
  return () => {
    const server = createServer((incoming, outgoing) => {
      answer(parts, incoming, outgoing).catch((error: unknown) => {
        console.error('The host could not answer:', error);
        outgoing.destroy();
      });
    });
    server.on('upgrade', (incoming: IncomingMessage, socket: Duplex, head: Buffer) => {
      if (!mayConnect(parts.gate, incoming)) {
        socket.end('HTTP/1.1 403 Forbidden\r\nConnection: close\r\n\r\n');
        return;
      }
      sockets.handleUpgrade(incoming, socket, head, (webSocket) => {
        greet(webSocket, parts.gate, parts.welcome);
      });
    });
    return server;
  };
}

function mayConnect(gate: Gate, { url, headers }: IncomingMessage): boolean {
  return (
    url === hostPaths.socket &&
    gate.isOwnHost(headers.host) &&
    gate.isOwnOrigin(headers.origin) &&
    gate.hasCookie(headers.cookie)
  );
}

async function answer(
  parts: ServerParts,
  incoming: IncomingMessage,
  outgoing: ServerResponse,
): Promise<void> {
  const { gate } = parts;
  const { headers } = incoming;
  // Not one word to those who came under another name: DNS rebinding ends here.
  if (!gate.isOwnHost(headers.host)) return void outgoing.writeHead(421).end();
  // Node hands over what was sent, which need not be a path.
  const target = incoming.url ?? '/';
  if (!target.startsWith('/') || target.startsWith('//')) return void outgoing.writeHead(400).end();
  const url = new URL(target, gate.origin);

  if (url.pathname === hostPaths.poke) return answerPoke(parts, incoming, outgoing);
  if (url.pathname === hostPaths.open) {
    answerOpen(gate, url, incoming, outgoing);
    return;
  }
  if (!gate.hasCookie(headers.cookie)) {
    sendNotice(outgoing, 403, 'CodeDesk is not open here', 'Start CodeDesk; it opens its own window.');
    return;
  }
  if (url.pathname === hostPaths.preload) return answerPreload(parts, incoming, outgoing);
  if (url.pathname.startsWith(hostPaths.all)) return void outgoing.writeHead(404).end();

  const app = parts.route(target);
  if (!app) {
    sendNotice(outgoing, 503, 'CodeDesk is starting', 'Try again in a moment.');
    return;
  }
  if (headers['sec-fetch-dest'] === 'document') parts.pageAsked();
  await answerFromApp(incoming, outgoing, app.url, app.handle);
}

/** The ticket leaves the address bar at once, and the browser keeps a cookie instead. */
function answerOpen(gate: Gate, url: URL, incoming: IncomingMessage, outgoing: ServerResponse): void {
  // A browser that looks ahead would spend the ticket before the user comes.
  const isLookingAhead = incoming.headers['sec-purpose'] !== undefined;
  const to = url.searchParams.get('to') ?? '/';
  const isOwnPath = /^\/(?![/\\])/.test(to);
  if (
    incoming.method !== 'GET' ||
    isLookingAhead ||
    !isOwnPath ||
    !gate.redeemTicket(url.searchParams.get('t'))
  ) {
    sendNotice(
      outgoing,
      403,
      'This address was used before',
      'It opens CodeDesk once. Start CodeDesk again for a fresh one.',
    );
    return;
  }
  outgoing.writeHead(302, {
    Location: to,
    'Set-Cookie': gate.cookie,
    'Referrer-Policy': 'no-referrer',
    'Cache-Control': 'no-store',
  });
  outgoing.end();
}

/** Only as a script of our own page; a page that fetches it would read the nonce. */
async function answerPreload(
  parts: ServerParts,
  incoming: IncomingMessage,
  outgoing: ServerResponse,
): Promise<void> {
  const { 'sec-fetch-dest': dest, 'sec-fetch-site': site } = incoming.headers;
  if (incoming.method !== 'GET' || dest !== 'script' || site !== 'same-origin') {
    return void outgoing.writeHead(403).end();
  }
  const script = await parts.preload(parts.gate.issueNonce());
  outgoing.writeHead(200, {
    'Content-Type': 'text/javascript; charset=utf-8',
    'Cache-Control': 'no-store',
    'X-Content-Type-Options': 'nosniff',
    'Cross-Origin-Resource-Policy': 'same-origin',
  });
  outgoing.end(script);
}

async function answerPoke(
  parts: ServerParts,
  incoming: IncomingMessage,
  outgoing: ServerResponse,
): Promise<void> {
  const secret = incoming.headers[pokeSecretHeader];
  let body = '';
  for await (const chunk of incoming.setEncoding('utf8')) {
    body += chunk as string;
    if (body.length > mostPokeBytes) return void outgoing.writeHead(413).end();
  }
  const isKnown =
    incoming.method === 'POST' && parts.poke(typeof secret === 'string' ? secret : undefined, body);
  outgoing.writeHead(isKnown ? 204 : 403).end();
}
