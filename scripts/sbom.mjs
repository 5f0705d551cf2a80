/**
 * `npm run sbom`: writes the bill of materials of what ships, CycloneDX in JSON, to dist/codedesk-VERSION.cdx.json. Offline,
 * out of package-lock.json and the build's own list of what is in its bundles.
 */
import { spawnSync } from 'node:child_process';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { buildIfNeeded, bundledList, root } from './lib/build.mjs';
import { sbomOfWhatShips } from './lib/sbom.mjs';

if (!buildIfNeeded()) process.exit(1);
const read = (path) => JSON.parse(readFileSync(path, 'utf8'));
const { version } = read(join(root, 'package.json'));
const electron = read(join(root, 'node_modules/electron/package.json')).version;

const npm = spawnSync('npm sbom --package-lock-only --sbom-format cyclonedx --sbom-type application', {
  cwd: root,
  encoding: 'utf8',
  shell: true,
  maxBuffer: 64 * 1024 * 1024,
});
if (npm.status !== 0) {
  console.error(`npm could not list what is installed.\n${npm.stderr}`);
  process.exit(1);
}
const sbom = sbomOfWhatShips(JSON.parse(npm.stdout), read(bundledList), electron);
const file = join(root, 'dist', `codedesk-${version}.cdx.json`);
mkdirSync(join(root, 'dist'), { recursive: true });
writeFileSync(file, `${JSON.stringify(sbom, null, 2)}\n`);
console.log(`${sbom.components.length} packages ship: ${file}`);
