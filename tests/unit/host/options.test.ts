import { resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { defaultPath } from '../../../host/electron/paths';
import { parseOptions } from '../../../host/options';
import { injectPreload } from '../../../host/server/inject';
import { parseRange } from '../../../host/server/answer';

describe('options', () => {
  it('are the user’s needs by default: a window at the stable port', () => {
    expect(parseOptions([], {}, '/app')).toMatchObject({
      appPath: '/app',
      port: 47811,
      browserMode: 'window',
      browserPath: null,
      userData: null,
      announce: false,
    });
  });

  it('keep the host’s flags from main and give main the rest', () => {
    const args = ['other', '--host-port=9000', '--user-data-dir=data', '--host-no-browser', '--mine'];
    const options = parseOptions(args, { CODEDESK_BROWSER: '/opt/mine' }, '/app');
    expect(options).toMatchObject({ port: 9000, browserMode: 'none', browserPath: '/opt/mine' });
    expect(options.appPath).toBe(resolve('other'));
    expect(options.userData).toBe(resolve('data'));
    expect(options.argv).toEqual([process.execPath, resolve('other'), '--user-data-dir=data', '--mine']);
  });

  it.each(['x', '-1', '70000', '1.5'])('refuse the port %s', (port) => {
    expect(() => parseOptions([`--host-port=${port}`], {}, '/app')).toThrow('port');
  });
});

describe('folders', () => {
  it('are Electron’s', () => {
    const on = (platform: NodeJS.Platform, env: NodeJS.ProcessEnv) =>
      defaultPath('userData', 'CodeDesk', { platform, env });
    expect(on('linux', { XDG_CONFIG_HOME: '/conf' })).toBe('/conf/CodeDesk');
    expect(on('linux', {})).toMatch(/\.config\/CodeDesk$/);
    expect(on('darwin', {})).toMatch(/Library\/Application Support\/CodeDesk$/);
    expect(on('win32', { APPDATA: '/roaming' })).toMatch(/roaming.CodeDesk$/);
  });
});

describe('pages and ranges', () => {
  it.each([
    ['<html><head><title>x</title></head></html>', '<html><head>|<title>x</title></head></html>'],
    ['<html><HEAD lang="en"><title>', '<html><HEAD lang="en">|<title>'],
    ['<!doctype html><header>x</header>', '<!doctype html>|<header>x</header>'],
    ['plain', '|plain'],
  ])('puts the preload first in %j', (html, expected) => {
    expect(injectPreload(html)).toBe(expected.replace('|', '<script src="/__host/preload.js"></script>'));
  });

  it.each([
    ['bytes=0-9', [0, 10]],
    ['bytes=90-', [90, 100]],
    ['bytes=-10', [90, 100]],
    ['bytes=-1000', [0, 100]],
    ['bytes=50-1000', [50, 100]],
    ['bytes=100-', 'unsatisfiable'],
    ['bytes=-0', 'unsatisfiable'],
    ['bytes=9-3', null],
    ['bytes=0-1,5-6', null],
    ['lines=0-1', null],
    ['bytes=-', null],
  ])('reads the range %s', (header, expected) => {
    expect(parseRange(header, 100)).toEqual(expected);
  });
});
