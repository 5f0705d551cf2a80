import { mkdtempSync, readFileSync } from 'node:fs';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { downloadInPieces } from '../../../scripts/lib/resume.mjs';

const body = Buffer.from(Array.from({ length: 60_000 }, (_, index) => index % 251));
let server: Server | null = null;
afterEach(() => {
  server?.closeAllConnections();
  server?.close();
});

async function serve(answer: (request: IncomingMessage, response: ServerResponse, count: number) => void) {
  let count = 0;
  server = createServer((request, response) => answer(request, response, ++count));
  await new Promise<void>((resolve) => server?.listen(0, '127.0.0.1', resolve));
  const folder = mkdtempSync(join(tmpdir(), 'codedesk-fetch-'));
  const target = join(folder, 'electron.zip');
  const plan = { folder: join(folder, 'parts'), silenceMs: 5000, tries: 3, onProgress: vi.fn() };
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/electron.zip`;
  return { target, plan, get: (more: object = {}) => downloadInPieces(url, target, { ...plan, ...more }) };
}

/** Sends half and breaks off; from the second request on it continues. */
const breaking =
  (ranges: (string | undefined)[]) => (request: IncomingMessage, response: ServerResponse, count: number) => {
    ranges.push(request.headers.range);
    const begin = Number(/bytes=(\d+)-/.exec(request.headers.range ?? '')?.[1] ?? 0);
    response.writeHead(begin ? 206 : 200, { 'Content-Length': body.length - begin, ETag: '"one"' });
    if (count > 1) return void response.end(body.subarray(begin));
    response.write(body.subarray(0, 30_000), () => setTimeout(() => response.destroy(), 50));
  };

describe('a large file', () => {
  it('comes whole, and how far it is is told', async () => {
    const { target, plan, get } = await serve((_request, response) => {
      response.writeHead(200, { 'Content-Length': body.length }).end(body);
    });
    await get();
    expect(readFileSync(target).equals(body)).toBe(true);
    expect(plan.onProgress).toHaveBeenLastCalledWith(body.length, body.length);
  });

  it('is continued where the line broke', async () => {
    const ranges: (string | undefined)[] = [];
    const { target, get } = await serve(breaking(ranges));
    await get();
    expect(readFileSync(target).equals(body)).toBe(true);
    expect(ranges).toEqual([undefined, expect.stringMatching(/^bytes=[1-9]\d*-$/)]);
  });

  it('is continued by a later start', async () => {
    const ranges: (string | undefined)[] = [];
    const { target, get } = await serve(breaking(ranges));
    await expect(get({ tries: 1 })).rejects.toThrow();
    await get({ tries: 1 });
    expect(readFileSync(target).equals(body)).toBe(true);
    expect(ranges[1]).toMatch(/^bytes=[1-9]\d*-$/);
  });

  it('that never begins ends by silence, with the reason', async () => {
    const { get } = await serve(() => undefined);
    await expect(get({ silenceMs: 100, tries: 1 })).rejects.toThrow('nothing came');
  });

  it('that is refused is not asked for again', async () => {
    const asked = vi.fn();
    const { get } = await serve((_request, response) => {
      asked();
      response.writeHead(404).end();
    });
    await expect(get()).rejects.toThrow('the server answered 404');
    expect(asked).toHaveBeenCalledOnce();
  });
});
