import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { SourceError } from '../src/core/files/errors';
import { readDrugTableCsv } from '../src/core/systems/icd10cm/readers/drug-table-csv';
import { readIndexXml } from '../src/core/systems/icd10cm/readers/index-xml';
import { readTableXml } from '../src/core/systems/icd10cm/readers/table-xml';
import { readTabularXml } from '../src/core/systems/icd10cm/readers/tabular-xml';
import { codesByRule } from '../src/core/systems/icd10cm/seventh-characters';
import { promptsOf } from '../src/core/systems/icd10cm/notes';
import { pcsBuilder, pcsStep } from '../src/core/systems/icd10pcs/build-code';
import { readPcsTablesXml } from '../src/core/systems/icd10pcs/tables-xml';
import { createRandom, mutate } from './fuzz-mutate';

/*
 * Damaged files through the readers of ICD-10's XML and csv: npx tsx bench/fuzz-icd.ts [runs] [first seed]. Every file must be
 * read or refused in words (a SourceError); anything else that is thrown is a crash, anything over five seconds a hang.
 * Seeds are the made-up files under tests/fixtures/icd10.
 */

const hangAfter = 5000;
const folder = fileURLToPath(new URL('../tests/fixtures/icd10/', import.meta.url));

/** Each reader with what works on its result. */
const readers: ((bytes: Uint8Array) => unknown)[] = [
  (bytes) => {
    const { data } = readTabularXml(bytes, 'mutated.xml').supplement;
    for (const code of codesByRule(data).slice(0, 20)) promptsOf(code, data);
  },
  (bytes) => readIndexXml(bytes, 'mutated.xml'),
  (bytes) => readTableXml(bytes, 'mutated.xml'),
  (bytes) => readDrugTableCsv(bytes, 'mutated.csv'),
  (bytes) => pcsStep(pcsBuilder(readPcsTablesXml(bytes, 'mutated.xml').supplement.data), ''),
];

const seeds = readdirSync(folder)
  .filter((name) => /\.(xml|csv)$/.test(name))
  .map((name) => ({ name, bytes: new Uint8Array(readFileSync(folder + name)) }));

const [runs, first] = [Number(process.argv[2] ?? '5000'), Number(process.argv[3] ?? '1')];
const tally = { read: 0, refused: 0, crashed: 0, slow: 0 };
let worst = 0;
for (let run = first; run < first + runs; run++) {
  const random = createRandom(run);
  const seed = random.pick(seeds);
  const { bytes, how } = mutate(seed.bytes, random, random.pick(seeds).bytes);
  const start = performance.now();
  let wasRead = false;
  for (const read of readers) {
    try {
      read(bytes);
      wasRead = true;
    } catch (error) {
      if (error instanceof SourceError) continue;
      tally.crashed++;
      console.log(`run ${run}, ${seed.name} (${how.join(', ')}): ${String(error)}`);
    }
  }
  if (wasRead) tally.read++;
  else tally.refused++;
  const spent = performance.now() - start;
  worst = Math.max(worst, spent);
  if (spent > hangAfter) tally.slow++;
}
console.log(`${runs} mutated files from ${seeds.length} seeds through ${readers.length} readers`);
console.log(
  `read ${tally.read}, refused in words ${tally.refused}, crashes ${tally.crashed}, over ${hangAfter} ms ${tally.slow}; worst ${worst.toFixed(0)} ms`,
);
process.exitCode = tally.crashed + tally.slow === 0 ? 0 : 1;
