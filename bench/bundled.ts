import { existsSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { performance } from 'node:perf_hooks';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { compileBundled } from '../src/main/bundled/compile-bundled';
import { readCompiled } from '../src/main/bundled/compiled';
import { loadBundled } from '../src/main/bundled/load';
import { readBundled } from '../src/main/bundled/read';
import { readBundledTexts } from '../src/main/bundled/texts';

/** What a start pays for what ships: texts read and parsed, against the files that the build compiled, in one process. */

const root = join(import.meta.dirname, '..');
const resources = join(root, 'resources');
const rounds = 5;

type Cost = { first: number; median: number; heap: number };

setFlagsFromString('--expose-gc');
const collectGarbage = runInNewContext('gc') as () => void;

/** The first run warms nothing up: it is what a start pays. Heap is what it has taken on at its end, garbage included. */
async function costOf(work: () => Promise<unknown>): Promise<Cost> {
  const times: number[] = [];
  collectGarbage();
  const heapBefore = process.memoryUsage().heapUsed;
  let heap = 0;
  for (let round = 0; round < rounds; round++) {
    const begun = performance.now();
    await work();
    times.push(performance.now() - begun);
    if (round === 0) heap = process.memoryUsage().heapUsed - heapBefore;
  }
  const sorted = times.slice(1).sort((a, b) => a - b);
  return { first: times[0] ?? 0, median: sorted[Math.floor(sorted.length / 2)] ?? 0, heap };
}

const megabytes = (bytes: number): string => `${(bytes / 1_000_000).toFixed(1)} MB`;

function sizeOf(folder: string): number {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .map((name) => statSync(join(folder, name)))
    .reduce((sum, stat) => sum + (stat.isFile() ? stat.size : 0), 0);
}

/** Prints both costs, their ratio and what ships. */
export async function run(): Promise<void> {
  const folder = await mkdtemp(join(tmpdir(), 'codedesk-bundled-'));
  try {
    // The compiled side goes first, so that it gains nothing from code that is warm already. Compiling is done apart.
    const built = join(root, 'out/main/bundled');
    const isBuilt = existsSync(join(built, 'table.json'));
    if (!isBuilt) await compileBundled(resources, folder);
    const compiled = isBuilt ? built : folder;
    const used = await costOf(() => loadBundled(resources, compiled));
    const bytesOnly = await costOf(() => readCompiled(compiled));
    const parsed = await costOf(async () => readBundled(await readBundledTexts(resources)));
    const print = (name: string, { first, median, heap }: Cost) =>
      console.log(
        `bundled: ${name}: first ${first.toFixed(0)} ms, then ${median.toFixed(0)} ms, heap ${megabytes(heap)}`,
      );
    print('compiled, texts held against their digest', used);
    print('compiled, files alone', bytesOnly);
    print('texts parsed', parsed);
    console.log(
      `bundled: parsing takes ${(parsed.first / used.first).toFixed(1)} times as long at first, ${(parsed.median / used.median).toFixed(1)} times when warm`,
    );
    for (const name of readdirSync(compiled).sort()) {
      console.log(`bundled: ships ${name}, ${megabytes(statSync(join(compiled, name)).size)}`);
    }
    console.log(`bundled: ships texts, ${megabytes(sizeOf(resources))}`);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

if (process.argv[1] === import.meta.filename) await run();
