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
});
