import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import type { GoldenQuery } from '../tests/fixtures/golden/queries';
import type { Peer } from './search-peers';

type Ask = (query: string) => string[];

export function percentile(sorted: readonly number[], part: number): number {
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * part))] ?? 0;
}

/** Share of the queries whose right code stands first, and in the first ten, by golden file and half. */
export function quality(
  ask: Ask,
  golden: readonly GoldenQuery[],
): Map<string, { first: number; ten: number; of: number }> {
  const table = new Map<string, { first: number; ten: number; of: number }>();
  for (const { file, half, query, isRight } of golden) {
    const key = `${file} ${half}`;
    const row = table.get(key) ?? { first: 0, ten: 0, of: 0 };
    table.set(key, row);
    const rank = ask(query).findIndex(isRight);
    row.of++;
    if (rank === 0) row.first++;
    if (rank >= 0 && rank < 10) row.ten++;
  }
  return table;
}

function processorTime(): number {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1000;
}

/**
 * Milliseconds of processor time of every keystroke while the queries are typed letter by letter, so that a busy machine does not
 * blur them. The engines take turns.
 */
export function keystrokes(asks: readonly Ask[], queries: readonly string[]): number[][] {
  const times = asks.map((): number[] => []);
  for (const query of queries) {
    for (let length = 1; length <= query.length; length++) {
      const typed = query.slice(0, length);
      for (const [which, ask] of asks.entries()) {
        const start = processorTime();
        ask(typed);
        times[which]?.push(processorTime() - start);
      }
    }
  }
  return times.map((list) => list.sort((a, b) => a - b));
}

setFlagsFromString('--expose-gc');
const collect = runInNewContext('gc') as () => void;

function heap(): number {
  collect();
  const { heapUsed, arrayBuffers } = process.memoryUsage();
  return heapUsed + arrayBuffers;
}

/** First and best build time in processor time, and what one more index keeps in memory. */
export function building(
  peer: Peer,
  times: number,
): { ask: Ask; cold: number; best: number; megabytes: number } {
  const spent: number[] = [];
  const held: Ask[] = [];
  let megabytes = 0;
  for (let nth = 0; nth < times; nth++) {
    const before = heap();
    const start = processorTime();
    held.push(peer.build());
    spent.push(processorTime() - start);
    megabytes = (heap() - before) / 1024 / 1024;
  }
  return { ask: held.at(-1) ?? (() => []), cold: spent[0] ?? 0, best: Math.min(...spent), megabytes };
}
