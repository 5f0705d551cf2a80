import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Lookup } from '../src/core/lookup/lookup';
import { createLookup } from '../src/core/lookup/read-lookup';
import { readSources } from '../src/core/import/read-sources';
import { holdsCodes } from '../src/core/import/source';
import { isLinked, supplementsOf } from '../src/core/releases/linked-file';
import { toRelease } from '../src/core/releases/to-release';
import { readVocabulary } from '../src/core/search/vocabulary';
import { icd10cm } from '../src/core/systems/icd10cm/system';
import { readStarter } from '../src/core/systems/icd10cm/starter';
import { readSystemTexts } from '../src/disk/resources';

/*
 * What importing ICD-10-CM costs: reading the order file and the XML of index, notes and tables, building the look-up over both,
 * and a key press after that, in one process. It needs NCHS's files beside the checkout; they are no part of it.
 */

const folder = join(import.meta.dirname, '../../shared/icd');
const files = ['icd10cm-fy2026-order.zip', 'icd10cm-fy2017-xml.zip'];
/** Seconds that the import of codes, index, notes and tables may take in all. */
const importLimit = 10;
const on = '2026-01-15';

/** Typed letter by letter: every beginning is one key press. */
const typed = [
  'M54.50',
  'e1140',
  'dm2 with neuropathy',
  'torn meniscus left',
  'wrist fracture follow up',
  'htn',
];

/** Time on the clock, and of the processor: on a busy machine the two are far apart. */
function timed<Result>(what: string, work: () => Result): { result: Result; ms: number; cpuMs: number } {
  const [start, before] = [performance.now(), process.cpuUsage()];
  const result = work();
  const ms = performance.now() - start;
  const { user, system } = process.cpuUsage(before);
  const cpuMs = (user + system) / 1000;
  const { heapUsed, rss } = process.memoryUsage();
  const times = `${ms.toFixed(0).padStart(7)} ms, processor ${cpuMs.toFixed(0).padStart(6)} ms`;
  console.log(`${what.padEnd(34)} ${times}   heap ${mib(heapUsed)}, resident ${mib(rss)}`);
  return { result, ms, cpuMs };
}

const mib = (bytes: number): string => `${(bytes / 2 ** 20).toFixed(0)} MiB`;

function pressKeys(lookup: Lookup): number[] {
  return typed.flatMap((text) =>
    Array.from(text, (_, at) => {
      const start = performance.now();
      lookup.search({ query: text.slice(0, at + 1), on, filter: {}, limit: 20 });
      return performance.now() - start;
    }),
  );
}

/** Prints the figures; fails where an import takes longer than it may. */
export async function run(): Promise<void> {
  if (!files.every((name) => existsSync(join(folder, name)))) {
    console.log(`icd: skipped, it needs ${files.join(' and ')} in ../shared/icd`);
    return;
  }
  const inputs = files.map((name) => ({ name, bytes: new Uint8Array(readFileSync(join(folder, name))) }));
  const imports = inputs.map((input) => timed(`import ${input.name}`, () => readSources([input]).sources));
  const sources = imports.flatMap(({ result }) => result);
  const releases = sources.filter(holdsCodes).map((source) => toRelease(source));
  const supplements = supplementsOf(sources.filter(isLinked));
  const [base] = releases;
  if (!base) throw new Error('The order file holds no codes.');
  const texts = await readSystemTexts(join(import.meta.dirname, '../resources'), {
    folder: 'icd10cm',
    subfolder: 'vocabulary',
  });
  const starter = readStarter(texts).release;
  const { result: lookup } = timed('look-up, words included', () => {
    const made = createLookup({
      systems: [{ system: icd10cm, sources: { base, others: [], starter } }],
      linked: [],
      supplements,
      guides: [],
      vocabulary: readVocabulary([]).vocabulary,
    });
    made.buildWords();
    return made;
  });
  pressKeys(lookup);
  const presses = pressKeys(lookup).sort((a, b) => a - b);
  const at = (share: number) => (presses[Math.ceil(presses.length * share) - 1] ?? 0).toFixed(1);
  console.log(
    `${presses.length} key presses: median ${at(0.5)} ms, p95 ${at(0.95)} ms, p99 ${at(0.99)} ms, worst ${at(1)} ms`,
  );
  const seconds = (pick: 'ms' | 'cpuMs') => imports.reduce((sum, one) => sum + one[pick], 0) / 1000;
  console.log(
    `${base.records.length} codes and headers, ${supplements.length} supplements; import in all ${seconds('ms').toFixed(1)} s, processor ${seconds('cpuMs').toFixed(1)} s of ${importLimit} s`,
  );
  // What other programs take of the machine is no fault of the readers.
  if (Math.min(seconds('ms'), seconds('cpuMs')) > importLimit) process.exitCode = 1;
}
