import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';

/**
 * `npm run bench` runs every bench of this folder, `npm run bench -- search units` those named: files, or folders with an
 * `index.ts`, that export `run`.
 */

const helpers = new Set(['index', 'fuzz', 'fuzz-mutate']);
/** Named like a helper, and still a bench of its own. */
const alsoKnown = ['fuzz-icd'];
const isFolder = (name: string): boolean => existsSync(join(import.meta.dirname, name, 'index.ts'));
const known = [
  ...readdirSync(import.meta.dirname)
    .filter((name) => isFolder(name) || (name.endsWith('.ts') && !name.includes('-')))
    .map((name) => name.replace('.ts', ''))
    .filter((name) => !helpers.has(name)),
  ...alsoKnown,
];

const wanted = process.argv.slice(2).filter((argument) => !argument.startsWith('-'));
const unknown = wanted.filter((name) => !known.includes(name));
if (unknown.length > 0) {
  console.error(`No bench named ${unknown.join(', ')}. There are: ${known.join(', ')}.`);
  process.exit(2);
}
for (const name of wanted.length > 0 ? wanted : known) {
  const bench = (await import(isFolder(name) ? `./${name}/index.ts` : `./${name}.ts`)) as {
    run?: () => unknown;
  };
  if (!bench.run) continue;
  console.log(`\n== ${name}`);
  await bench.run();
}
