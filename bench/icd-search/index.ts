import { join } from 'node:path';
import { readStarter } from '../../src/core/systems/icd10cm/starter';
import { readParts } from '../../src/core/systems/icd10cm/search/supplement-parts';
import { building, keystrokes, percentile } from '../search-measure';
import type { Peer } from '../search-peers';
import { layQueries, orderFile, supplements2017, textsOf } from './data';
import { disturbedIndex, type Question } from './disturb';
import { quality, shown } from './measure';
import { codeDesk, createExpansion, indexPeers, titlePeers, type Corpus } from './peers';

/**
 * Diagnoses by words against peers in one run: phrasings of the official index disturbed as people type, and lay queries, with and
 * without an index loaded; then time a key press, building and memory. Peers get the queries with the vocabulary's words in them.
 */

const root = join(import.meta.dirname, '../..');
const phrasings = 1500;
/** Peers take up to a second a query: they answer every so many-th question. */
const sparse = 12;
const frame = 16.7;

function printQuality(peers: readonly Peer[], sets: ReadonlyMap<string, Question[]>, corpus: Corpus): void {
  const expand = createExpansion(corpus.phrases);
  for (const { name, build } of peers) {
    const ask = build();
    const query = name === 'CodeDesk' ? (text: string): string => text : expand;
    for (const [set, all] of sets) {
      const questions = name === 'CodeDesk' ? all : all.filter((_, nth) => nth % sparse === 0);
      const score = quality((text) => ask(query(text)), questions);
      console.log(`${name.padEnd(28)}${set.padEnd(16)}${shown(score)}  of ${score.of}`);
    }
  }
}

function printTimes(peers: readonly Peer[], queries: readonly string[], entries: number): void {
  const built = peers.map((peer) => ({ name: peer.name, ...building(peer, 1) }));
  const times = keystrokes(
    built.map(({ ask }) => ask),
    queries,
  );
  console.log(`\n${entries} codes, processor ms a key press: p50 / p99; build ms; MB`);
  const p99 = times.map((list) => percentile(list, 0.99));
  for (const [nth, { name, cold, megabytes }] of built.entries()) {
    const p50 = percentile(times[nth] ?? [], 0.5).toFixed(2);
    console.log(
      `${name.padEnd(28)}${p50} / ${(p99[nth] ?? 0).toFixed(2)}; ${cold.toFixed(0)}; ${megabytes.toFixed(0)}`,
    );
  }
  const [own = 0, recipe = 0] = p99;
  console.log(
    `p99 is ${(own / recipe).toFixed(2)} of the recipe's; reach: at most 0.50, and ${frame} ms, one frame`,
  );
}

export function run(): void {
  const records = orderFile('icd10cm-fy2026-order.zip');
  const supplements = supplements2017();
  const { index } = readParts(supplements);
  if (!records || index.length === 0) {
    console.log('skipped: the order file and index of ICD-10-CM are not beside the project');
    return;
  }
  const resources = join(root, 'resources/icd10cm');
  const vocabulary = textsOf(join(resources, 'vocabulary'));
  const { release } = readStarter([
    ...textsOf(resources),
    ...vocabulary.map(({ name, text }) => ({ name: `vocabulary/${name}`, text })),
  ]);
  const corpus: Corpus = {
    records,
    supplements,
    starter: release.records,
    phrases: release.phrases ?? [],
  };
  const codes = records.map(({ code }) => code);
  const sets = new Map([
    ['index, tuned', disturbedIndex(index, codes, phrasings, 'tune')],
    ['index, held', disturbedIndex(index, codes, phrasings, 'held')],
    ...layQueries(join(root, 'tests/golden/icd10cm')),
  ]);
  console.log('titles, starter names and vocabulary; first / in five / in ten');
  printQuality(titlePeers(corpus), sets, corpus);
  console.log('\nwith the index of FY2017');
  printQuality(indexPeers(corpus), sets, corpus);

  const typed = [...sets.values()].flatMap((set) => set.filter((_, nth) => nth % 300 === 7));
  const queries = typed.map(({ query }) => query);
  const timed = (one: Corpus): Peer[] => [codeDesk('CodeDesk', one), ...indexPeers(one).slice(1, 2)];
  printTimes(timed(corpus), queries, records.length);
  const procedures = orderFile('icd10pcs-fy2026-order.zip') ?? [];
  const all: Corpus = { ...corpus, records: [...records, ...procedures] };
  printTimes(timed(all), queries.slice(0, Math.ceil(queries.length / 2)), all.records.length);
}

if (process.argv[1] === import.meta.filename) run();
