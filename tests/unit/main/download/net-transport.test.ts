import { EventEmitter } from 'node:events';
import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { beforeEach, describe, expect, it, vi } from 'vitest';

class Request extends EventEmitter {
  readonly end = vi.fn();
  readonly abort = vi.fn();
}
const electron = vi.hoisted(() => ({
  net: { request: vi.fn() },
  session: { fromPartition: vi.fn(() => 'a session of its own') },
}));
vi.mock('electron', () => electron);
const { overElectron } = await import('../../../../src/main/download/net-transport');

const main = resolve(import.meta.dirname, '../../../../src/main');
let request: Request;
const ask = (signal = new AbortController().signal) => {
  request = new Request();
  electron.net.request.mockReturnValue(request);
  return overElectron(new URL('https://www.cms.gov/a.zip'), { headers: { Range: 'bytes=1-' }, signal });
};
beforeEach(() => void vi.clearAllMocks());

describe('main’s way to the network', () => {
  it('is Electron’s alone, which knows the system’s proxy and certificates: no file asks by Node’s', () => {
    const files = readdirSync(main, { recursive: true, encoding: 'utf8' }).filter((path) =>
      path.endsWith('.ts'),
    );
    const byNode = files.filter((path) =>
      /from '(?:node:)?(?:https?|http2|tls|dgram|undici)'|\bglobalThis\.fetch\b|(?<![\w.])fetch\(\w*[uU]rl/.test(
        readFileSync(join(main, path), 'utf8'),
      ),
    );
    expect(byNode).toEqual([]);
    const asking = files.filter((path) => readFileSync(join(main, path), 'utf8').includes('net.request('));
    expect(asking.map((path) => path.replaceAll('\\', '/'))).toEqual(['download/net-transport.ts']);
  });

  it('follows no redirect, sends no cookie and keeps nothing', async () => {
    const answer = ask();
    expect(electron.net.request).toHaveBeenCalledWith({
      url: 'https://www.cms.gov/a.zip',
      session: 'a session of its own',
      redirect: 'manual',
      credentials: 'omit',
      cache: 'no-store',
      referrerPolicy: 'no-referrer',
      headers: { Range: 'bytes=1-' },
    });
    // In memory: the name does not begin with `persist:`.
    expect(electron.session.fromPartition).toHaveBeenCalledWith('downloads', { cache: false });
    request.emit('redirect', 302, 'GET', 'https://evil.example/', {});
    const { status, headers } = await answer;
    expect([status, headers.get('Location')]).toEqual([302, 'https://evil.example/']);
    expect(request.end).toHaveBeenCalledOnce();
  });

  it('gives a proxy that wants a password none', () => {
    void ask();
    const login = vi.fn();
    request.emit('login', {}, login);
    expect(login).toHaveBeenCalledExactlyOnceWith();
  });

  it('ends at once when it is aborted, with the reason', async () => {
    const controller = new AbortController();
    const answer = ask(controller.signal);
    controller.abort(new Error('cancelled'));
    await expect(answer).rejects.toThrow('cancelled');
    expect(request.abort).toHaveBeenCalledOnce();
  });

  /** The answer of a server, or what it says in its name. */
  const respond = (statusCode: number, headers: Record<string, string | string[]>) =>
    request.emit('response', Object.assign(new EventEmitter(), { statusCode, headers }));

  it('takes of an answer only what it reads, whatever else a server sends along', async () => {
    const answer = ask();
    respond(200, { etag: '"one"', 'content-length': '3', 'x-office': 'Büro № 7', 'x bad name': 'x' });
    const { headers } = await answer;
    expect([...headers]).toEqual([
      ['content-length', '3'],
      ['etag', '"one"'],
    ]);
  });

  it.each([
    ['a status that there is not', 999, {}],
    ['a header that it reads and that is no text of the web', 200, { etag: '"№ 7"' }],
  ])('refuses an answer with %s in words, and hears no more of it', async (_what, status, headers) => {
    const answer = ask();
    respond(status, headers);
    await expect(answer).rejects.toThrow(`the server's answer cannot be read (${status})`);
    expect(request.abort).toHaveBeenCalledOnce();
  });

  it('refuses a redirect to what is no address', async () => {
    const answer = ask();
    request.emit('redirect', 302, 'GET', 'https://www.cms.gov/№', {});
    await expect(answer).rejects.toThrow("the server's answer cannot be read (302)");
  });
});
