import { mkdtemp, mkdir, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { appProtocol, contentSecurityPolicy, fileBelow } from '../../../src/main/protocol';

let root: string;
let answer: (request: Request) => Promise<Response>;
const release = new TextEncoder().encode('{"format":1}');

beforeAll(async () => {
  const folder = await mkdtemp(join(tmpdir(), 'codedesk-protocol-'));
  root = join(folder, 'renderer');
  await mkdir(join(root, 'assets'), { recursive: true });
  await writeFile(join(folder, 'secret.txt'), 'secret');
  await writeFile(join(root, 'index.html'), '<!doctype html>');
  await writeFile(join(root, 'assets', 'a.js'), '');
  await writeFile(join(root, 'assets', 'a-B1_x-z09.js'), '');
  answer = appProtocol(root, (path) => Promise.resolve(path === '/data/releases/x.json' ? release : null));
});

const get = (address: string) => answer(new Request(address));

describe('the app protocol', () => {
  it('serves the page, its scripts and its data with the content security policy', async () => {
    for (const [address, type] of [
      ['app://bundle/index.html', 'text/html; charset=utf-8'],
      ['app://bundle/assets/a.js', 'text/javascript; charset=utf-8'],
      ['app://bundle/data/releases/x.json', 'application/json; charset=utf-8'],
    ] as const) {
      const response = await get(address);
      expect(response.status, address).toBe(200);
      expect(response.headers.get('Content-Type')).toBe(type);
      expect(response.headers.get('Content-Security-Policy')).toBe(contentSecurityPolicy);
      expect(response.headers.get('X-Content-Type-Options')).toBe('nosniff');
      // Both on page and worker, or the two may share no memory.
      expect(response.headers.get('Cross-Origin-Opener-Policy')).toBe('same-origin');
      expect(response.headers.get('Cross-Origin-Embedder-Policy')).toBe('require-corp');
    }
  });

  it('lets a browser keep what is named by its content, and nothing else', async () => {
    const kept = async (path: string) => (await get(`app://bundle/${path}`)).headers.get('Cache-Control');
    expect(await kept('assets/a-B1_x-z09.js')).toContain('immutable');
    for (const path of ['index.html', 'assets/a.js', 'data/releases/x.json']) {
      expect(await kept(path), path).toBeNull();
    }
  });

  it('allows neither inline nor foreign script, and no connection but to itself', () => {
    expect(contentSecurityPolicy).not.toMatch(/unsafe|https?:|\*/);
    expect(contentSecurityPolicy).toContain("default-src 'none'");
    expect(contentSecurityPolicy).toContain("connect-src 'self'");
  });

  it.each([
    ['app://bundle/data/releases/other.json', 404],
    ['app://bundle/nothing.html', 404],
    ['app://elsewhere/index.html', 404],
    ['https://bundle/index.html', 404],
    ['app://bundle/%2e%2e%2fsecret.txt', 403],
    ['app://bundle/..%5csecret.txt', 403],
    ['app://bundle/%00', 403],
    ['app://bundle/%E0%A4%A', 403],
    ['app://bundle/', 403],
  ])('refuses %s', async (address, status) => {
    const response = await get(address);
    expect(response.status).toBe(status);
    expect(await response.text()).toBe('');
  });

  it('refuses everything but GET', async () => {
    const response = await answer(new Request('app://bundle/index.html', { method: 'POST', body: 'x' }));
    expect(response.status).toBe(405);
  });

  it('does not take a sibling folder with the same beginning for its own', () => {
    expect(fileBelow(root, '/../renderer-evil/x.js')).toBeNull();
    expect(fileBelow(root, '/assets/a.js')).toBe(join(root, 'assets', 'a.js'));
  });
});
