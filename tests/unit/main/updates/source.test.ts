import { generateKeyPairSync } from 'node:crypto';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it, vi } from 'vitest';
import { placeOf } from '../../../../scripts/lib/update-feed.mjs';
import { checkUpdateAddress } from '../../../../src/main/updates/address';
import { markDownloaded } from '../../../../src/main/updates/mark-downloaded';
import { sourceOfUpdates, updateSource } from '../../../../src/main/updates/source';

const folder = mkdtempSync(join(tmpdir(), 'codedesk-source-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));
const address = 'https://updates.example.org/codedesk/updates.json';

describe('where updates come from', () => {
  const file = (value: unknown) => {
    const path = join(folder, 'updates.json');
    writeFileSync(path, JSON.stringify(value));
    return path;
  };

  it('is what the build says, and the policy before it', () => {
    const path = file({ address, publicKey: null });
    expect(sourceOfUpdates(path, null)).toEqual({ address, publicKey: null });
    const own = { address: 'https://it.example.org/u.json', publicKey: null };
    expect(sourceOfUpdates(path, own)).toEqual(own);
  });

  it('is nowhere in a build of which nobody has named an address, as this one', () => {
    const shipped = join(import.meta.dirname, '../../../../resources/updates.json');
    expect(sourceOfUpdates(shipped, null)).toBeNull();
    expect(sourceOfUpdates(file({ address: 'http://x.example/', publicKey: null }), null)).toBeNull();
    expect(sourceOfUpdates(join(folder, 'not-there.json'), null)).toBeNull();
  });

  it.each([
    ['http', { address: 'http://updates.example.org/u.json' }],
    ['a password', { address: 'https://a:b@updates.example.org/u.json' }],
    ['no address', { address: 'updates' }],
    ['a key that is none', { address, publicKey: 'AAAA' }],
    [
      'a key of another kind',
      {
        address,
        publicKey: generateKeyPairSync('ec', { namedCurve: 'P-256' })
          .publicKey.export({ format: 'der', type: 'spki' })
          .toString('base64'),
      },
    ],
  ])('is refused with %s', (_what, source) => {
    expect(updateSource.safeParse(source).success).toBe(false);
  });
});

describe('an address in a feed', () => {
  const check = checkUpdateAddress({ address });
  it('is on the feed’s own host, by https', () => {
    expect(check('https://updates.example.org/other/setup.exe')).toHaveProperty('url');
  });

  it.each([
    'http://updates.example.org/setup.exe',
    'https://updates.example.org:8443/setup.exe',
    'https://updates.example.org.evil.example/setup.exe',
    'https://user:secret@updates.example.org/setup.exe',
    'https://evil.example/updates.example.org/',
    'file:///etc/passwd',
    'javascript:alert(1)',
    'setup.exe',
  ])('%s is refused', (hostile) => {
    expect(check(hostile)).toHaveProperty('message');
  });
});

describe('a file that came from the network', () => {
  const make = (platform: NodeJS.Platform) => ({
    platform,
    write: vi.fn(() => Promise.resolve()),
    run: vi.fn(() => Promise.resolve()),
  });

  it('bears the mark by which Windows looks at it before it runs', async () => {
    const parts = make('win32');
    await markDownloaded('C:\\Downloads\\a.exe', 'https://x.example/a.exe', parts);
    expect(parts.write).toHaveBeenCalledWith(
      'C:\\Downloads\\a.exe:Zone.Identifier',
      '[ZoneTransfer]\r\nZoneId=3\r\nHostUrl=https://x.example/a.exe\r\n',
    );
  });

  it('and the one by which a Mac does; on Linux there is none', async () => {
    const parts = make('darwin');
    await markDownloaded('/Users/a/a.dmg', 'https://x.example/a.dmg', parts);
    expect(parts.run).toHaveBeenCalledWith('/usr/bin/xattr', [
      '-w',
      'com.apple.quarantine',
      expect.stringMatching(/^0083;[0-9a-f]+;CodeDesk;$/),
      '/Users/a/a.dmg',
    ]);
    const linux = make('linux');
    await markDownloaded('/a.deb', 'https://x.example/a.deb', linux);
    expect(linux.write).not.toHaveBeenCalled();
    expect(linux.run).not.toHaveBeenCalled();
  });

  it('is kept where the disk takes no such mark', async () => {
    const parts = { ...make('win32'), write: () => Promise.reject(new Error('EINVAL')) };
    await expect(markDownloaded('Z:\\a.exe', 'https://x.example/', parts)).resolves.toBeUndefined();
  });
});

it.each([
  ['CodeDesk Setup 0.3.0.exe', { system: 'win32', arch: 'x64' }],
  ['CodeDesk 0.3.0.msi', { system: 'win32', arch: 'x64' }],
  ['CodeDesk-0.3.0-arm64.dmg', { system: 'darwin', arch: 'arm64' }],
  ['CodeDesk-0.3.0-arm64-mac.zip', { system: 'darwin', arch: 'arm64' }],
  ['CodeDesk-0.3.0-universal.dmg', { system: 'darwin', arch: 'any' }],
  ['codedesk_0.3.0_amd64.deb', { system: 'linux', arch: 'x64' }],
  ['codedesk-0.3.0.aarch64.rpm', { system: 'linux', arch: 'arm64' }],
  ['codedesk-0.3.0.cdx.json', null],
])('a package named %s is for %o', (name, place) => {
  expect(placeOf(name)).toEqual(place);
});
