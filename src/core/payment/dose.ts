import Big from 'big.js';
import type { IsoDate } from '../code/validity';
import { limitDoubt } from '../releases/in-force';
import type { LinkedLimit } from '../releases/links';
import { percentOf } from '../tables/amounts';
import { dollars, toCents } from './money';

/** What Medicare's limit comes to for units on a claim. */
export type DosePayment = {
  /** Dollars and cents for the units given. */
  total: string;
  /** The same for the discarded units, paid with JW; null where there are none. */
  discarded: string | null;
  limit: string;
  quarter: string | null;
  coinsurance: string | null;
  /** Why the limit may not be the one of the date of service; null where it is. */
  doubt: string | null;
};

/**
 * Units times the payment limit. The limit is that of the quarter of the date of service, or it is named and in doubt.
 * @param units billing units of the line, exact decimal text
 * @param discardedUnits units on a JW line; null where nothing is discarded
 * @returns null where no limit is held or none is published
 */
export function paymentForDose(
  limit: Pick<LinkedLimit, 'limit' | 'from' | 'quarter' | 'coinsurance'> | null,
  units: string,
  discardedUnits: string | null,
  on: IsoDate,
): DosePayment | null {
  if (!limit?.limit) return null;
  const each = new Big(limit.limit);
  const isDiscarded = discardedUnits !== null && new Big(discardedUnits).gt(0);
  return {
    total: toCents(each.times(units)),
    discarded: isDiscarded ? toCents(each.times(discardedUnits)) : null,
    limit: limit.limit,
    quarter: limit.quarter,
    coinsurance: limit.coinsurance,
    doubt: limitDoubt(limit.from, limit.quarter, on)?.whole ?? null,
  };
}

const count = (units: string): string => `${units} ${units === '1' ? 'unit' : 'units'}`;

/** The same as a sentence, with its arithmetic and its quarter. */
export function doseWords(
  { total, discarded, limit, quarter, coinsurance }: DosePayment,
  units: string,
  discardedUnits: string | null,
): string {
  const waste =
    discarded === null
      ? ''
      : `, and ${count(discardedUnits ?? '')} with JW × ${dollars(limit)} = ${dollars(discarded)}`;
  const share = coinsurance === null ? '' : `; coinsurance ${percentOf(coinsurance)} %`;
  return `${count(units)} × ${dollars(limit)} = ${dollars(total)}${waste} (limit of ${quarter ?? 'an unknown quarter'}${share}).`;
}
