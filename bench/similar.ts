import { cpuUsage } from 'node:process';
import { join } from 'node:path';
import { isHcpcs, type HcpcsRecord } from '../src/core/systems/hcpcs/record';
import { parseGuide } from '../src/core/guides/guide';
import { parseCatalog } from '../src/core/systems/hcpcs/catalog/catalog';
import { createSearch } from '../src/core/search/engine';
import { createSimilar } from '../src/core/similar';
import { readResourceFolder } from '../src/disk/resources';
import { readGroups, recallOf } from '../tests/unit/core/similar/golden';
import { loadVocabulary, official2019 } from './search-data';
import { hcpcsPrior } from '../src/core/systems/hcpcs/ranking';

/** Similar codes over the official 2019 release: what is found of the development set, and how long it takes. */

const frame = 16;
const first = 8;
type Answer = (code: string) => string[];

async function createAnswer(records: HcpcsRecord[]): Promise<{ answer: Answer; milliseconds: number }> {
  const root = join(import.meta.dirname, '../resources');
  const { release } = parseCatalog(await readResourceFolder(root, 'catalog'));
  const texts = await readResourceFolder(root, 'guides');
  const guides = texts.flatMap(({ name, text }) => parseGuide(name, text).guide ?? []);
  // The first building warms nothing up: it is what a start pays.
  const begun = performance.now();
  const { similar } = createSimilar({ records, starter: release.records.filter(isHcpcs), guides });
  return { answer: (code) => similar(code).map((one) => one.code), milliseconds: performance.now() - begun };
}

/** What a search for the code's own descriptor brings. */
async function byDescriptor(records: HcpcsRecord[]): Promise<Answer> {
  const { search } = createSearch({ records, vocabulary: await loadVocabulary(), priorOf: hcpcsPrior });
  const texts = new Map(records.map(({ code, long }) => [code, long]));
  const filter = { kind: 'procedure', liveOnly: true } as const;
  return (code) =>
    search(texts.get(code) ?? '', { limit: first + 1, on: '2019-01-01', filter })
      .hits.map((hit) => hit.code)
      .filter((other) => other !== code)
      .slice(0, first);
}

/** The codes with the nearest numbers. */
function byNumber(records: readonly HcpcsRecord[]): Answer {
  const codes = records
    .filter(({ kind, valid }) => kind === 'procedure' && !valid?.to)
    .map(({ code }) => code);
  const number = (code: string) => code.charCodeAt(0) * 100_000 + Number(code.slice(1));
  return (code) => {
    const distance = (other: string) => Math.abs(number(other) - number(code));
    return codes
      .filter((other) => other !== code && distance(other) < 200)
      .sort((a, b) => distance(a) - distance(b))
      .slice(0, first);
  };
}

const percent = (part: number): string => `${(100 * part).toFixed(1)} %`;

function printRecall(name: string, records: readonly HcpcsRecord[], answer: Answer): void {
  const line = ['tune', 'report'].map((half) => {
    const groups = readGroups().filter((group) => group.half === half);
    const { pairs, perCode } = recallOf(groups, records, answer);
    return `${half}: pairs ${percent(pairs)}, per code ${percent(perCode)}`;
  });
  console.log(`similar: ${name.padEnd(24)} ${line.join('   ')}`);
}

function printTimes(records: readonly HcpcsRecord[], answer: Answer): void {
  const begun = cpuUsage();
  const times = records.map(({ code }) => {
    const start = performance.now();
    answer(code);
    return performance.now() - start;
  });
  const { user, system } = cpuUsage(begun);
  // The first answers find nothing prepared: what a coder who opens one code waits for.
  const cold = Math.max(...times.slice(0, 50));
  times.sort((a, b) => a - b);
  const at = (part: number) => (times[Math.floor(part * (times.length - 1))] ?? 0).toFixed(2);
  console.log(
    `similar: a code takes p50 ${at(0.5)} ms, p99 ${at(0.99)} ms, the slowest of the first fifty ${cold.toFixed(1)} ms ` +
      `(one frame is ${frame} ms); all ${records.length} codes ${((user + system) / 1_000_000).toFixed(2)} s of one processor`,
  );
}

/** Prints what is found and how long it takes. */
export async function run(): Promise<void> {
  const records = (await official2019())?.filter(isHcpcs);
  if (!records) {
    console.log("similar: skipped, it needs CMS's 2019 release in ../shared/cms");
    return;
  }
  const { answer, milliseconds } = await createAnswer(records);
  console.log(`similar: ready in ${milliseconds.toFixed(0)} ms`);
  printTimes(records, answer);
  printRecall('CodeDesk', records, answer);
  printRecall('descriptor search alone', records, await byDescriptor(records));
  printRecall('nearest numbers alone', records, byNumber(records));
}

if (process.argv[1] === import.meta.filename) await run();
