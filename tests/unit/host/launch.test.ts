import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { browserArgs, prepareProfile, profileFolder, type LaunchPlan } from '../../../host/browser/launch';

const plan: LaunchPlan = {
  url: 'http://codedesk.localhost:47811/__host/open?t=x',
  profile: '/data/browser',
  bounds: { width: 1280, height: 800 },
  isHeadless: false,
  noSandbox: false,
  resolverRules: null,
  deadEnd: '127.0.0.1:47811',
};

describe('starting a browser', () => {
  it('opens an app window on a profile of its own, with the sandbox on', () => {
    const args = browserArgs(plan);
    expect(args.slice(0, 3)).toEqual([
      `--app=${plan.url}`,
      '--user-data-dir=/data/browser',
      '--window-size=1280,800',
    ]);
    expect(args.filter((arg) => /no-sandbox|resolver|position|remote-debugging/.test(arg))).toEqual([]);
  });

  it('leaves the window no way to any other computer', () => {
    expect(browserArgs(plan)).toContain('--proxy-server=127.0.0.1:47811');
    expect(browserArgs(plan).join(' ')).not.toContain('loopback');
  });

  it('says where the window stood, and where the origin lives, only when that is needed', () => {
    const args = browserArgs({ ...plan, bounds: { ...plan.bounds, x: 5, y: 6 }, resolverRules: 'MAP a b' });
    expect(args).toContain('--window-position=5,6');
    expect(args).toContain('--host-resolver-rules=MAP a b');
  });

  it('puts the profile where a snap may write', () => {
    expect(profileFolder({ isSnap: false }, '/data', '/home/ann')).toBe(join('/data', 'browser'));
    expect(profileFolder({ isSnap: true }, '/data', '/home/ann')).toMatch(
      /snap.chromium.common.codedesk-[\da-f]{8}$/,
    );
    const other = profileFolder({ isSnap: true }, '/other', '/home/ann');
    expect(profileFolder({ isSnap: true }, '/data', '/home/ann')).not.toBe(other);
  });
});

describe('a new profile', () => {
  let folder: string;
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'profile-'));
  });
  afterEach(() => rmSync(folder, { recursive: true, force: true }));

  it('remembers no forms and asks nobody, and is left alone later', () => {
    prepareProfile(folder);
    const file = join(folder, 'Default', 'Preferences');
    expect(existsSync(file)).toBe(true);
    expect(JSON.parse(readFileSync(file, 'utf8'))).toMatchObject({ autofill: { enabled: false } });
    writeFileSync(file, '{"own":1}');
    prepareProfile(folder);
    expect(readFileSync(file, 'utf8')).toBe('{"own":1}');
  });
});
