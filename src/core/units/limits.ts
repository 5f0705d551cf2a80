import Big from 'big.js';
import type { Unit } from '../code/record';
import { familyOf } from './measures';
import { readableAmount } from './numbers';
import type { Refused } from './values';

/** Lines of the largest number of units that is calculated (`mostOfActivity`). */
const mostLines = 1_001;

/** Item 24G of the CMS-1500 has three digits (docs/domain/claims.md). */
export const mostUnitsPerLine = 999;

/**
 * More units than any dose or supply has; an amount behind them is mistyped. Clotting factors and other drugs by the unit of
 * activity are supplied by the month in hundred thousands.
 */
const mostUnits = 100_000;
const mostOfActivity = 1_000_000;

/** Refuses a number of units that no claim has; null for all others. */
export function beyondClaims(units: Big, { measure }: Pick<Unit, 'measure'>): Refused | null {
  const most = familyOf(measure) === 'activity' ? mostOfActivity : mostUnits;
  if (units.lte(most)) return null;
  return {
    refused: `That is more than ${readableAmount(String(most))} units, which no dose and no supply has. Are the amount and its measure right?`,
    needs: 'dose',
  };
}

/**
 * Units over the lines of a claim: as many full lines as needed and one with the rest; the sum stays. Mileage with
 * decimals keeps them on the last line.
 */
export function splitUnits(units: string, most = mostUnitsPerLine): string[] {
  let rest = new Big(units);
  const full = rest.div(most).round(0, Big.roundDown);
  // So many lines no claim has: one line with a number that does not fit is refused where it is printed.
  if (full.gt(mostLines)) return [rest.toFixed()];
  const lines = Array.from({ length: Number(full.toFixed()) }, () => String(most));
  rest = rest.minus(full.times(most));
  return rest.gt(0) || lines.length === 0 ? [...lines, rest.toFixed()] : lines;
}

/** A medically unlikely edit: a most for the units of a code, by line or by day (docs/domain/units.md, "Limits"). */
export type Mue = { value: string; mai: 1 | 2 | 3 | null };

export type MueCheck = {
  within: boolean;
  /** Units that were compared: those of the line, or all of the day with the discarded ones. */
  compared: string;
  text: string;
};

/**
 * Compares units with a medically unlikely edit. By line (MAI 1, and Medicaid's files without one) each line counts
 * for itself; by day (2 and 3) administered and discarded units are added.
 */
export function checkMue(units: string, discardedUnits: string | null, { value, mai }: Mue): MueCheck {
  const byDay = mai === 2 || mai === 3;
  const compared = byDay ? new Big(units).plus(discardedUnits ?? 0) : new Big(units);
  const within = compared.lte(value);
  const how =
    mai === 1 || mai === null
      ? 'per claim line; more needs another line with a proper modifier'
      : mai === 2
        ? 'per day, set by policy; more is denied'
        : 'per day, on clinical grounds; more can be reviewed';
  return {
    within,
    compared: compared.toFixed(),
    text: `${compared.toFixed()} units against an MUE of ${value} (${how})`,
  };
}
