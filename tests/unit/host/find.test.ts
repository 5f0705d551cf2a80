import { describe, expect, it } from 'vitest';
import { findBrowsers } from '../../../host/browser/find';
import type { Machine } from '../../../host/browser/machine';

type Files = Record<string, { start?: string; real?: string }>;

const machine = (platform: NodeJS.Platform, files: Files, env: NodeJS.ProcessEnv = {}): Machine => ({
  platform,
  env,
  home: platform === 'win32' ? 'C:\\Users\\Ann' : '/home/ann',
  isProgram: (path) => path in files,
  realPath: (path) => files[path]?.real ?? path,
  firstBytes: (path) => files[path]?.start ?? '\x7fELF',
});

const pathsOn = (made: Machine, chosen: string | null = null) =>
  findBrowsers(made, chosen).map(({ path }) => path);

describe('finding a browser', () => {
  it('takes Chrome before Chromium before Edge on Linux, each once', () => {
    const found = findBrowsers(
      machine(
        'linux',
        {
          '/usr/bin/microsoft-edge': {},
          '/usr/bin/chromium': {},
          '/opt/tools/google-chrome': { real: '/opt/google/chrome/chrome' },
          '/opt/google/chrome/chrome': {},
        },
        { PATH: '/opt/tools:/usr/bin' },
      ),
      null,
    );
    expect(found.map(({ name, path }) => [name, path])).toEqual([
      ['Chrome', '/opt/tools/google-chrome'],
      ['Chromium', '/usr/bin/chromium'],
      ['Edge', '/usr/bin/microsoft-edge'],
    ]);
  });

  it('never takes a program from a relative folder of PATH', () => {
    expect(pathsOn(machine('linux', { 'bin/chromium': {}, chromium: {} }, { PATH: 'bin::.' }))).toEqual([]);
  });

  it('knows Ubuntu’s snap by its link or its script, and takes it last', () => {
    const script = { start: '#!/bin/sh\nexec /snap/bin/chromium "$@"' };
    const files: Files = {
      '/usr/bin/chromium-browser': script,
      '/snap/bin/chromium': { real: '/usr/bin/snap' },
      '/usr/bin/microsoft-edge': {},
    };
    expect(findBrowsers(machine('linux', files), null).map(({ name, isSnap }) => [name, isSnap])).toEqual([
      ['Edge', false],
      ['Chromium', true],
      ['Chromium', true],
    ]);
    expect(pathsOn(machine('linux', { '/usr/bin/chromium-browser': script }))).toEqual([]);
  });

  it('looks into both Applications folders on macOS', () => {
    const chrome = '/home/ann/Applications/Google Chrome.app/Contents/MacOS/Google Chrome';
    const edge = '/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge';
    expect(pathsOn(machine('darwin', { [edge]: {}, [chrome]: {} }))).toEqual([chrome, edge]);
  });

  it('finds Edge on a bare Windows, and Chrome where a user installed it alone', () => {
    const env = {
      ProgramFiles: 'C:\\Program Files',
      'ProgramFiles(x86)': 'C:\\Program Files (x86)',
      LOCALAPPDATA: 'C:\\L',
    };
    const edge = 'C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe';
    const chrome = 'C:\\L\\Google\\Chrome\\Application\\chrome.exe';
    expect(pathsOn(machine('win32', { [edge]: {} }, env))).toEqual([edge]);
    expect(pathsOn(machine('win32', { [edge]: {}, [chrome]: {} }, env))).toEqual([chrome, edge]);
  });

  it('takes a chosen browser or none', () => {
    const made = machine('linux', { '/usr/bin/chromium': {}, '/opt/mine': {} });
    expect(pathsOn(made, '/opt/mine')).toEqual(['/opt/mine']);
    expect(pathsOn(made, '/opt/gone')).toEqual([]);
  });
});
