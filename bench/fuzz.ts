import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { unzipSync } from 'fflate';
import { parseCatalog } from '../src/core/systems/hcpcs/catalog/catalog';
import { diffReleases } from '../src/core/releases/diff';
import { readSources } from '../src/core/import/read-sources';
import { linkSources } from '../src/core/releases/links';
import { holdsCodes } from '../src/core/import/source';
import { toRelease } from '../src/core/releases/to-release';
import { createRandom, mutate } from './fuzz-mutate';

/*
 * Damaged and hostile files through all readers: npx tsx bench/fuzz.ts [runs] [first seed].
 * Trouble with a file must come back as a source that says so. Anything thrown is a crash, anything over five
 * seconds a hang. Seeds are the made-up files under tests/fixtures/cms and, where they lie beside the checkout,
 * pieces of CMS's own files.
 */

const hangAfter = 5000;
const root = fileURLToPath(new URL('..', import.meta.url));

type Seed = { name: string; bytes: Uint8Array };
type Result = { run: number; seed: string; how: string[]; kinds: string[]; ms: number; error?: string };

function folder(path: string): Seed[] {
  const names = readdirSync(path).filter((name) => /\.(txt|csv|xlsx|zip)$/.test(name));
  return names.map((name) => ({ name, bytes: new Uint8Array(readFileSync(path + name)) }));
}

/** Of CMS's large files a piece from the front: enough for every quirk of a header, small enough for thousands of runs. */
function officialSeeds(): Seed[] {
  const path = `${root}../shared/cms/`;
  if (!existsSync(path)) return [];
  return folder(path).flatMap(({ name, bytes }) => {
    if (!name.endsWith('.zip')) return [{ name, bytes: bytes.slice(0, 40_000) }];
    if (bytes.length < 100_000) return [{ name, bytes }];
    const texts = Object.entries(
      unzipSync(bytes, { filter: ({ name: member }) => /\.(txt|prn)$/.test(member) }),
    );
    return texts.map(([member, text]) => ({ name: `${name}/${member}`, bytes: text.slice(0, 60_000) }));
  });
}

function wholeOfficial(): Seed[] {
  const path = `${root}../shared/cms/`;
  return existsSync(path) ? folder(path) : [];
}

function catalogSeeds(): Seed[] {
  const path = `${root}resources/catalog/`;
  return existsSync(path) ? folder(path).slice(0, 5) : [];
}

/** One file through everything that reads it, and through what works on the result. */
function readAll(name: string, bytes: Uint8Array): string[] {
  const { sources } = readSources([{ name, bytes }], { crossCheck: true });
  linkSources(sources).of('J0475');
  for (const source of sources.filter(holdsCodes)) {
    if (source.records.length === 0) continue;
    const release = toRelease(source);
    diffReleases(release, release);
  }
  parseCatalog([{ name, text: new TextDecoder().decode(bytes) }]);
  return sources.map(({ kind }) => kind);
}

function child(runs: number, first: number): void {
  const whole = wholeOfficial();
  const seeds = [...folder(`${root}tests/fixtures/cms/`), ...officialSeeds(), ...catalogSeeds()];
  for (let run = first; run < first + runs; run++) {
    const random = createRandom(run);
    // A few whole releases, which take a hundred times longer than the rest.
    const seed = whole.length > 0 && random.below(200) === 0 ? random.pick(whole) : random.pick(seeds);
    const { bytes, how } = mutate(seed.bytes, random, random.pick(seeds).bytes);
    process.stdout.write(`start ${run}\n`);
    const result: Result = { run, seed: seed.name, how, kinds: [], ms: 0 };
    const start = performance.now();
    try {
      result.kinds = readAll(seed.name, bytes);
    } catch (error) {
      result.error = error instanceof Error ? (error.stack ?? error.message) : String(error);
    }
    result.ms = performance.now() - start;
    process.stdout.write(`${JSON.stringify(result)}\n`);
  }
  process.stdout.write(`memory ${Math.round(process.resourceUsage().maxRSS / 1024)}\n`);
}

type Tally = { results: Result[]; hung: number | null; memory: number; died: boolean };

/** Runs in a process of its own, so that a hang can be ended and told. */
async function watch(runs: number, first: number): Promise<Tally> {
  const self = fileURLToPath(import.meta.url);
  const worker = spawn(process.execPath, ['--import', 'tsx', self, '--child', String(runs), String(first)], {
    stdio: ['ignore', 'pipe', 'inherit'],
    cwd: root,
  });
  const tally: Tally = { results: [], hung: null, memory: 0, died: false };
  const ended = once(worker, 'exit');
  let current = first;
  let timer = setTimeout(() => undefined, 0);
  for await (const line of createInterface({ input: worker.stdout })) {
    clearTimeout(timer);
    if (line.startsWith('start ')) {
      current = Number(line.slice(6));
      timer = setTimeout(() => {
        tally.hung = current;
        worker.kill('SIGKILL');
      }, hangAfter);
    } else if (line.startsWith('memory ')) tally.memory = Number(line.slice(7));
    else tally.results.push(JSON.parse(line) as Result);
  }
  clearTimeout(timer);
  const [code] = (await ended) as [number | null];
  tally.died = code !== 0;
  return tally;
}

function report({ results, hung, memory, died }: Tally): boolean {
  const times = results.map(({ ms }) => ms).sort((a, b) => a - b);
  const at = (share: number) =>
    (times[Math.min(times.length - 1, Math.floor(times.length * share))] ?? 0).toFixed(1);
  const kinds = new Map<string, number>();
  for (const { kinds: found } of results) {
    for (const kind of found) kinds.set(kind, (kinds.get(kind) ?? 0) + 1);
  }
  const crashes = results.filter(({ error }) => error !== undefined);
  console.log(`${results.length} mutated files from ${new Set(results.map(({ seed }) => seed)).size} seeds`);
  console.log(
    `crashes ${crashes.length}, hangs ${hung === null ? 0 : 1}; ms: median ${at(0.5)}, p99 ${at(0.99)}, worst ${at(1)}; peak memory ${memory} MB`,
  );
  for (const [kind, count] of [...kinds].sort((a, b) => b[1] - a[1])) {
    console.log(`  ${String(count).padStart(6)} ${kind}`);
  }
  for (const { run, seed, how, error } of crashes.slice(0, 5)) {
    console.log(`run ${run}, ${seed} (${how.join(', ')}): ${error ?? ''}`);
  }
  if (hung !== null) console.log(`run ${hung} did not end within ${hangAfter} ms`);
  if (died && hung === null) console.log('The process that reads the files died.');
  return crashes.length === 0 && hung === null && !died;
}

const [first, ...rest] = process.argv.slice(2);
if (first === '--child') child(Number(rest[0]), Number(rest[1]));
else {
  const good = report(await watch(Number(first ?? '12000'), Number(rest[0] ?? '1')));
  process.exitCode = good ? 0 : 1;
}
