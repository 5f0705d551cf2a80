import Big from 'big.js';
import type { IsoDate } from '../code/validity';
import { changeWords, dollars } from './money';
import type { PaymentSeries } from './part';

/** Points of those quarters that have an amount; none where there are fewer than two, for one says nothing of a course. */
export function seriesOf(
  label: string,
  quarters: readonly { title: string; from: IsoDate | null; amount: string | null }[],
): PaymentSeries[] {
  const points = quarters.flatMap(({ title, from, amount }) =>
    from === null || amount === null ? [] : [{ title, from, amount }],
  );
  return points.length < 2 ? [] : [{ label, points }];
}

/** The course in one sentence: "From $97.44 (January 2025) to $101.20 (January 2026): up 3.9 %." */
export function courseWords({ points }: PaymentSeries): string {
  const [first] = points;
  const last = points.at(-1);
  if (!first || !last) return '';
  return `From ${dollars(first.amount)} (${first.title}) to ${dollars(last.amount)} (${last.title}): ${changeWords(first.amount, last.amount)}.`;
}

const monthsOf = (day: IsoDate): number => Number(day.slice(0, 4)) * 12 + Number(day.slice(5, 7));

/**
 * Where the points of a chart lie: x by time, for a quarter that is not held leaves a gap; y from zero, so that a small change looks
 * small.
 * @returns fractions of width and height, from the left and from below
 */
export function placesOf({ points }: PaymentSeries): { x: number; y: number }[] {
  const months = points.map(({ from }) => monthsOf(from));
  const first = Math.min(...months);
  const span = Math.max(1, Math.max(...months) - first);
  const most = points.reduce((high, { amount }) => (high.gt(amount) ? high : new Big(amount)), new Big(0));
  return points.map(({ amount }, at) => ({
    x: ((months[at] ?? first) - first) / span,
    y: most.eq(0) ? 0 : Number(new Big(amount).div(most).toFixed(4)),
  }));
}
