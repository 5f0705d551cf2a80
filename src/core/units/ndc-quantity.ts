import Big from 'big.js';
import { convert } from './convert';
import { familyOf } from './measures';
import type { Step } from './rules';
import { amountInWords, bigInWords, strengthInWords } from './values';
import type { Amount, Refused, Strength, Vial } from './values';

/** Units of measure of an NDC quantity: international unit, gram, milligram, millilitre, piece (docs/domain/claims.md). */
export type NdcMeasure = 'F2' | 'GR' | 'ME' | 'ML' | 'UN';

export const ndcMeasures: Readonly<Record<NdcMeasure, string>> = {
  F2: 'international units',
  GR: 'grams',
  ME: 'milligrams',
  ML: 'milliliters',
  UN: 'pieces, such as vials of powder',
};

const canonical: Readonly<Record<Exclude<NdcMeasure, 'UN'>, string>> = {
  F2: 'IU',
  GR: 'g',
  ME: 'mg',
  ML: 'mL',
};

export type NdcQuantity = { measure: NdcMeasure; quantity: string; steps: Step[] };

export type NdcQuestion = {
  measure: NdcMeasure;
  /** What is billed: the amount given, or all that was opened. */
  amount: Amount;
  strength?: Strength | null;
  /** Containers opened, for pieces; a part of one where the rest stands on another line. */
  pieces?: number | string;
  /** Decimals that the payer takes: three by the paper rules, two for some. */
  decimals?: 2 | 3;
  /** Measures that the payer refuses: Medicare's list has no milligram. */
  refuses?: readonly NdcMeasure[];
};

/** Most digits before the point (docs/domain/claims.md, "Shaded line"). */
const mostDigits = 8;

/**
 * The quantity beside an NDC, in the measure that the payer wants: at most eight digits before the point and three
 * after it. A volume needs a strength, pieces need the number of containers.
 */
export function ndcQuantity({
  measure,
  amount,
  strength = null,
  pieces,
  decimals = 3,
  refuses = [],
}: NdcQuestion): NdcQuantity | Refused {
  if (refuses.includes(measure)) {
    return { refused: `This payer does not take ${measure} (${ndcMeasures[measure]}).` };
  }
  const value =
    measure === 'UN' ? countPieces(amount, pieces) : inMeasure(amount, canonical[measure], strength);
  if ('refused' in value) return value;
  const rounded = value.amount.round(decimals, Big.roundHalfUp);
  const steps = [...value.steps];
  if (!rounded.eq(value.amount)) {
    steps.push({ rule: 'arithmetic', text: `rounded to ${decimals} decimals: ${rounded.toFixed()}` });
  }
  if (rounded.eq(0)) return { refused: `The quantity is zero at ${decimals} decimals.` };
  if (rounded.round(0, Big.roundDown).toFixed().length > mostDigits) {
    return { refused: `${rounded.toFixed()} has more than ${mostDigits} digits before the point.` };
  }
  return { measure, quantity: rounded.toFixed(), steps };
}

type Value = { amount: Big; steps: Step[] };

function countPieces(amount: Amount, pieces: number | string | undefined): Value | Refused {
  if (pieces !== undefined && Number(pieces) > 0) return { amount: new Big(pieces), steps: [] };
  if (familyOf(amount.measure) === 'count') return { amount: new Big(amount.amount), steps: [] };
  return { refused: 'How many containers were opened? UN counts pieces.', needs: 'vials' };
}

function inMeasure(amount: Amount, measure: string, strength: Strength | null): Value | Refused {
  const direct = convert(new Big(amount.amount), amount.measure, measure);
  if (direct) return { amount: direct, steps: [] };
  const source = strength && convert(new Big(amount.amount), amount.measure, strength.substance.measure);
  const volume = strength && source?.times(strength.in.amount).div(strength.substance.amount);
  const value = volume && convert(volume, strength.in.measure, measure);
  if (value) {
    const text = `${amountInWords(amount)} at ${strengthInWords(strength)} = ${bigInWords(value, measure)}`;
    return { amount: value, steps: [{ rule: 'strength', text }] };
  }
  return {
    refused: `${amountInWords(amount)} needs a strength to be given in ${measure}.`,
    needs: 'strength',
  };
}

/** What a label suggests: millilitres where it states a volume, pieces for powder and whole items. */
export function usualNdcMeasure(vial: Pick<Vial, 'volume' | 'holds'>): NdcMeasure {
  const liquid = vial.volume !== null || vial.holds.some(({ measure }) => familyOf(measure) === 'volume');
  return liquid ? 'ML' : 'UN';
}
