import Big from 'big.js';

/** How many of each size to open; `counts` has the order of the sizes. */
export type Choice = { counts: number[]; total: Big };

/** Steps of the table below; real packages need a few hundred. */
const mostSteps = 400_000;

/**
 * The combination of container sizes that covers an amount with the least waste, and among those the fewest
 * containers (docs/domain/units.md, "Containers"). Each size may be used any number of times.
 *
 * The sizes are counted in steps of their common divisor. An optimal choice needs fewer small containers than the
 * largest size has steps (otherwise some of them add up to large ones), so all larger amounts are first filled with
 * the largest size.
 *
 * @returns null when there is no size, or the sizes have no common step that keeps the table small
 */
export function chooseVials(amount: Big, sizes: readonly Big[]): Choice | null {
  const step = commonStep(sizes);
  if (!step) return null;
  const steps = sizes.map((size) => Number(size.div(step).toFixed()));
  const largest = Math.max(...steps);
  const needed = Number(new Big(amount.div(step)).round(0, Big.roundUp).toFixed());
  const filled = Math.max(0, Math.floor((needed - largest * largest) / largest));
  const rest = needed - filled * largest;
  const reach = rest + Math.min(...steps);
  if (!Number.isSafeInteger(needed) || reach > mostSteps) return null;

  const { fewest, last } = table(reach, steps);
  let best = rest;
  while (fewest[best] === unreachable) best++;
  const counts = sizes.map(() => 0);
  counts[steps.indexOf(largest)] = filled;
  for (let at = best; at > 0;) {
    const index = last[at] ?? 0;
    counts[index] = (counts[index] ?? 0) + 1;
    at -= steps[index] ?? at;
  }
  const total = sizes.reduce((sum, size, index) => sum.plus(size.times(counts[index] ?? 0)), new Big(0));
  return { counts, total };
}

const unreachable = 0x7fffffff;

/** For every amount of steps the fewest containers that make it exactly, and the one put in last. */
function table(reach: number, steps: readonly number[]): { fewest: Int32Array; last: Uint8Array } {
  const fewest = new Int32Array(reach + 1).fill(unreachable);
  const last = new Uint8Array(reach + 1);
  fewest[0] = 0;
  for (let at = 1; at <= reach; at++) {
    for (const [index, size] of steps.entries()) {
      const before = at >= size ? (fewest[at - size] ?? unreachable) : unreachable;
      if (before !== unreachable && before + 1 < (fewest[at] ?? unreachable)) {
        fewest[at] = before + 1;
        last[at] = index;
      }
    }
  }
  return { fewest, last };
}

/** The largest amount that divides every size: 10, 2.5 → 2.5. */
function commonStep(sizes: readonly Big[]): Big | null {
  let step: Big | null = null;
  for (const size of sizes) {
    if (size.lte(0)) return null;
    step = step === null ? size : divisor(step, size);
  }
  return step;
}

function divisor(one: Big, other: Big): Big {
  let [a, b] = [one, other];
  while (b.gt(0)) [a, b] = [b, a.mod(b)];
  return a;
}
