import { describe, expect, it } from 'vitest';
import { hasDisplay } from '../../../scripts/lib/display.mjs';
import { whyElectronFailed } from '../../../scripts/lib/electron-failure.mjs';

const binary = '/app/node_modules/electron/dist/electron';
const why = (stderr: string, how: object = { signal: 'SIGTRAP' }) =>
  whyElectronFailed({ code: null, signal: null, error: null, stderr, ...how }, binary);

describe('an Electron that ends before it is ready', () => {
  it('for want of a sandbox is told with what an administrator does', () => {
    const text = why(
      '[1:1] FATAL:sandbox/linux/suid/client/setuid_sandbox_host.cc:163] The SUID sandbox helper binary was found, but is not configured correctly.',
    );
    expect(text).toContain("sudo chown root:root '/app/node_modules/electron/dist/chrome-sandbox'");
    expect(text).not.toContain('--no-sandbox');
    expect(text.split('\n')).toHaveLength(1);
  });

  it.each([
    [
      'electron: error while loading shared libraries: libnss3.so: cannot open',
      'lacks the library libnss3.so',
    ],
    ["/lib/libc.so.6: version `GLIBC_2.34' not found", 'too old for Electron'],
    ['[1:1] ERROR:ozone_platform_x11.cc] Missing X server or $DISPLAY', 'found no display'],
    ['something else', 'ended by SIGTRAP before it was ready'],
  ])('says what it can of %j', (stderr, words) => {
    expect(why(stderr)).toContain(words);
  });

  it('with a code or not at all is told, too', () => {
    expect(why('', { code: 1 })).toBe('Electron ended with code 1 before it was ready');
    expect(why('', { error: new Error('spawn EACCES') })).toContain('spawn EACCES');
  });
});

describe('a display', () => {
  it.each([
    ['linux', {}, false],
    ['linux', { DISPLAY: '' }, false],
    ['linux', { DISPLAY: ':0' }, true],
    ['linux', { WAYLAND_DISPLAY: 'wayland-0' }, true],
    ['darwin', {}, true],
    ['win32', {}, true],
  ] as const)('on %s with %j: %s', (platform, env, expected) => {
    expect(hasDisplay(platform, env)).toBe(expected);
  });
});
