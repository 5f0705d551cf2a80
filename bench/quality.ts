import { ask, dataSets, firstRow, type Asked } from '../tests/fixtures/golden/data-sets';
import { readFalseFriends, readGolden } from '../tests/fixtures/golden/queries';

/**
 * Right codes first, in five and in ten, by table, half and data set, asked of the lookup that the window asks: brands, places of
 * service and dates of service included. A row counts on the data sets that have one of its codes; of its codes the ended ones
 * count only where all of them have ended. Queries that nothing answers (`false-friends.tsv`) must find nothing.
 *
 *   npm run bench -- quality
 *   npx tsx bench/quality.ts [--misses] [--half tune] [--table NAME] [--set NAME] [--floors]
 *
 * The tables `hands-b-*` are kept blind: nothing is tuned on them, and their misses are not printed. `--floors` prints each
 * table on each data set as a line of `tests/golden/search-floors.tsv` would have it: one row in a hundred below what is reached.
 */
type Options = { misses: boolean; floors: boolean; half?: string; table?: string; set?: string };

/** Tables by several hands that are told together, beside each. */
const groups = ['setting-', 'hands-a-', 'hands-b-'];
const blind = 'hands-b-';

function print(rows: readonly (readonly string[])[]): void {
  for (const [first = '', ...rest] of rows) {
    console.log(first.padEnd(34) + rest.map((cell) => cell.padStart(24)).join(''));
  }
}

const share = (asked: readonly Asked[], most: number): number =>
  (100 * asked.filter(({ rank }) => rank >= 0 && rank < most).length) / Math.max(1, asked.length);

/** First / five / ten in percent, and of how many. */
function cell(asked: readonly Asked[]): string {
  if (asked.length === 0) return '-';
  return `${[1, 5, 10].map((most) => share(asked, most).toFixed(1)).join(' / ')} (${asked.length})`;
}

/** A line of the floors: what is reached less one row in a hundred, but at least one row. */
function floorLine(set: string, table: string, asked: readonly Asked[]): string {
  const room = Math.max(1, 100 / Math.max(1, asked.length));
  const floors = [1, 5, 10].map((most) => Math.max(0, Math.floor((share(asked, most) - room) * 10) / 10));
  return [set, table, ...floors].join('\t');
}

export async function run(options: Options = { misses: false, floors: false }): Promise<void> {
  const golden = [...readGolden(), ...readGolden('places.tsv')].filter(
    ({ file, half }) =>
      (!options.half || half === options.half) && (!options.table || file.startsWith(options.table)),
  );
  const sets = await dataSets(options.set);
  const tables = [...new Set(golden.map(({ file }) => file))];
  const asked = sets.map((set) => golden.flatMap((query) => ask(set, query) ?? []));
  if (options.floors) {
    for (const [nth, { name }] of sets.entries()) {
      for (const table of tables) {
        const rows = (asked[nth] ?? []).filter(({ file }) => file === table);
        if (rows.length > 0) console.log(floorLine(name, table, rows));
      }
    }
  }
  print([['first / five / ten %', ...sets.map(({ name }) => name)]]);
  for (const half of ['tune', 'report']) {
    const row = (name: string, wanted: (file: string) => boolean): void =>
      print([
        [
          `${name} ${half}`,
          ...asked.map((rows) => cell(rows.filter((one) => one.half === half && wanted(one.file)))),
        ],
      ]);
    for (const table of tables) row(table, (file) => file === table);
    for (const group of groups) row(`${group}*`, (file) => file.startsWith(group));
    row('all', (file) => file !== 'places');
  }
  if (!options.table) {
    const friends = readFalseFriends();
    const answered = sets.map((set) =>
      friends.flatMap(({ query, kind }) => {
        const row = firstRow(set, query);
        return row ? [`${kind}, ${query}: ${row.code} ${row.tier} ${row.text.slice(0, 40)}`] : [];
      }),
    );
    print([[`false friends answered, of ${friends.length}`, ...answered.map((list) => String(list.length))]]);
    if (options.misses) console.log([...new Set(answered.flat())].join('\n'));
  }
  if (!options.misses) return;
  for (const [nth, { name }] of sets.entries()) {
    for (const { file, query, rank, expected, found } of asked[nth] ?? []) {
      if (rank === 0 || file.startsWith(blind)) continue;
      console.log(`${name} ${file} ${rank + 1}: ${query} => ${expected.slice(0, 40)} : ${found}`);
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
    floors: process.argv.includes('--floors'),
    ...after('--half'),
    ...after('--table'),
    ...after('--set'),
  });
}
