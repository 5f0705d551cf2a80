import { generateKeyPairSync } from 'node:crypto';
import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { createServer, type RequestListener, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { feedText, type Release } from '../../../../scripts/lib/update-feed.mjs';
import type { UpdateParts } from '../../../../src/main/updates/updates';

/** The host's stand-in for Electron's network, which goes by the same events. */
vi.mock('electron', async () => ({
  net: (await import('../../../../host/electron/net')).net,
  session: (await import('../../../../host/electron/session')).session,
}));
const { overElectron } = await import('../../../../src/main/download/net-transport');
const { createUpdates } = await import('../../../../src/main/updates/updates');

let folder: string;
let server: Server;
let base: string;
let asked: string[];
let answer: Record<string, RequestListener>;

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'codedesk-updates-'));
  asked = [];
  answer = {};
  server = createServer((request, response) => {
    const path = request.url ?? '';
    asked.push(path);
    const found = answer[path];
    if (found) found(request, response);
    else response.writeHead(404).end();
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  base = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
});
afterEach(async () => {
  server.closeAllConnections();
  server.close();
  await rm(folder, { recursive: true, force: true });
});

const installer = Buffer.from('an installer of 0.3.0');
const setup = 'CodeDesk Setup 0.3.0.exe';

function release(more: Partial<Release> = {}): Release {
  return {
    version: '0.3.0',
    published: '2026-12-01',
    news: ['Finds more.'],
    page: `${base}/0.3.0`,
    files: [{ name: setup, url: `${base}/setup`, bytes: installer }],
    ...more,
  };
}

const sends = (text: string | Buffer) => {
  const listener: RequestListener = (_request, response) => void response.end(text);
  return listener;
};

/** The loopback server of the test takes the place of the feed's host; everything else stays refused. */
const loopbackOnly = (address: string) =>
  address.startsWith(`${base}/`)
    ? { url: new URL(address) }
    : { message: `Updates come from here only, not from ${address}.` };

function make(more: Partial<UpdateParts> = {}) {
  const shell = { openExternal: vi.fn(() => Promise.resolve()), showItemInFolder: vi.fn() };
  const onProgress = vi.fn();
  const updates = createUpdates({
    version: '0.2.0',
    platform: 'win32',
    arch: 'x64',
    source: { address: `${base}/feed`, publicKey: null },
    policy: { noUpdateCheck: false, noDownload: false },
    isOffline: () => Promise.resolve(false),
    transport: overElectron,
    folder: () => join(folder, 'downloads'),
    onProgress,
    shell,
    check: loopbackOnly,
    silence: 2000,
    ...more,
  });
  return { updates, shell, onProgress };
}

describe('nothing is asked of the network', () => {
  it('until the coder asks', async () => {
    const { updates } = make();
    expect(await updates.state()).toMatchObject({ state: 'ready', words: null });
    expect(asked).toEqual([]);
  });

  it.each([
    [
      'where the policy forbids it',
      { policy: { noUpdateCheck: true, noDownload: false } },
      'forbidden',
      /policy file/,
    ],
    [
      'where the coder works offline',
      { isOffline: () => Promise.resolve(true) },
      'offline',
      /working offline/,
    ],
    ['where nobody has named an address', { source: null }, 'no-address', /has no address/],
  ])('%s, whatever is pressed', async (_where, more, state, words) => {
    const { updates } = make(more);
    expect(await updates.state()).toMatchObject({ state, words: expect.stringMatching(words) as string });
    expect(await updates.look()).toEqual({
      outcome: 'failed',
      message: expect.stringMatching(words) as string,
    });
    expect(await updates.fetch(setup)).toMatchObject({ outcome: 'failed' });
    expect(asked).toEqual([]);
  });

  it('for the file where the policy has no downloads; the version is told', async () => {
    answer['/feed'] = sends(feedText(release()));
    const { updates } = make({ policy: { noUpdateCheck: false, noDownload: true } });
    expect(await updates.look()).toMatchObject({
      outcome: 'newer',
      refusal: expect.stringContaining('switched off on this computer') as string,
    });
    expect(await updates.fetch(setup)).toMatchObject({ outcome: 'failed' });
    expect(asked).toEqual(['/feed']);
  });
});

describe('a newer version', () => {
  it('is told with what is new, and nothing is fetched yet', async () => {
    answer['/feed'] = sends(feedText(release()));
    expect(await make().updates.look()).toEqual({
      outcome: 'newer',
      version: '0.3.0',
      published: '2026-12-01',
      news: ['Finds more.'],
      hasPage: true,
      isSigned: false,
      files: [{ name: setup, bytes: installer.length }],
      refusal: null,
    });
    expect(asked).toEqual(['/feed']);
  });

  it('is fetched when asked for, verified, saved, and shown in its folder; never run', async () => {
    answer['/feed'] = sends(feedText(release()));
    answer['/setup'] = sends(installer);
    const { updates, shell, onProgress } = make();
    await updates.look();
    expect(await updates.fetch(setup)).toEqual({
      outcome: 'saved',
      name: setup,
      folder: join(folder, 'downloads'),
    });
    const path = join(folder, 'downloads', setup);
    expect(await readFile(path)).toEqual(installer);
    expect(onProgress).toHaveBeenLastCalledWith({
      step: expect.stringContaining('Downloading') as string,
      done: 1,
    });
    expect(shell.showItemInFolder).not.toHaveBeenCalled();
    expect(updates.show()).toBeNull();
    expect(shell.showItemInFolder).toHaveBeenCalledWith(path);
  });

  it('that was fetched before is not fetched over another file of its name', async () => {
    answer['/feed'] = sends(feedText(release()));
    answer['/setup'] = sends(installer);
    const { updates } = make();
    await updates.look();
    await updates.fetch(setup);
    await writeFile(join(folder, 'downloads', setup), 'something else of the coder’s');
    expect(await updates.fetch(setup)).toMatchObject({ name: 'CodeDesk Setup 0.3.0 (2).exe' });
    expect(await updates.fetch(setup)).toMatchObject({ name: 'CodeDesk Setup 0.3.0 (2).exe' });
    expect(await readFile(join(folder, 'downloads', setup), 'utf8')).toBe('something else of the coder’s');
  });

  it('has a page, which opens in the coder’s browser once it was found', async () => {
    answer['/feed'] = sends(feedText(release({ page: 'https://updates.example.org/0.3.0' })));
    const { updates, shell } = make({ check: (address) => ({ url: new URL(address) }) });
    expect(await updates.openPage()).toMatch(/Look for a newer version first/);
    await updates.look();
    expect(await updates.openPage()).toBeNull();
    expect(shell.openExternal).toHaveBeenCalledExactlyOnceWith('https://updates.example.org/0.3.0');
  });

  it('is told to be signed where it is, by the key that is known', async () => {
    const { publicKey, privateKey } = generateKeyPairSync('ed25519');
    const key = publicKey.export({ format: 'der', type: 'spki' }).toString('base64');
    answer['/feed'] = sends(feedText(release(), privateKey));
    const source = { address: `${base}/feed`, publicKey: key };
    expect(await make({ source }).updates.look()).toMatchObject({ outcome: 'newer', isSigned: true });
  });
});

describe('a version that is not newer', () => {
  it.each([
    ['0.2.0', 'CodeDesk 0.2.0 is the newest.'],
    ['0.1.0', 'CodeDesk 0.2.0 is running; the newest that is offered is 0.1.0.'],
  ])('%s is told and never offered', async (version, message) => {
    answer['/feed'] = sends(feedText(release({ version })));
    answer['/setup'] = sends(installer);
    const { updates } = make();
    expect(await updates.look()).toEqual({ outcome: 'newest', version, message });
    expect(await updates.fetch(setup)).toMatchObject({ outcome: 'failed' });
    expect(asked).toEqual(['/feed']);
  });
});

describe('a hostile feed', () => {
  const signedByAnother = () => feedText(release(), generateKeyPairSync('ed25519').privateKey);
  const tampered = () => feedText(release()).replace('Finds more.', 'Finds less.');
  const known = generateKeyPairSync('ed25519');
  const publicKey = known.publicKey.export({ format: 'der', type: 'spki' }).toString('base64');

  it.each<[what: string, text: () => string, words: RegExp]>([
    ['that is huge', () => ' '.repeat(70_000), /larger than 64 kB/],
    ['that is no JSON', () => '{"what": "codedesk-upd', /not a CodeDesk update feed/],
    ['that is something else', () => '{"what": "codedesk-user-data"}', /not a CodeDesk update feed/],
    ['that is a page of a network that wants a login', () => '<!doctype html><p>Log in', /web page came/],
    ['with a field that nobody knows', () => feedText({ ...release(), run: 'x' } as never), /not valid/],
    ['with a version that is none', () => feedText(release({ version: '99' })), /not valid, at version/],
    [
      'with a file that is none of our packages',
      () => feedText(release({ files: [{ name: 'a.bat', url: `${base}/a`, bytes: installer }] })),
      /not valid, at files\.0/,
    ],
    [
      'with a name that is a path',
      () => feedText(release({ files: [{ name: '../a.exe', url: `${base}/a`, bytes: installer }] })),
      /not valid, at files\.0\.name/,
    ],
    [
      'with a name that is a device of Windows',
      () => feedText(release({ files: [{ name: 'CON.exe', url: `${base}/a`, bytes: installer }] })),
      /not valid, at files\.0\.name/,
    ],
    [
      'with news that turn the text around',
      () => feedText(release({ news: ['\u202Egnp.exe'] })),
      /not valid, at news/,
    ],
    [
      'with a file on another host',
      () => feedText(release({ files: [{ name: setup, url: 'https://evil.example/a', bytes: installer }] })),
      /not from https:\/\/evil\.example/,
    ],
    ['with a page on another host', () => feedText(release({ page: 'https://evil.example/' })), /not from/],
  ])('%s is refused whole, in words', async (_what, text, words) => {
    answer['/feed'] = sends(text());
    const { updates } = make();
    expect(await updates.look()).toEqual({
      outcome: 'failed',
      message: expect.stringMatching(words) as string,
    });
    expect(await updates.fetch(setup)).toMatchObject({ outcome: 'failed' });
    expect(asked).toEqual(['/feed']);
  });

  it.each<[what: string, text: () => string]>([
    ['without a signature', () => feedText(release())],
    ['signed by another key', signedByAnother],
    [
      'changed after it was signed',
      () => feedText(release(), known.privateKey).replace('Finds more.', 'Finds less.'),
    ],
  ])('%s is not trusted where a key is known', async (_what, text) => {
    answer['/feed'] = sends(text());
    const { updates } = make({ source: { address: `${base}/feed`, publicKey } });
    expect(await updates.look()).toEqual({
      outcome: 'failed',
      message: expect.stringContaining('not signed by the key') as string,
    });
  });

  it('that sends elsewhere is not followed', async () => {
    answer['/feed'] = (_request, response) =>
      void response.writeHead(302, { Location: 'http://evil.example/' }).end();
    expect(await make().updates.look()).toEqual({
      outcome: 'failed',
      message: expect.stringMatching(/sends elsewhere.*evil\.example/) as string,
    });
  });

  it('whose file is another than announced: it is thrown away', async () => {
    for (const bytes of [Buffer.from('AN INSTALLER OF 0.3.0'), Buffer.concat([installer, installer])]) {
      answer['/feed'] = sends(tampered());
      answer['/setup'] = sends(bytes);
      const { updates } = make();
      await updates.look();
      expect(await updates.fetch(setup)).toEqual({
        outcome: 'failed',
        message: expect.stringMatching(/SHA-512 is different|larger than the feed states/) as string,
      });
      expect(updates.show()).toMatch(/Nothing has been downloaded/);
      expect(await readdir(folder)).toEqual([]);
    }
  });
});

describe('without the network', () => {
  it('it is said, with what to do', async () => {
    server.closeAllConnections();
    await new Promise((resolve) => server.close(resolve));
    expect(await make().updates.look()).toEqual({
      outcome: 'failed',
      message: expect.stringMatching(
        /could not be reached: the server does not answer.*try again when you are online/,
      ) as string,
    });
  });

  it('a fetch that is cancelled saves nothing', async () => {
    answer['/feed'] = sends(feedText(release()));
    answer['/setup'] = (_request, response) => void response.write('an inst');
    const { updates, onProgress } = make();
    await updates.look();
    const fetched = updates.fetch(setup);
    await vi.waitFor(() => expect(onProgress).toHaveBeenCalled());
    updates.cancel();
    expect(await fetched).toEqual({ outcome: 'failed', message: 'It was cancelled. Nothing was saved.' });
    expect(await readdir(folder)).toEqual([]);
  });
});
