import { join } from 'node:path';
import { existsSync } from 'node:fs';
import type { CodeRecord } from '../src/core/code/record';
import { readSources } from '../src/core/import/read-sources';
import { createSearch } from '../src/core/search/engine';
import { expansionRules, tokenWeights } from '../src/core/search/expand';
import { confidenceOf } from '../src/core/search/expansion';
import { weightOf } from '../src/core/search/field-weights';
import { bonus, cuts } from '../src/core/search/match';
import { parseRules } from '../src/core/search/parse';
import { scoreWeights } from '../src/core/search/score';
import { spellingLimits } from '../src/core/search/spelling-index';
import type { Vocabulary } from '../src/core/search/types';
import { parseCatalog } from '../src/core/systems/hcpcs/catalog/catalog';
import { readResourceFolder } from '../src/disk/resources';
import { readInputs } from '../src/disk/sources';
import { loadVocabulary } from './search-data';
import { readGolden, type GoldenQuery } from '../tests/fixtures/golden/queries';
import { hcpcsPrior, priorPoints } from '../src/core/systems/hcpcs/ranking';
import { mainSource } from '../tests/fixtures/main-source';

/**
 * Switches each constant and rule of the ranking off in turn, over all golden queries on the starter catalog and on CMS's releases
 * where they lie beside the checkout, and prints what moves: rows among the first ten, right answers first, right answers in ten.
 * A part that moves nothing is idle: it goes, or gets a golden row that needs it.
 *
 *   npm run bench -- ablate
 *   npx tsx bench/ablate.ts [--every 10] [--set starter]      each tenth query only, on one data set: minutes instead of an hour
 *   npx tsx bench/ablate.ts --idle                            only whether a part moves anything at all: each is asked until it does
 */
const root = join(import.meta.dirname, '..');
const cms = join(root, '../shared/cms');

type DataSet = { name: string; records: readonly CodeRecord[]; on: string };
type Answers = { hits: string[]; first: number; ten: number };
/** One part of the ranking: `turnOff` puts it out of action and returns how to put it back. */
type Part = { name: string; turnOff: () => () => void };

/** What a constant is where it does nothing: points 0, factors 1, and the weight of ordinary words for fields. */
const parts: Part[] = [
  ...numbers('score', scoreWeights, () => 0),
  ...numbers('bonus', bonus, () => 0),
  ...numbers('prior', priorPoints, () => 0),
  ...numbers('token', tokenWeights, () => 1),
  ...numbers('cut', cuts, (name) => (name === 'sameness' ? 0.001 : 0)),
  ...numbers('field', weightOf, () => weightOf.body).filter(({ name }) => name !== 'field body'),
  ...numbers('spelling', spellingLimits, () => 0),
  ...numbers('shown guess', spellingLimits.shown, () => 1),
  ...numbers('confidence', confidenceOf, (name) => (name.endsWith('Loss') ? 0 : 1)),
  ...numbers('one word', confidenceOf.oneWord, () => 1),
  ...numbers('several words', confidenceOf.severalWords, () => 1),
  ...switches('rule', expansionRules, Object.keys(expansionRules), () => () => []),
  ...switches('parse', parseRules, Object.keys(parseRules), () => () => []),
];

function numbers(group: string, all: object, off: (name: string) => number): Part[] {
  const names = Object.entries(all).flatMap(([name, value]) => (typeof value === 'number' ? [name] : []));
  return switches(group, all, names, off);
}

/** Parts that are told by name in one object, each put out of action by another value. */
function switches(
  group: string,
  all: object,
  names: readonly string[],
  off: (name: string) => unknown,
): Part[] {
  const values = all as Record<string, unknown>;
  return names.map((name) => ({
    name: `${group} ${name}`,
    turnOff: () => {
      const value = values[name];
      values[name] = off(name);
      return () => {
        values[name] = value;
      };
    },
  }));
}

/** What the window shows of rows: their codes, and whether each is said to be a guess. */
const rowsOf = (hits: readonly { code: string; tier: string }[]): string =>
  hits.map(({ code, tier }) => (tier === 'fuzzy' ? `${code}?` : code)).join(' ');

/** Asks a data set for ten rows, with the parts that are switched on now. */
function asker({ records, on }: DataSet, vocabulary: Vocabulary) {
  const engine = createSearch({ records, vocabulary, priorOf: hcpcsPrior });
  return (query: string) => engine.search(query, { limit: 10, on }).hits;
}

function answersOver(set: DataSet, vocabulary: Vocabulary, golden: GoldenQuery[]): Answers {
  const ask = asker(set, vocabulary);
  const answers: Answers = { hits: [], first: 0, ten: 0 };
  for (const { query, isRight } of golden) {
    const hits = ask(query);
    const rank = hits.findIndex(({ code }) => isRight(code));
    if (rank === 0) answers.first++;
    if (rank >= 0) answers.ten++;
    answers.hits.push(rowsOf(hits));
  }
  return answers;
}

async function dataSets(): Promise<DataSet[]> {
  const { release } = parseCatalog(await readResourceFolder(join(root, 'resources'), 'catalog'));
  const sets: DataSet[] = [{ name: 'starter', records: release.records, on: '2025-11-01' }];
  for (const [name, file, on] of [
    ['2019', '2019-Alpha-Numeric-HCPCS-File.zip', '2019-03-01'],
    ['October 2025', 'HCPC2025_OCT_ANWEB.xlsx', '2025-11-01'],
  ] as const) {
    const path = join(cms, file);
    if (!existsSync(path)) continue;
    const { sources } = readSources(await readInputs([path]));
    sets.push({ name, records: mainSource(sources).records, on });
  }
  return sets;
}

/** The first query, over all data sets, whose first ten rows are others; null where all of them stay. */
function firstMoved(
  sets: readonly DataSet[],
  vocabulary: Vocabulary,
  golden: readonly GoldenQuery[],
  before: readonly Answers[],
): string | null {
  for (const [nth, set] of sets.entries()) {
    const ask = asker(set, vocabulary);
    const moved = golden.find(({ query }, at) => rowsOf(ask(query)) !== before[nth]?.hits[at]);
    if (moved) return `${set.name}: ${moved.query}`;
  }
  return null;
}

export async function runIdle(): Promise<void> {
  const vocabulary = await loadVocabulary();
  // Far apart, so that a table of one kind does not stand before all others.
  const step = 97;
  const golden = readGolden()
    .map((query, nth) => ({ query, nth }))
    .sort((a, b) => (a.nth % step) - (b.nth % step) || a.nth - b.nth)
    .map(({ query }) => query);
  const sets = await dataSets();
  const before = sets.map((set) => answersOver(set, vocabulary, golden));
  console.log(
    `${golden.length} queries over ${sets.map(({ name }) => name).join(', ')}: the first one moved`,
  );
  const idle: string[] = [];
  for (const { name, turnOff } of parts) {
    const putBack = turnOff();
    const moved = firstMoved(sets, vocabulary, golden, before);
    putBack();
    if (moved === null) idle.push(name);
    console.log(`${name.padEnd(28)}${moved ?? 'nothing'}`);
  }
  console.log(`${parts.length} parts, idle: ${idle.join(', ') || 'none'}`);
}

export async function run({ every = 1, set }: { every?: number; set?: string } = {}): Promise<void> {
  const vocabulary = await loadVocabulary();
  const golden = readGolden().filter((_, nth) => nth % every === 0);
  const sets = (await dataSets()).filter(({ name }) => !set || name === set);
  const before = sets.map((set) => answersOver(set, vocabulary, golden));
  console.log(
    `${golden.length} queries over ${sets.map(({ name }) => name).join(', ')}: rows moved / right first / right in ten`,
  );
  const idle: string[] = [];
  for (const { name, turnOff } of parts) {
    const putBack = turnOff();
    let moved = 0;
    const cells = sets.map((set, nth) => {
      const was = before[nth];
      const now = answersOver(set, vocabulary, golden);
      const rows = now.hits.filter((hits, at) => hits !== was?.hits[at]).length;
      moved += rows;
      return `${rows} / ${signed(now.first - (was?.first ?? 0))} / ${signed(now.ten - (was?.ten ?? 0))}`;
    });
    putBack();
    if (moved === 0) idle.push(name);
    console.log(`${name.padEnd(28)}${cells.map((cell) => cell.padStart(20)).join('')}`);
  }
  console.log(`idle: ${idle.join(', ') || 'nothing'}`);
}

const signed = (value: number): string => (value > 0 ? `+${value}` : `${value}`);

if (process.argv[1] === import.meta.filename) {
  const after = (flag: string): string | undefined => {
    const at = process.argv.indexOf(flag);
    return at < 0 ? undefined : process.argv[at + 1];
  };
  const set = after('--set');
  if (process.argv.includes('--idle')) await runIdle();
  else await run({ every: Number(after('--every') ?? 1), ...(set ? { set } : {}) });
}
