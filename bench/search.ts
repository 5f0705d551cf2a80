import { loadVocabulary, multiply, official2019 } from './search-data';
import { readGolden } from '../tests/fixtures/golden/queries';
import { building, keystrokes, percentile, quality } from './search-measure';
import { peersOver, type Peer } from './search-peers';

/** Search against its peers in one run: quality, typing latency, build time, memory; then the same with 100,000 entries. */

const frame = 16.7;
const day = '2019-03-01';

function printTable(rows: readonly (readonly string[])[]): void {
  const widths = (rows[0] ?? []).map((_, column) =>
    Math.max(...rows.map((row) => (row[column] ?? '').length)),
  );
  for (const row of rows) {
    console.log(
      row
        .map((cell, column) =>
          column === 0 ? cell.padEnd(widths[0] ?? 0) : cell.padStart(widths[column] ?? 0),
        )
        .join('  '),
    );
  }
}

const percent = (part: number, of: number): string => ((100 * part) / Math.max(1, of)).toFixed(1);
const milliseconds = (value: number): string => value.toFixed(2);

function latency(peers: readonly Peer[], queries: readonly string[], builds: number): void {
  const built = peers.map((peer) => ({ ...peer, ...building(peer, builds) }));
  const all = keystrokes(
    built.map(({ ask }) => ask),
    queries,
  );
  const rows = built.map(({ name, cold, best, megabytes }, which) => {
    const times = all[which] ?? [];
    const parts = [0.5, 0.95, 0.99].map((part) => milliseconds(percentile(times, part)));
    return [
      name,
      ...parts,
      milliseconds(times.at(-1) ?? 0),
      cold.toFixed(0),
      best.toFixed(0),
      megabytes.toFixed(1),
    ];
  });
  printTable([
    ['processor ms a keystroke', 'p50', 'p95', 'p99', 'max', 'build first', 'build best', 'MB'],
    ...rows,
  ]);
  const p99 = (name: string): number =>
    percentile(all[built.findIndex((peer) => peer.name === name)] ?? [], 0.99);
  const recipe = p99('MiniSearch prefix + fuzzy 0.2');
  if (recipe > 0) {
    console.log(
      `p99 is ${(p99('CodeDesk') / recipe).toFixed(2)} of MiniSearch prefix + fuzzy 0.2; reach: at most 0.50`,
    );
  }
}

export async function run(): Promise<void> {
  const records = await official2019();
  if (!records) {
    console.log('skipped: the official 2019 release is not beside the project');
    return;
  }
  const vocabulary = await loadVocabulary();
  const golden = readGolden();
  const peers = peersOver(records, vocabulary, day);

  console.log(
    `quality: ${golden.length} queries over ${records.length} records, first % / in ten %; tuned on "tune"`,
  );
  const tables = peers.map((peer) => quality(peer.build(), golden));
  const keys = [...(tables[0]?.keys() ?? [])].sort();
  printTable([
    ['', ...peers.map(({ name }) => name)],
    ...keys.map((key) => [
      key,
      ...tables.map((table) => {
        const { first, ten, of } = table.get(key) ?? { first: 0, ten: 0, of: 0 };
        return `${percent(first, of)} / ${percent(ten, of)}`;
      }),
    ]),
  ]);

  const typed = golden.filter((_, nth) => nth % 4 === 0).map(({ query }) => query);
  console.log(`\ntyping ${typed.length} queries letter by letter, ${records.length} records`);
  latency(peers, typed, 4);

  const many = multiply(records, 100_000);
  console.log(`\nthe same with ${many.length} entries (synthetic), one frame is ${frame} ms`);
  const few = typed.filter((_, nth) => nth % 4 === 0);
  latency(
    peersOver(many, vocabulary, day).filter(
      ({ name }) => name === 'CodeDesk' || name.startsWith('MiniSearch prefix'),
    ),
    few,
    1,
  );
}

if (process.argv[1] === import.meta.filename) await run();
