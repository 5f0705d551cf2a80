import { homedir, tmpdir } from 'node:os';
import { join } from 'node:path';

export type PathName =
  | 'home'
  | 'appData'
  | 'userData'
  | 'sessionData'
  | 'temp'
  | 'exe'
  | 'desktop'
  | 'documents'
  | 'downloads'
  | 'logs';

/** The same folders as Electron's, so that both find the same data. */
export function defaultPath(
  name: PathName,
  appName: string,
  { platform, env }: { platform: NodeJS.Platform; env: NodeJS.ProcessEnv } = process,
): string {
  const home = homedir();
  switch (name) {
    case 'home':
      return home;
    case 'appData':
      if (platform === 'win32') return env['APPDATA'] ?? join(home, 'AppData', 'Roaming');
      if (platform === 'darwin') return join(home, 'Library', 'Application Support');
      return env['XDG_CONFIG_HOME'] || join(home, '.config');
    case 'userData':
    case 'sessionData':
      return join(defaultPath('appData', appName, { platform, env }), appName);
    case 'logs':
      if (platform === 'darwin') return join(home, 'Library', 'Logs', appName);
      return join(defaultPath('userData', appName, { platform, env }), 'logs');
    case 'temp':
      return tmpdir();
    case 'exe':
      return process.execPath;
    case 'desktop':
      return join(home, 'Desktop');
    case 'documents':
      return join(home, 'Documents');
    case 'downloads':
      return join(home, 'Downloads');
  }
}
