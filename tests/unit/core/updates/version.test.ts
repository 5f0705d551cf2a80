import { describe, expect, it } from 'vitest';
import { filesFor } from '../../../../src/core/updates/feed';
import { isNewer } from '../../../../src/core/updates/version';

describe('a version that is offered', () => {
  it.each([
    ['0.3.0', '0.2.0', true],
    ['0.2.1', '0.2.0', true],
    ['1.0.0', '0.99.99', true],
    ['0.10.0', '0.9.0', true],
    ['0.2.0', '0.2.0', false],
    ['0.1.9', '0.2.0', false],
    ['0.9.0', '0.10.0', false],
    // What runs is a step on the way to it.
    ['0.3.0', '0.3.0-beta.1', true],
    ['0.2.9', '0.3.0-beta.1', false],
    ['0.3.0+build', '0.3.0', false],
    // Nothing that is not released is offered, and nothing against what cannot be read.
    ['0.3.0-beta.1', '0.2.0', false],
    ['latest', '0.2.0', false],
    ['0.3', '0.2.0', false],
    ['9.9.9', 'unknown', false],
  ])('%s against %s: newer is %s', (offered, running, expected) => {
    expect(isNewer(offered, running)).toBe(expected);
  });
});

it('a computer is offered the files for its own system and processor', () => {
  const file = (name: string, system: 'win32' | 'darwin' | 'linux', arch: 'x64' | 'arm64' | 'any') => ({
    name,
    system,
    arch,
    url: '',
    bytes: 1,
    sha512: '',
  });
  const feed = {
    files: [
      file('a.exe', 'win32', 'x64'),
      file('b.dmg', 'darwin', 'arm64'),
      file('c.dmg', 'darwin', 'x64'),
      file('d.zip', 'darwin', 'any'),
    ],
  };
  const names = (system: string, arch: string) => filesFor(feed, system, arch).map(({ name }) => name);
  expect(names('darwin', 'arm64')).toEqual(['b.dmg', 'd.zip']);
  expect(names('win32', 'x64')).toEqual(['a.exe']);
  expect(names('win32', 'arm64')).toEqual([]);
  expect(names('linux', 'x64')).toEqual([]);
});
