import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { policyPath, policyWords, readPolicy } from '../../../../src/main/policy/policy';

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'codedesk-policy-'));
});
afterEach(() => rm(folder, { recursive: true, force: true }));

const read = async (text: string, platform: NodeJS.Platform = 'linux') => {
  const path = join(folder, 'policy.json');
  await writeFile(path, text);
  return readPolicy(path, platform);
};
const nothing = {
  noDownload: false,
  dataFolder: null,
  noUpdateCheck: false,
  noQuickLookup: false,
  updates: null,
};
const strictest = {
  noDownload: true,
  dataFolder: null,
  noUpdateCheck: true,
  noQuickLookup: true,
  updates: null,
};

describe('where the policy file lies', () => {
  it.each([
    ['win32', { ProgramData: 'D:\\Data' }, 'D:\\Data\\CodeDesk\\policy.json'],
    ['win32', {}, 'C:\\ProgramData\\CodeDesk\\policy.json'],
    ['darwin', {}, '/Library/Application Support/CodeDesk/policy.json'],
    ['linux', {}, '/etc/codedesk/policy.json'],
  ] as const)('on %s with %o: %s', (platform, env, path) => {
    expect(policyPath({ platform, env }, true)).toBe(path);
  });

  it('is said by a variable in a checkout only: an installed app does not let itself be led elsewhere', () => {
    const env = { CODEDESK_POLICY: '/mine.json' };
    expect(policyPath({ platform: 'linux', env }, false)).toBe('/mine.json');
    expect(policyPath({ platform: 'linux', env }, true)).toBe('/etc/codedesk/policy.json');
  });
});

describe('the policy', () => {
  it('decides nothing where there is no file', () => {
    expect(readPolicy(join(folder, 'none.json'), 'linux')).toMatchObject({ state: 'none', policy: nothing });
  });

  it('decides what it says and nothing else', async () => {
    expect(await read('{"format": 1, "noDownload": true}')).toMatchObject({
      state: 'read',
      policy: { ...nothing, noDownload: true },
    });
    const all =
      '{"format":1,"noDownload":true,"dataFolder":"/srv/codes","noUpdateCheck":true,"noQuickLookup":true}';
    expect((await read(all)).policy).toEqual({ ...strictest, dataFolder: '/srv/codes' });
  });

  it('names a place of the house’s own for updates, by https only', async () => {
    const address = 'https://it.example.org/codedesk/updates.json';
    const file = await read(JSON.stringify({ format: 1, updates: { address } }));
    expect(file.policy.updates).toEqual({ address, publicKey: null });
    expect(policyWords(file)).toContain('updates from it.example.org');
    const plain = await read(JSON.stringify({ format: 1, updates: { address: 'http://it.example.org/' } }));
    expect(plain).toMatchObject({ state: 'broken', policy: strictest });
  });

  it('is read with the mark that editors on Windows put before a text', async () => {
    expect((await read('\uFEFF{"format": 1, "noDownload": true}')).state).toBe('read');
  });

  it.each([
    ['D:\\Codes', 'win32', 'read'],
    ['\\\\server\\share\\codes', 'win32', 'read'],
    ['Codes', 'win32', 'broken'],
    ['/srv/codes', 'linux', 'read'],
    ['codes', 'linux', 'broken'],
  ] as const)('names a whole path: %s on %s is %s', async (dataFolder, platform, state) => {
    expect((await read(JSON.stringify({ format: 1, dataFolder }), platform)).state).toBe(state);
  });

  it.each([
    ['cut off', '{"format": 1, "noDown', 'not complete JSON'],
    ['empty', '', 'not complete JSON'],
    ['another thing', '[]', 'not a CodeDesk policy'],
    ['misspelled', '{"format": 1, "noDownloads": true}', '“noDownloads” does not fit'],
    ['of a later format', '{"format": 2}', '“format” does not fit'],
    ['a word for a yes', '{"format": 1, "noDownload": "yes"}', '“noDownload” does not fit'],
  ])('that is broken (%s) is told, and taken as the strictest', async (_name, text, reason) => {
    const { state, problem, policy } = await read(text);
    expect(state).toBe('broken');
    expect(problem).toContain(reason);
    expect(problem).toContain('downloads, looking for updates and the quick look-up are switched off');
    expect(policy).toEqual(strictest);
  });

  it('that may not be read is broken, and not absent', () => {
    expect(readPolicy(folder, 'linux')).toMatchObject({ state: 'broken', policy: strictest });
  });

  it('is told in words', async () => {
    expect(policyWords(readPolicy(join(folder, 'none.json'), 'linux'))[0]).toMatch(/^none/);
    const words = policyWords(await read('{"format":1,"noDownload":true,"dataFolder":"/srv/codes"}'));
    expect(words.slice(1)).toEqual(['no downloads', 'releases are kept in /srv/codes']);
  });
});
