import { join } from 'node:path';
import { existsSync, readFileSync } from 'node:fs';
import { statusOn } from '../src/core/code/validity';
import { parseGuide } from '../src/core/guides/guide';
import { readSources } from '../src/core/import/read-sources';
import { holdsCodes } from '../src/core/import/source';
import { createLookup, type Lookup } from '../src/core/lookup/lookup';
import type { SystemParts } from '../src/core/lookup/system-in-use';
import { mergeSources } from '../src/core/lookup/merge-sources';
import type { Release } from '../src/core/releases/release';
import { placeOfService } from '../src/core/systems/place-of-service/system';
import { hcpcs } from '../src/core/systems/hcpcs/system';
import { parseCatalog } from '../src/core/systems/hcpcs/catalog/catalog';
import { toRelease } from '../src/core/releases/to-release';
import { readResourceFolder } from '../src/disk/resources';
import { readInputs } from '../src/disk/sources';
import { loadVocabulary } from './search-data';
import { readGolden, type GoldenQuery } from './search-golden';

/**
 * Right codes first, in five and in ten, by table, half and data set, asked of the lookup that the window asks: brands, places of
 * service and dates of service included. A row counts on the data sets that have one of its codes; of its codes the ended ones
 * count only where all of them have ended. Queries that nothing answers (`false-friends.tsv`) must find nothing.
 *
 *   npm run bench -- quality
 *   npx tsx bench/quality.ts [--misses] [--half tune] [--table NAME] [--set NAME]
 */
const root = join(import.meta.dirname, '..');
const cms = join(root, '../shared/cms');

/** A lookup with what it holds of HCPCS or another system on a day. */
export type DataSet = {
  name: string;
  lookup: Lookup;
  on: string;
  codes: { code: string; isLive: boolean }[];
};
type Options = { misses: boolean; half?: string; table?: string; set?: string };

/** The starter catalog, and CMS's releases where they lie beside the checkout, each as the window would hold it. */
export async function dataSets(wanted?: string): Promise<DataSet[]> {
  const resources = join(root, 'resources');
  const { release: starter } = parseCatalog(await readResourceFolder(resources, 'catalog'));
  const guides = (await readResourceFolder(resources, 'guides')).flatMap(
    ({ name, text }) => parseGuide(name, text).guide ?? [],
  );
  const vocabulary = await loadVocabulary();
  const beside = placeOfService.bundled?.read(
    await readResourceFolder(resources, placeOfService.bundled.folder),
  ).release;
  const set = (name: string, base: Release, on: string): DataSet => {
    const systems: SystemParts[] = [{ system: hcpcs, sources: { base, others: [], starter } }];
    if (beside) {
      systems.push({ system: placeOfService, sources: { base: beside, others: [], starter: beside } });
    }
    const lookup = createLookup({ systems, linked: [], guides, vocabulary });
    lookup.buildWords();
    const codes = systems
      .flatMap(({ sources }) => mergeSources(sources))
      .map(({ record }) => ({ code: record.code, isLive: statusOn(record, on) !== 'ended' }));
    return { name, lookup, on, codes };
  };
  const sets = wanted && wanted !== 'starter' ? [] : [set('starter', starter, '2026-11-28')];
  for (const [name, file, on] of [
    ['2019', '2019-Alpha-Numeric-HCPCS-File.zip', '2019-03-01'],
    ['october-2025', 'HCPC2025_OCT_ANWEB.xlsx', '2025-11-01'],
  ] as const) {
    const path = join(cms, file);
    if ((wanted && wanted !== name) || !existsSync(path)) continue;
    const { sources } = readSources(await readInputs([path]));
    const [held] = sources.filter(holdsCodes).sort((a, b) => b.records.length - a.records.length);
    if (held) sets.push(set(name, toRelease(held), on));
  }
  return sets;
}

/** Queries of one column that must find nothing. */
function readFalseFriends(): string[] {
  return readFileSync(join(root, 'tests/golden/false-friends.tsv'), 'utf8')
    .split('\n')
    .filter((line) => line !== '' && !line.startsWith('#'))
    .map((line) => line.split('\t')[0] ?? '');
}

type Asked = { query: string; half: string; rank: number; expected: string; found: string };

function ask(set: DataSet, query: GoldenQuery): Asked[] {
  const { lookup, on } = set;
  const expected = rightIn(set, query);
  if (expected.size === 0) return [];
  const rows = lookup.search({ query: query.query, on, filter: {}, limit: 10 }).rows;
  return [
    {
      query: query.query,
      half: query.half,
      rank: rows.findIndex(({ code }) => expected.has(code)),
      expected: query.expected,
      found: rows
        .slice(0, 5)
        .map(({ code, text }) => `${code} ${text.slice(0, 28)}`)
        .join(' | '),
    },
  ];
}

/** The right codes that are live in the data set; of a table of ended codes those that it has. */
function rightIn({ codes }: DataSet, { isRight, file }: GoldenQuery): Set<string> {
  const ended = file.startsWith('ended');
  return new Set(codes.flatMap(({ code, isLive }) => ((ended || isLive) && isRight(code) ? code : [])));
}

function print(rows: readonly (readonly string[])[]): void {
  for (const [first = '', ...rest] of rows) {
    console.log(first.padEnd(34) + rest.map((cell) => cell.padStart(24)).join(''));
  }
}

const percent = (part: number, of: number): string => ((100 * part) / Math.max(1, of)).toFixed(1);

/** First / five / ten in percent, and of how many. */
function cell(asked: readonly Asked[]): string {
  if (asked.length === 0) return '-';
  const within = (most: number): string =>
    percent(asked.filter(({ rank }) => rank >= 0 && rank < most).length, asked.length);
  return `${within(1)} / ${within(5)} / ${within(10)} (${asked.length})`;
}

export async function run(options: Options = { misses: false }): Promise<void> {
  const golden = [...readGolden(), ...readGolden('places.tsv')].filter(
    ({ file, half }) =>
      (!options.half || half === options.half) && (!options.table || file.startsWith(options.table)),
  );
  const sets = await dataSets(options.set);
  const tables = [...new Set(golden.map(({ file }) => file))];
  const asked = sets.map((set) => golden.map((query) => ({ file: query.file, asked: ask(set, query) })));
  const of = (nth: number, wanted: (file: string) => boolean, half: string): Asked[] =>
    (asked[nth] ?? [])
      .filter(({ file }) => wanted(file))
      .flatMap((row) => row.asked)
      .filter((row) => row.half === half);
  print([['first / five / ten %', ...sets.map(({ name }) => name)]]);
  for (const half of ['tune', 'report']) {
    for (const table of [...tables, 'setting-*', 'all']) {
      const wanted = (file: string): boolean =>
        table === 'all'
          ? file !== 'places'
          : file === table || (table === 'setting-*' && file.startsWith('setting-'));
      print([[`${table} ${half}`, ...sets.map((_, nth) => cell(of(nth, wanted, half)))]]);
    }
  }
  if (!options.table) {
    const friends = readFalseFriends();
    const answered = sets.map(({ lookup, on }) =>
      friends.flatMap((query) => {
        const [row] = lookup.search({ query, on, filter: {}, limit: 10 }).rows;
        return row ? [`${query}: ${row.code} ${row.tier} ${row.text.slice(0, 40)}`] : [];
      }),
    );
    print([[`false friends answered, of ${friends.length}`, ...answered.map((list) => String(list.length))]]);
    if (options.misses) console.log(answered[0]?.join('\n'));
  }
  if (!options.misses) return;
  for (const [nth, { name }] of sets.entries()) {
    for (const { file, asked: rows } of asked[nth] ?? []) {
      for (const { query, rank, expected, found } of rows) {
        if (rank !== 0) {
          console.log(`${name} ${file} ${rank + 1}: ${query} => ${expected.slice(0, 40)} : ${found}`);
        }
      }
    }
  }
}

if (process.argv[1] === import.meta.filename) {
  const after = (flag: string): Record<string, string> => {
    const at = process.argv.indexOf(flag);
    const value = at < 0 ? undefined : process.argv[at + 1];
    return value === undefined ? {} : { [flag.slice(2)]: value };
  };
  await run({
    misses: process.argv.includes('--misses'),
    ...after('--half'),
    ...after('--table'),
    ...after('--set'),
  });
}
