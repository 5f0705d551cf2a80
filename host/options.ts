import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import type { DownloadState } from './electron/download-item';

export const defaultPort = 47811;

type Area = { x: number; y: number; width: number; height: number };

/** How the page is brought to the user: an app window, one without a screen (tests), or by hand. */
export type BrowserMode = 'window' | 'headless' | 'none';

export type HostOptions = {
  appPath: string;
  port: number;
  browserMode: BrowserMode;
  /** A browser named by the user; then no other is looked for. */
  browserPath: string | null;
  userData: string | null;
  noSandbox: boolean;
  /** Prints `HOST {json}` for programs that drive the host. */
  announce: boolean;
  /** Ends with whoever holds the other end of standard input. */
  followStdin: boolean;
  /** As hard on the app as the hardest Electron is; for tests. */
  isStrict: boolean;
  /** What main is told of app.isPackaged. */
  isPackaged: boolean;
  /** The displays that main is told of; none given means one usual desktop. */
  displays: Area[];
  /** What becomes of a file that the page hands over to be saved. */
  downloads: DownloadState;
  /** Whether there are global keys, a tray and PDFs, as on a desktop; a test works them by lines of standard input. */
  hasDesktop: boolean;
  /** Global keys that another program has. */
  takenKeys: string[];
  /** The folder that is chosen in a dialog that asks where to save; null cancels it. */
  saveTo: string | null;
  /** Why the app does not run in Electron, for the one line that says so. */
  why: string | null;
  /** What main sees as process.argv. */
  argv: string[];
};

/** `host [app folder] [--host-…] [anything else is main's]`. */
export function parseOptions(
  args: readonly string[],
  env: NodeJS.ProcessEnv,
  ownAppPath: string,
): HostOptions {
  const own = args.filter((arg) => arg.startsWith('--host-'));
  const others = args.filter((arg) => !arg.startsWith('--host-'));
  const first = others[0];
  const namesApp = first !== undefined && !first.startsWith('-');
  const appPath = namesApp ? resolve(first) : ownAppPath;
  const value = (name: string): string | null => valueOf(own, `--host-${name}`);
  const has = (name: string): boolean => own.includes(`--host-${name}`);

  const port = Number(value('port') ?? defaultPort);
  if (!Number.isInteger(port) || port < 0 || port > 65535) {
    throw new Error('--host-port must be a port number.');
  }
  const userData = valueOf(others, '--user-data-dir');
  return {
    appPath,
    port,
    browserMode: has('no-browser') ? 'none' : has('headless') ? 'headless' : 'window',
    browserPath: value('browser') ?? (env['CODEDESK_BROWSER'] || null),
    userData: userData === null ? null : resolve(userData),
    noSandbox: others.includes('--no-sandbox'),
    announce: has('announce'),
    followStdin: has('follow-stdin'),
    isStrict: has('strict'),
    isPackaged: has('packaged'),
    displays: JSON.parse(value('displays') ?? '[]') as Area[],
    downloads: (value('downloads') ?? 'completed') as DownloadState,
    hasDesktop: has('desktop'),
    takenKeys: (value('taken-keys') ?? '').split(',').filter(Boolean),
    saveTo: value('save-to'),
    why: value('why'),
    argv: [process.execPath, appPath, ...(namesApp ? others.slice(1) : others)],
  };
}

function valueOf(args: readonly string[], name: string): string | null {
  const found = args.findLast((arg) => arg.startsWith(`${name}=`));
  return found === undefined ? null : found.slice(name.length + 1);
}

export type AppManifest = { name: string; version: string; main: string };

/** What Electron reads from the app's package.json. */
export function readManifest(appPath: string): AppManifest {
  const manifest = JSON.parse(readFileSync(resolve(appPath, 'package.json'), 'utf8')) as Record<
    string,
    unknown
  >;
  const text = (key: string): string | null => (typeof manifest[key] === 'string' ? manifest[key] : null);
  return {
    name: text('productName') ?? text('name') ?? 'CodeDesk',
    version: text('version') ?? '0.0.0',
    main: resolve(appPath, text('main') ?? 'index.js'),
  };
}
