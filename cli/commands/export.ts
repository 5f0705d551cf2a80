import { systemOf, systems } from '../../src/core/systems/about';
import type { Release } from '../../src/core/releases/release';
import { readArgs } from '../args';
import { loadData, releaseOf } from '../data';
import { done, UsageError } from '../io';
import type { Io } from '../io';
import { exportShape } from '../shape';

/** Lines handed to the stream at once: few enough to start early, many enough to be quick. */
const batchSize = 500;

/**
 * `export --data FILE…`: every code of the release in force as one JSON line, in the source's order; system after system where there
 * are several.
 */
export async function exportCodes(argv: readonly string[], io: Io): Promise<number> {
  const args = readArgs(argv, ['json', 'data', 'on', 'system']);
  const data = await loadData([...args.data, ...args.words], io, true);
  if (args.system !== null && !systemOf(args.system)) {
    throw new UsageError(`There is no code system "${args.system}".`);
  }
  const wanted = systems.filter(({ id }) => args.system === null || id === args.system);
  const held = wanted.flatMap(({ id }) => releaseOf(data, id, args.on) ?? []);
  const releases: Release[] = data.releases.length === 0 && args.system === null ? [data.starter] : held;
  if (releases.length === 0) {
    throw new UsageError(`No release of ${args.system ?? 'a system'} is among the data.`);
  }
  for (const { records } of releases) {
    for (let start = 0; start < records.length; start += batchSize) {
      const lines = records
        .slice(start, start + batchSize)
        .map((record) => JSON.stringify(exportShape(record)));
      await io.out(lines.join('\n'));
    }
  }
  return done;
}
