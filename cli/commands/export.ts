import { readArgs } from '../args';
import { loadData, releaseOn } from '../data';
import { done } from '../io';
import type { Io } from '../io';
import { codeShape } from '../shape';

/** Lines handed to the stream at once: few enough to start early, many enough to be quick. */
const batchSize = 500;

/** `export --data FILE…`: every code of the release as one JSON line, in the source's order. */
export async function exportCodes(argv: readonly string[], io: Io): Promise<number> {
  const args = readArgs(argv, ['json', 'data', 'on']);
  const release = releaseOn(await loadData([...args.data, ...args.words], io, true), args.on);
  for (let start = 0; start < release.records.length; start += batchSize) {
    const lines = release.records
      .slice(start, start + batchSize)
      .map((record) => JSON.stringify(codeShape(record)));
    await io.out(lines.join('\n'));
  }
  return done;
}
