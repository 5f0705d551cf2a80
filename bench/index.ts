import { readdirSync } from 'node:fs';

/** `npm run bench` runs every bench of this folder, `npm run bench -- search units` those named: files that export `run`. */

const helpers = new Set(['index', 'fuzz', 'fuzz-mutate']);
/** Named like a helper, and still a bench of its own. */
const alsoKnown = ['fuzz-icd'];
const known = [
  ...readdirSync(import.meta.dirname)
    .filter((name) => name.endsWith('.ts') && !name.includes('-'))
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
  const bench = (await import(`./${name}.ts`)) as { run?: () => unknown };
  if (!bench.run) continue;
  console.log(`\n== ${name}`);
  await bench.run();
}
