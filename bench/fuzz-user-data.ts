import { snapshotText } from '../src/core/user-data/snapshot';
import { planImport } from '../src/core/user-data/import-plan';
import { applyChanges, emptyUserData } from '../src/core/user-data/user-data';
import { readUserFile } from '../src/main/snapshots/read-user-file';
import { favorite, fullData, snapshotOf, userData } from '../tests/fixtures/db/make';
import { createRandom, mutate } from './fuzz-mutate';

/*
 * Damaged and hostile exports and snapshots: npx tsx bench/fuzz-user-data.ts [runs] [first seed]. Each must be refused
 * in words or be taken in whole; what is taken in goes through the import's plan as well.
 */

const runs = Number(process.argv[2] ?? '20000');
const first = Number(process.argv[3] ?? '1');
const bytes = (text: string) => new TextEncoder().encode(text);
const many = userData({ favorites: Array.from({ length: 300 }, (_, at) => favorite(`J${1000 + at}`)) });
const seeds = [
  ...[fullData, emptyUserData, many].map((data) => bytes(snapshotText(snapshotOf(data)))),
  bytes('[]'),
  bytes('{"what":"codedesk-user-data"}'),
  new Uint8Array(64),
];

let refused = 0;
let taken = 0;
let worst = 0;
const crashes: string[] = [];
for (let run = first; run < first + runs; run++) {
  const random = createRandom(run);
  const { bytes: mutated } = mutate(random.pick(seeds), random, random.pick(seeds));
  const begun = performance.now();
  try {
    const outcome = readUserFile('codedesk-favorites.json', mutated);
    if (!outcome.ok) {
      refused++;
      if (outcome.message.length < 20) crashes.push(`run ${run}: refused without words`);
    } else {
      taken++;
      for (const mode of ['merge', 'replace'] as const) {
        const after = applyChanges(fullData, planImport(fullData, outcome.snapshot.data, mode).changes);
        const text = snapshotText(snapshotOf(after));
        if (!readUserFile('x.json', bytes(text)).ok) {
          crashes.push(`run ${run}: ${mode} made data that cannot be kept`);
        }
      }
    }
  } catch (error) {
    crashes.push(`run ${run}: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}`);
  }
  worst = Math.max(worst, performance.now() - begun);
}
console.log(
  `${runs} mutated files: ${refused} refused in words, ${taken} still whole and taken in, ${crashes.length} crashes; slowest ${worst.toFixed(0)} ms`,
);
for (const crash of crashes.slice(0, 5)) console.log(crash);
process.exitCode = crashes.length ? 1 : 0;
