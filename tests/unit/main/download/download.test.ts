import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { checkAddress } from '../../../../src/main/download/addresses';
import { createDownload } from '../../../../src/main/download/download';
import { fetchFile, type FetchOptions } from '../../../../src/main/download/fetch-file';

/** The host's stand-in for Electron's network, which goes by the same events. */
vi.mock('electron', async () => ({
  net: (await import('../../../../host/electron/net')).net,
  session: (await import('../../../../host/electron/session')).session,
}));
const { networkWords, overElectron } = await import('../../../../src/main/download/net-transport');

type Answer = (request: IncomingMessage, response: ServerResponse, count: number) => void;

let server: Server | null = null;
afterEach(() => {
  server?.closeAllConnections();
  server?.close();
  server = null;
});

async function serve(answer: Answer): Promise<string> {
  let count = 0;
  server = createServer((request, response) => answer(request, response, ++count));
  await new Promise<void>((resolve) => server?.listen(0, '127.0.0.1', resolve));
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
}

/** The loopback server of the test takes CMS's place; everything else stays refused. */
const loopbackOnly = (address: string) => {
  const url = new URL(address);
  return url.hostname === '127.0.0.1' ? { url } : { message: `not from ${url.host}` };
};

function options(more: Partial<FetchOptions> = {}): FetchOptions {
  return {
    check: loopbackOnly,
    transport: overElectron,
    signal: new AbortController().signal,
    onProgress: () => undefined,
    limit: 1_000_000,
    silence: 2_000,
    retries: 2,
    ...more,
  };
}

const body = Buffer.from(Array.from({ length: 50_000 }, (_, index) => index % 251));

describe('a download', () => {
  it('brings the file with its name, and says how far it is', async () => {
    const base = await serve((_request, response) => response.end(body));
    const onProgress = vi.fn();
    const file = await fetchFile(
      `${base}/files/zip/july-2024-alpha-numeric-hcpcs-file.zip`,
      options({ onProgress }),
    );
    expect(file.name).toBe('july-2024-alpha-numeric-hcpcs-file.zip');
    expect(Buffer.from(file.bytes).equals(body)).toBe(true);
    expect(onProgress).toHaveBeenLastCalledWith(body.length, body.length);
  });

  it('is resumed where the connection broke', async () => {
    const ranges: (string | undefined)[] = [];
    const base = await serve((request, response, count) => {
      ranges.push(request.headers.range);
      if (count === 1) {
        response.writeHead(200, { 'Content-Length': body.length, ETag: '"one"' });
        response.write(body.subarray(0, 20_000), () => setTimeout(() => response.destroy(), 50));
        return;
      }
      const begin = Number(/bytes=(\d+)-/.exec(request.headers.range ?? '')?.[1] ?? 0);
      response.writeHead(206, {
        'Content-Length': body.length - begin,
        'Content-Range': `bytes ${begin}-${body.length - 1}/${body.length}`,
        ETag: '"one"',
      });
      response.end(body.subarray(begin));
    });
    const file = await fetchFile(`${base}/a.zip`, options());
    expect(Buffer.from(file.bytes).equals(body)).toBe(true);
    expect(ranges[0]).toBeUndefined();
    expect(ranges[1]).toMatch(/^bytes=[1-9]\d*-$/);
  });

  it('begins cleanly anew where the server does not continue', async () => {
    const base = await serve((_request, response, count) => {
      if (count > 1) return void response.end(body);
      response.writeHead(200, { 'Content-Length': body.length, ETag: '"one"' });
      response.write(body.subarray(0, 20_000), () => setTimeout(() => response.destroy(), 50));
    });
    const file = await fetchFile(`${base}/a.zip`, options());
    expect(Buffer.from(file.bytes).equals(body)).toBe(true);
  });

  it('begins cleanly anew where the server sends another part than the one that is missing', async () => {
    const ranges: (string | undefined)[] = [];
    const base = await serve((request, response, count) => {
      ranges.push(request.headers.range);
      if (count > 2) return void response.end(body);
      if (count === 2) {
        const part = body.subarray(40_000);
        response.writeHead(206, {
          'Content-Length': part.length,
          'Content-Range': `bytes 40000-${body.length - 1}/${body.length}`,
          ETag: '"one"',
        });
        return void response.end(part);
      }
      response.writeHead(200, { 'Content-Length': body.length, ETag: '"one"' });
      response.write(body.subarray(0, 20_000), () => setTimeout(() => response.destroy(), 50));
    });
    const file = await fetchFile(`${base}/a.zip`, options());
    expect(Buffer.from(file.bytes).equals(body)).toBe(true);
    expect(ranges[1]).toMatch(/^bytes=/);
    expect(ranges[2]).toBeUndefined();
  });

  it('follows a redirect that stays with CMS', async () => {
    const base = await serve((request, response) => {
      if (request.url === '/b.zip') return void response.end(body);
      response.writeHead(302, { Location: '/b.zip' });
      response.end();
    });
    expect((await fetchFile(`${base}/a.zip`, options())).name).toBe('b.zip');
  });

  it.each<[name: string, answer: Answer, more: Partial<FetchOptions>, words: RegExp]>([
    [
      'leads to a web page',
      (_q, r) => r.end('  <!DOCTYPE html><html>Accept?</html>'),
      {},
      /web page.*browser/,
    ],
    ['leads nowhere', (_q, r) => r.writeHead(404).end(), {}, /no file at this address/],
    ['is forbidden', (_q, r) => r.writeHead(403).end(), {}, /refused with 403/],
    [
      'is redirected away from CMS',
      (_q, r) => r.writeHead(302, { Location: 'https://evil.example/a.zip' }).end(),
      {},
      /sends elsewhere.*evil\.example/,
    ],
    [
      'is redirected for ever',
      (_q, r) => r.writeHead(302, { Location: '/again' }).end(),
      {},
      /more than 5 times/,
    ],
    ['is announced too large', (_q, r) => r.end(body), { limit: 10_000 }, /larger than/],
    [
      'grows too large without being announced',
      (_q, r) => {
        r.write(body);
        r.write(body);
      },
      { limit: 60_000 },
      /larger than/,
    ],
    [
      'always ends early',
      (_q, r) => {
        r.writeHead(200, { 'Content-Length': body.length });
        r.write(body.subarray(0, 100), () => setTimeout(() => r.destroy(), 20));
      },
      { retries: 1 },
      /broke 2 times/,
    ],
    [
      'is answered by a failing server',
      (_q, r) => r.writeHead(503).end(),
      { retries: 1 },
      /broke 2 times.*503/,
    ],
    [
      'is answered by a part that nobody asked for',
      (_q, r) => {
        r.writeHead(206, { 'Content-Length': 100, 'Content-Range': `bytes 100-199/${body.length}` });
        r.end(body.subarray(100, 200));
      },
      { retries: 1 },
      /broke 2 times.*another part/,
    ],
    [
      'falls silent',
      (_q, r) => void r.write(body.subarray(0, 100)),
      { silence: 150, retries: 1 },
      /broke 2 times/,
    ],
  ])('that %s is refused in words', async (_name, answer, more, words) => {
    const base = await serve(answer);
    await expect(fetchFile(`${base}/a.zip`, options(more))).rejects.toThrow(words);
  });

  it('is slow and still arrives', async () => {
    const base = await serve((_request, response) => {
      response.writeHead(200, { 'Content-Length': body.length });
      let at = 0;
      const timer = setInterval(() => {
        response.write(body.subarray(at, at + 5_000));
        at += 5_000;
        if (at >= body.length) {
          clearInterval(timer);
          response.end();
        }
      }, 30);
    });
    const file = await fetchFile(`${base}/a.zip`, options({ silence: 1_000 }));
    expect(file.bytes).toHaveLength(body.length);
  });

  it('can be cancelled, and says that nothing was changed', async () => {
    const base = await serve((_request, response) => void response.write(body));
    const download = createDownload(() => download.cancel(), overElectron, loopbackOnly);
    expect(await download.start(`${base}/a.zip`)).toEqual({
      message: 'The download was cancelled. Nothing was changed.',
    });
  });
});

describe('what stands between', () => {
  it.each([
    ['net::ERR_CERT_AUTHORITY_INVALID', 'does not trust the certificate'],
    ['net::ERR_PROXY_CONNECTION_FAILED', 'proxy does not let it through'],
    ['net::ERR_TUNNEL_CONNECTION_FAILED', 'proxy does not let it through'],
    ['net::ERR_NAME_NOT_RESOLVED', 'no connection to the internet'],
    ['something else', 'something else'],
  ])('is said: %s', (message, words) => {
    expect(networkWords(message)).toContain(words);
  });
});

describe('addresses', () => {
  it.each([
    'https://www.cms.gov/files/zip/july-2024-alpha-numeric-hcpcs-file.zip',
    ' https://www.cms.gov/files/zip/a.zip ',
    'https://www.cms.gov/files/zip/2026-code-descriptions-tabular-order.zip',
    'https://ftp.cdc.gov/pub/Health_Statistics/NCHS/Publications/ICD10CM/2026/icd10cm-order-2026.zip',
  ])('of CMS and NCHS are taken: %s', (address) => {
    expect(checkAddress(address)).toHaveProperty('url');
  });

  it.each([
    'http://www.cms.gov/a.zip',
    'https://www.cms.gov.evil.example/a.zip',
    'https://evil.example/www.cms.gov/a.zip',
    'https://user:secret@www.cms.gov/a.zip',
    'https://www.cms.gov:8443/a.zip',
    'https://cdc.gov/a.zip',
    'https://ftp.cdc.gov.evil.example/a.zip',
    'ftp://ftp.cdc.gov/pub/a.zip',
    'file:///etc/passwd',
    'javascript:alert(1)',
    'www.cms.gov/a.zip',
    '',
  ])('of anything else are refused: %s', (address) => {
    expect(checkAddress(address)).toHaveProperty('message');
  });
});
