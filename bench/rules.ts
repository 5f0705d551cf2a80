import { rules } from '../src/core/check/rules';
import { goldenLines, goldenLists } from '../tests/fixtures/check/golden';
import { createWorld } from '../tests/fixtures/check/world';

/** Every rule of a check on the realistic lists with known answers: what it finds, what it misses, where it speaks without cause. */

/** Prints a line for each rule, and the sum. */
export function run(): void {
  const world = createWorld();
  const lines = goldenLists.flatMap((name) => goldenLines(name, world));
  const row = (name: string, cells: readonly (string | number)[]) =>
    console.log(`${name.padEnd(26)}${cells.map((cell) => String(cell).padStart(14)).join('')}`);
  row('rule', ['hits', 'missed', 'false alarms']);
  let missed = 0;
  let wrong = 0;
  for (const { id } of rules) {
    const meant = lines.filter(({ expected }) => expected.includes(id));
    const hits = meant.filter(({ got }) => got?.includes(id)).length;
    const alarms = lines.filter(({ expected, got }) => got?.includes(id) && !expected.includes(id)).length;
    missed += meant.length - hits;
    wrong += alarms;
    row(id, [hits, meant.length - hits, alarms]);
  }
  const clean = lines.filter(({ expected }) => expected.length === 0).length;
  console.log(
    `${lines.length} lines, ${clean} of them with nothing to find: ${missed} missed, ${wrong} false alarms.`,
  );
}

if (process.argv[1] === import.meta.filename) run();
