import { chmodSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { createPackage } from '@electron/asar';
import { SENTINEL } from '@electron/fuses/dist/constants.js';

/** Electron 45's fuses as its binary comes: the version of the row, how many there are, and each of them. */
const fuseRow = '101100000';

/**
 * A folder that electron-builder takes for Electron's own, so that the app is packed where that cannot be had. Its
 * program is no program; its fuses are where they would be, and can be set and read.
 */
export async function makeStandIn(folder, version) {
  rmSync(folder, { recursive: true, force: true });
  const welcome = join(folder, 'default_app');
  mkdirSync(welcome, { recursive: true });
  mkdirSync(join(folder, 'resources'));
  writeFileSync(join(welcome, 'package.json'), '{}');
  await createPackage(welcome, join(folder, 'resources', 'default_app.asar'));
  rmSync(welcome, { recursive: true });

  const row = Buffer.concat([Buffer.from(SENTINEL), Buffer.from([1, fuseRow.length]), Buffer.from(fuseRow)]);
  writeFileSync(join(folder, 'electron'), Buffer.concat([Buffer.alloc(256), row, Buffer.alloc(256)]));
  chmodSync(join(folder, 'electron'), 0o755);
  for (const name of ['LICENSE', 'LICENSES.chromium.html', 'chrome-sandbox']) {
    writeFileSync(join(folder, name), '');
  }
  writeFileSync(join(folder, 'version'), version);
}
