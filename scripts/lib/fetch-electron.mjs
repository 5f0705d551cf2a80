import { execSync, spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { binOf, root } from './build.mjs';
import { downloadInPieces } from './resume.mjs';

const folder = join(root, 'node_modules', 'electron');
const silenceMs = Number(process.env.CODEDESK_ELECTRON_SECONDS ?? 30) * 1000;
const tries = 5;

/**
 * Fetches Electron's binary by Electron's own means: its mirror settings, its cache, its checksums; only the carrying is
 * ours. Throws with the reason; `hadAny` of the error tells whether any of it came.
 */
export async function fetchElectron() {
  const require = createRequire(join(folder, 'package.json'));
  const { downloadArtifact } = await import(pathToFileURL(require.resolve('@electron/get')).href);
  const { version } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
  const arch = archOf();
  const tell = progressTeller();
  let hadAny = false;
  try {
    await downloadArtifact({
      version,
      artifactName: 'electron',
      cacheRoot: process.env.electron_config_cache,
      checksums: JSON.parse(readFileSync(join(folder, 'checksums.json'), 'utf8')),
      platform: process.env.ELECTRON_INSTALL_PLATFORM ?? process.env.npm_config_platform ?? process.platform,
      arch,
      downloader: {
        download: (url, target) =>
          downloadInPieces(url, target, {
            folder: join(root, '.cache', 'electron'),
            silenceMs,
            tries,
            onProgress: (received, total) => {
              hadAny = true;
              tell(received, total);
            },
          }),
      },
    });
  } catch (error) {
    throw Object.assign(error, { hadAny });
  } finally {
    tell.end();
  }
  // What is in the cache now is unpacked by Electron's installer, which finds it there.
  const env = { ...process.env, npm_config_arch: arch };
  const { status, stderr } = spawnSync(process.execPath, [binOf('install-electron')], {
    cwd: root,
    env,
    encoding: 'utf8',
  });
  if (status !== 0) throw new Error(`it could not be unpacked: ${stderr.trim().split('\n')[0] ?? ''}`);
}

/** As Electron's installer has it: an Intel Node on Apple silicon gets the Electron of the machine. */
function archOf() {
  const wanted = process.env.ELECTRON_INSTALL_ARCH ?? process.env.npm_config_arch;
  if (wanted) return wanted;
  if (process.platform !== 'darwin' || process.arch !== 'x64') return process.arch;
  try {
    return execSync('sysctl -in sysctl.proc_translated').toString().trim() === '1' ? 'arm64' : 'x64';
  } catch {
    return process.arch;
  }
}

/** One line that grows on a terminal; a line for each tenth elsewhere. */
function progressTeller() {
  const isTerminal = process.stdout.isTTY;
  let told = -1;
  const tell = (received, total) => {
    const step = total ? Math.floor((received / total) * (isTerminal ? 100 : 10)) : 0;
    if (step === told) return;
    told = step;
    const words = `Fetching Electron once: ${megabytes(received)}${total ? ` of ${megabytes(total)}` : ''} MB`;
    if (isTerminal) process.stdout.write(`\r${words}`);
    else console.log(words);
  };
  tell.end = () => {
    if (isTerminal && told >= 0) process.stdout.write('\n');
  };
  return tell;
}

const megabytes = (bytes) => Math.round(bytes / 1e6);
