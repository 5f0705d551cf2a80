/** Figures of one kind, as they are printed. */

export function quantile(values: readonly number[], share: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))] ?? NaN;
}

export const median = (values: readonly number[]): number => quantile(values, 0.5);

export const ms = (value: number): string => `${value.toFixed(1)} ms`;

export const spread = (values: readonly number[]): string =>
  `p50 ${ms(median(values))}, p95 ${ms(quantile(values, 0.95))}, p99 ${ms(quantile(values, 0.99))}, n ${values.length}`;

/** A ratio to a floor that was measured in the same run, beside the most that it may be. */
export const ratio = (value: number, floor: number, most: number): string =>
  `${(value / floor).toFixed(2)} times the floor (to be ≤ ${most})`;
