import { posix, win32 } from 'node:path';
import type { Machine } from './machine';

export type Browser = {
  name: 'Chrome' | 'Chromium' | 'Edge' | 'the chosen browser';
  path: string;
  /** Ubuntu's packaged-away Chromium, which may write only below ~/snap. */
  isSnap: boolean;
};

type Candidate = [name: Browser['name'], path: string];

/** Every Chrome, Chromium and Edge of this computer, the best first. One chosen by the user stands alone. */
export function findBrowsers(machine: Machine, chosen: string | null): Browser[] {
  const candidates: Candidate[] = chosen === null ? candidatesFor(machine) : [['the chosen browser', chosen]];
  const found: Browser[] = [];
  const known = new Set<string>();
  for (const [name, path] of candidates) {
    const realPath = machine.realPath(path);
    if (!machine.isProgram(path) || known.has(realPath)) continue;
    known.add(realPath);
    const snap = snapKind(machine, path, realPath);
    if (snap !== 'stub') found.push({ name, path, isSnap: snap === 'snap' });
  }
  return [...found.filter((browser) => !browser.isSnap), ...found.filter((browser) => browser.isSnap)];
}

function candidatesFor(machine: Machine): Candidate[] {
  switch (machine.platform) {
    case 'win32':
      return windowsCandidates(machine);
    case 'darwin':
      return macCandidates(machine);
    default:
      return linuxCandidates(machine);
  }
}

function linuxCandidates({ env }: Machine): Candidate[] {
  const usual = ['/usr/local/bin', '/usr/bin', '/bin', '/snap/bin'];
  const folders = [
    ...new Set([...(env['PATH'] ?? '').split(':').filter((folder) => posix.isAbsolute(folder)), ...usual]),
  ];
  const commands: Candidate[] = [
    ['Chrome', 'google-chrome-stable'],
    ['Chrome', 'google-chrome'],
    ['Chromium', 'chromium'],
    ['Chromium', 'chromium-browser'],
    ['Edge', 'microsoft-edge-stable'],
    ['Edge', 'microsoft-edge'],
  ];
  return [
    ...commands.flatMap(([name, command]) =>
      folders.map((folder): Candidate => [name, posix.join(folder, command)]),
    ),
    ['Chrome', '/opt/google/chrome/chrome'],
    ['Edge', '/opt/microsoft/msedge/msedge'],
  ];
}

function macCandidates({ home }: Machine): Candidate[] {
  const programs: Candidate[] = [
    ['Chrome', 'Google Chrome.app/Contents/MacOS/Google Chrome'],
    ['Chromium', 'Chromium.app/Contents/MacOS/Chromium'],
    ['Edge', 'Microsoft Edge.app/Contents/MacOS/Microsoft Edge'],
  ];
  const folders = ['/Applications', posix.join(home, 'Applications')];
  return programs.flatMap(([name, program]) =>
    folders.map((folder): Candidate => [name, posix.join(folder, program)]),
  );
}

function windowsCandidates({ env }: Machine): Candidate[] {
  const programs: Candidate[] = [
    ['Chrome', 'Google\\Chrome\\Application\\chrome.exe'],
    ['Chromium', 'Chromium\\Application\\chrome.exe'],
    // Edge comes with Windows, so there is nearly always one.
    ['Edge', 'Microsoft\\Edge\\Application\\msedge.exe'],
  ];
  const folders = [env['ProgramFiles'], env['ProgramFiles(x86)'], env['LOCALAPPDATA']].filter(
    (folder): folder is string => Boolean(folder),
  );
  return programs.flatMap(([name, program]) =>
    folders.map((folder): Candidate => [name, win32.join(folder, program)]),
  );
}

/** Ubuntu's /usr/bin/chromium-browser is a script: it starts the snap, or says how to install it. */
function snapKind(machine: Machine, path: string, realPath: string): 'snap' | 'stub' | 'none' {
  if (machine.platform !== 'linux') return 'none';
  if (realPath === '/usr/bin/snap' || realPath.startsWith('/snap/')) return 'snap';
  const start = machine.firstBytes(path);
  if (!start.startsWith('#!') || !start.includes('/snap/bin/chromium')) return 'none';
  return machine.isProgram('/snap/bin/chromium') ? 'snap' : 'stub';
}
