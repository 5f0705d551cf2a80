import { request, type IncomingHttpHeaders } from 'node:http';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { WebSocket } from 'ws';
import { encode } from '../../../host/codec/codec';
import { Gate } from '../../../host/server/gate';
import { listen, type Listening } from '../../../host/server/listen';
import { serverFactory } from '../../../host/server/server';
import type { PageLine } from '../../../host/server/line';

const authority = 'codedesk.localhost:47811';
const gate = new Gate(authority);
const asked: Request[] = [];
let pagesAsked = 0;
const lines: PageLine[] = [];
let listening: Listening;
let isRouted = true;

type Answer = { status: number; headers: IncomingHttpHeaders; body: string };

function ask(path: string, headers: Record<string, string> = {}, method = 'GET', body = ''): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const asking = request(
      { host: '127.0.0.1', port: listening.port, path, method, headers: { host: authority, ...headers } },
      (response) => {
        let text = '';
        response.setEncoding('utf8');
        response.on('data', (chunk: string) => (text += chunk));
        response.on('end', () =>
          resolve({ status: response.statusCode ?? 0, headers: response.headers, body: text }),
        );
      },
    );
    asking.on('error', reject);
    asking.end(body);
  });
}

async function cookie(): Promise<string> {
  const { headers } = await ask(`/__host/open?t=${gate.issueTicket()}&to=%2Findex.html`);
  return headers['set-cookie']?.[0]?.split(';')[0] ?? '';
}

beforeAll(async () => {
  const create = serverFactory({
    gate,
    route: (path) =>
      isRouted
        ? {
            url: `app://bundle${path}`,
            handle: async (incoming) => {
              asked.push(incoming);
              const type = incoming.url.endsWith('.html') ? 'text/html' : 'text/plain';
              const body = incoming.method === 'POST' ? await incoming.text() : '<html><head></head></html>';
              return new Response(body, {
                headers: { 'content-type': type, 'content-security-policy': "default-src 'none'" },
              });
            },
          }
        : null,
    preload: (nonce) => Promise.resolve(`// ${nonce}`),
    welcome: (line) => lines.push(line),
    pageAsked: () => (pagesAsked += 1),
    poke: (secret, body) => secret === 'known' && body === 'hello',
  });
  listening = await listen(create, 0);
});
afterAll(() => listening.close());

describe('the gate', () => {
  it.each(['evil.example:47811', 'localhost:47811', '127.0.0.1:47811', 'codedesk.localhost', ''])(
    'does not answer to the name %j, whatever the cookie',
    async (host) => {
      expect(await ask('/index.html', { host, cookie: await cookie() })).toMatchObject({
        status: 421,
        body: '',
      });
    },
  );

  it('refuses those without a cookie, or with a wrong one', async () => {
    expect((await ask('/index.html')).status).toBe(403);
    expect((await ask('/index.html', { cookie: 'codedesk-47811=x' })).status).toBe(403);
    expect((await ask('/__host/preload.js')).status).toBe(403);
  });

  it('sells a strict cookie for a ticket, once', async () => {
    const path = `/__host/open?t=${gate.issueTicket()}&to=%2Findex.html`;
    const first = await ask(path);
    expect(first).toMatchObject({
      status: 302,
      headers: { location: '/index.html', 'referrer-policy': 'no-referrer' },
    });
    expect(first.headers['set-cookie']?.[0]).toMatch(/; Path=\/; HttpOnly; SameSite=Strict$/);
    expect((await ask(path)).status).toBe(403);
  });

  it('keeps the ticket from a browser that only looks ahead', async () => {
    const path = `/__host/open?t=${gate.issueTicket()}&to=/`;
    expect((await ask(path, { 'sec-purpose': 'prefetch;prerender' })).status).toBe(403);
    expect((await ask(path)).status).toBe(302);
  });

  it.each(['//evil.example/', 'https://evil.example/', '/\\evil.example', 'index.html'])(
    'sends nobody to %s',
    async (to) => {
      const query = new URLSearchParams({ t: gate.issueTicket(), to });
      expect((await ask(`/__host/open?${query.toString()}`)).status).toBe(403);
    },
  );

  it('is no way to other computers', async () => {
    const asked = { host: 'www.example.com', cookie: await cookie() };
    expect((await ask('http://www.example.com/', asked)).status).toBe(421);
    const tunnel = new Promise((resolve) => {
      const asking = request({
        host: '127.0.0.1',
        port: listening.port,
        method: 'CONNECT',
        path: 'www.example.com:443',
      });
      asking.on('connect', () => resolve('open'));
      asking.on('error', () => resolve('refused'));
      asking.end();
    });
    expect(await tunnel).toBe('refused');
  });

  it('is not fooled by odd targets', async () => {
    expect((await ask('//evil.example/x', { cookie: await cookie() })).status).toBe(400);
    expect((await ask('http://evil.example/x', { cookie: await cookie() })).status).toBe(400);
    expect((await ask('/__host/unknown', { cookie: await cookie() })).status).toBe(404);
  });
});

describe('the app behind it', () => {
  it('gets the question as Electron would put it, without what is the host’s', async () => {
    asked.length = 0;
    const answer = await ask(
      '/a%20b?c=1',
      { cookie: await cookie(), referer: 'x', 'x-own': 'y' },
      'POST',
      'body',
    );
    expect(answer).toMatchObject({ status: 200, body: 'body' });
    expect(asked[0]?.url).toBe('app://bundle/a%20b?c=1');
    expect(Object.fromEntries(asked[0]?.headers ?? [])).toMatchObject({ 'x-own': 'y' });
    expect(['cookie', 'host', 'referer'].filter((name) => asked[0]?.headers.has(name))).toEqual([]);
  });

  it('has the preload put into its page, and its policy passed on unchanged', async () => {
    const page = await ask('/index.html', { cookie: await cookie(), 'sec-fetch-dest': 'document' });
    expect(page.body).toBe('<html><head><script src="/__host/preload.js"></script></head></html>');
    expect(pagesAsked).toBe(1);
    expect(page.headers['content-security-policy']).toBe("default-src 'none'");
    const fetched = await ask('/index.html', { cookie: await cookie(), 'sec-fetch-dest': 'empty' });
    expect(fetched.body).not.toContain('preload');
    expect(pagesAsked).toBe(1);
  });

  it('is not asked before a window wants a page', async () => {
    isRouted = false;
    expect((await ask('/index.html', { cookie: await cookie() })).status).toBe(503);
    isRouted = true;
  });
});

describe('the preload', () => {
  it('is given to a script of our own page only', async () => {
    const own = { cookie: await cookie(), 'sec-fetch-dest': 'script', 'sec-fetch-site': 'same-origin' };
    expect((await ask('/__host/preload.js', own)).status).toBe(200);
    expect((await ask('/__host/preload.js', { ...own, 'sec-fetch-dest': 'empty' })).status).toBe(403);
    expect((await ask('/__host/preload.js', { ...own, 'sec-fetch-site': 'same-site' })).status).toBe(403);
  });
});

describe('the line', () => {
  const dial = (headers: Record<string, string>): Promise<WebSocket | number> =>
    new Promise((resolve) => {
      const socket = new WebSocket(`ws://127.0.0.1:${listening.port}/__host/ipc`, { headers });
      socket.once('open', () => resolve(socket));
      socket.once('unexpected-response', (_request, response) => resolve(response.statusCode ?? 0));
      socket.on('error', () => undefined);
    });
  const own = async () => ({ host: authority, origin: `http://${authority}`, cookie: await cookie() });
  const closing = (socket: WebSocket): Promise<number> =>
    new Promise((resolve) => socket.once('close', resolve));

  it.each([{ origin: 'http://evil.example' }, { host: 'evil.example' }, { cookie: '' }])(
    'is refused with %j',
    async (wrong) => {
      expect(await dial({ ...(await own()), ...wrong })).toBe(403);
    },
  );

  it('opens with a nonce from the preload, and with each only once', async () => {
    const nonce = gate.issueNonce();
    const hello = encode({ kind: 'hello', nonce, look: {} });
    const first = (await dial(await own())) as WebSocket;
    first.send(hello);
    await expect.poll(() => lines.length).toBe(1);
    const second = (await dial(await own())) as WebSocket;
    second.send(hello);
    expect(await closing(second)).toBe(1008);
    first.send(new Uint8Array([1, 2, 3]));
    expect(await closing(first)).toBe(1003);
  });
});

describe('a second start', () => {
  it('is heard with the secret only', async () => {
    expect((await ask('/__host/poke', { 'x-codedesk-secret': 'known' }, 'POST', 'hello')).status).toBe(204);
    expect((await ask('/__host/poke', { 'x-codedesk-secret': 'guess' }, 'POST', 'hello')).status).toBe(403);
    expect((await ask('/__host/poke', {}, 'POST', 'hello')).status).toBe(403);
    expect((await ask('/__host/poke', { 'x-codedesk-secret': 'known' })).status).toBe(403);
    const flood = 'x'.repeat(300_000);
    expect((await ask('/__host/poke', { 'x-codedesk-secret': 'known' }, 'POST', flood)).status).toBe(413);
  });
});
