import { describe, expect, it } from 'vitest';
import { ask, dataSets } from '../../../fixtures/golden/data-sets';
import { readFloors, readGolden } from '../../../fixtures/golden/queries';

/**
 * States for every golden table what it reaches on a data set. A file for each data set, since nothing else takes as long: two
 * processes share them.
 */
export async function stateFloors(name: string): Promise<void> {
  const floors = readFloors().filter(({ set }) => set === name);
  const golden = [...readGolden(), ...readGolden('places.tsv')];
  const [set] = await dataSets(name);

  describe.skipIf(!set)(`every table on ${name} stays above its floor`, () => {
    it.each(floors)('$table: first $first %, in five $five %, in ten $ten %', (floor) => {
      if (!set) return;
      const asked = golden
        .filter(({ file }) => file === floor.table)
        .flatMap((query) => ask(set, query) ?? []);
      const share = (most: number): number =>
        (100 * asked.filter(({ rank }) => rank >= 0 && rank < most).length) / asked.length;
      expect(asked.length).toBeGreaterThan(0);
      const reached = { first: share(1), five: share(5), ten: share(10) };
      expect(reached.first).toBeGreaterThanOrEqual(floor.first);
      expect(reached.five).toBeGreaterThanOrEqual(floor.five);
      expect(reached.ten).toBeGreaterThanOrEqual(floor.ten);
    });
  });
}
