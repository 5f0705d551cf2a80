import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import type { GoldenQuery } from './search-golden';
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

/** Milliseconds of every keystroke while the queries are typed letter by letter; the engines take turns, so that noise hits all. */
export function keystrokes(asks: readonly Ask[], queries: readonly string[]): number[][] {
  const times = asks.map((): number[] => []);
  for (const query of queries) {
    for (let length = 1; length <= query.length; length++) {
      const typed = query.slice(0, length);
      for (const [which, ask] of asks.entries()) {
        const start = performance.now();
        ask(typed);
        times[which]?.push(performance.now() - start);
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

/** First and best build time, and what the index keeps in memory. */
export function building(
  peer: Peer,
  times: number,
): { ask: Ask; cold: number; best: number; megabytes: number } {
  const before = heap();
  const spent: number[] = [];
  let ask: Ask = () => [];
  for (let nth = 0; nth < times; nth++) {
    const start = performance.now();
    ask = peer.build();
    spent.push(performance.now() - start);
  }
  const megabytes = (heap() - before) / 1024 / 1024;
  return { ask, cold: spent[0] ?? 0, best: Math.min(...spent), megabytes };
}
