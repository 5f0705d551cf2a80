import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { SourceError } from '../src/core/files/errors';
import { readSources } from '../src/core/import/read-sources';
import { holdsCodes } from '../src/core/import/source';
import { readCustomerFile } from '../src/core/systems/customer/read';
import { completeDiagnosis } from '../src/core/systems/icd10cm/complete';
import { readDrugTableCsv } from '../src/core/systems/icd10cm/readers/drug-table-csv';
import { readIndexXml } from '../src/core/systems/icd10cm/readers/index-xml';
import { readTableXml } from '../src/core/systems/icd10cm/readers/table-xml';
import { readTabularXml } from '../src/core/systems/icd10cm/readers/tabular-xml';
import { promptsOf } from '../src/core/systems/icd10cm/notes';
import { createPcsBuilder } from '../src/core/systems/icd10pcs/build-code';
import { readPcsTablesXml } from '../src/core/systems/icd10pcs/tables-xml';
import { codesByRule } from '../tests/fixtures/icd10/codes-by-rule';
import { createRandom, mutate } from './fuzz-mutate';

/*
 * Damaged files through the readers of ICD-10 and of a customer's own file: npm run bench -- fuzz-icd, or
 * npx tsx bench/fuzz-icd.ts [runs] [first seed]. Every file must be read or refused in words (a SourceError); anything else that is
 * thrown is a crash, anything over five seconds a hang. Seeds are the made-up files under tests/fixtures/icd10, and an order file, an
 * addenda, a conversion table and a list of a customer's that are made up here.
 */

const hangAfter = 5000;
const folder = fileURLToPath(new URL('../tests/fixtures/icd10/', import.meta.url));

/** The codes of the made-up tables. */
const procedures = ['0DTJ0ZX', '0DTJ4ZZ', '0DTK0ZZ', 'B030ZZZ'].map((code) => ({
  system: 'icd10pcs',
  kind: 'procedure',
  code,
  long: code,
  short: '',
  billable: true,
}));

/** Each reader with what works on its result. */
const readers: ((bytes: Uint8Array) => unknown)[] = [
  (bytes) => {
    const { data } = readTabularXml(bytes, 'mutated.xml').supplement;
    for (const code of codesByRule(data).slice(0, 20)) promptsOf(code, data);
  },
  (bytes) => readIndexXml(bytes, 'mutated.xml'),
  (bytes) => readTableXml(bytes, 'mutated.xml'),
  (bytes) => readDrugTableCsv(bytes, 'mutated.csv'),
  (bytes) => {
    const { supplement } = readPcsTablesXml(bytes, 'mutated.xml');
    const builder = createPcsBuilder({ records: procedures, supplements: [supplement] });
    if (!('refused' in builder)) builder.step('', '2031-01-01');
  },
  (bytes) => readCustomerFile({ name: 'mutated.txt', bytes }, 'Example Clinic'),
  (bytes) => {
    const { sources } = readSources([{ name: 'mutated_2026.txt', bytes }]);
    const releases = sources.filter(holdsCodes).filter(({ records }) => records.length > 0);
    for (const { records } of releases) completeDiagnosis({ records, supplements: [] })('T91', '2026-01-15');
    if (sources.every(({ kind }) => kind === 'unknown' || kind === 'unreadable')) {
      throw new SourceError('not-recognised', 'Nothing that is known.');
    }
  },
];

const order = ['T91', 'T911', 'T911XXA', 'T911XXD', 'QA0', 'QA01'].map((code, at) => {
  const title = `Twist of toe ${at}`;
  const flag = code.length > 4 ? '1' : '0';
  return `${String(at + 1).padStart(5, '0')} ${code.padEnd(7)} ${flag} ${title.padEnd(60)} ${title}, in full`;
});

const madeUp = [
  { name: 'order', text: order.join('\r\n') },
  {
    name: 'addenda',
    text: order.map((line) => `Add:         ${line.slice(14, 16)}${line.slice(6)}`).join('\r\n'),
  },
  {
    name: 'conversions',
    text: 'Current code,Effective,Previous code\nT91.1XXA,2026,T91.2-T91.4\nQA0.1,46023,None\n',
  },
  {
    name: 'customer',
    text: 'Code\tLong\tShort\n00A1Z\tPainting of a fence\tPaint fence\n00A2Z\tMending\tMend\n',
  },
];

const seeds = [
  ...readdirSync(folder)
    .filter((name) => /\.(xml|csv)$/.test(name))
    .map((name) => ({ name, bytes: new Uint8Array(readFileSync(folder + name)) })),
  ...madeUp.map(({ name, text }) => ({ name, bytes: new TextEncoder().encode(text) })),
];

/** Reads so many damaged files; a crash or a hang is the exit code 1. */
export function run(runs = 5000, first = 1): void {
  const tally = { read: 0, refused: 0, crashed: 0, slow: 0 };
  let worst = 0;
  for (let number = first; number < first + runs; number++) {
    worst = Math.max(worst, readDamaged(number, tally));
  }
  console.log(`${runs} mutated files from ${seeds.length} seeds through ${readers.length} readers`);
  console.log(
    `read ${tally.read}, refused in words ${tally.refused}, crashes ${tally.crashed}, over ${hangAfter} ms ${tally.slow}; worst ${worst.toFixed(0)} ms`,
  );
  if (tally.crashed + tally.slow > 0) process.exitCode = 1;
}

/** One damaged file through all readers; gives the time it took. */
function readDamaged(
  run: number,
  tally: { read: number; refused: number; crashed: number; slow: number },
): number {
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
  if (spent > hangAfter) tally.slow++;
  return spent;
}

if (process.argv[1] === import.meta.filename) {
  run(Number(process.argv[2] ?? '5000'), Number(process.argv[3] ?? '1'));
}
