import Big from 'big.js';
import type { Unit } from '../code/record';
import {
  computeUnits,
  convert,
  parseDose,
  doseInWords,
  parseUnit,
  sameUnit,
  unitLabel,
  unitOf,
} from '../units';
import { formatCode } from '../systems/about';
import { hasUnits } from './arithmetic';
import { quotientInWords } from '../units/exact';
import { familyOf } from '../units/measures';
import { limitDoubt } from '../releases/in-force';
import type { IsoDate } from '../code/validity';
import type { CodeComparison, ComparedCode, DoseColumn } from './types';

/**
 * Why a code's payment limit is not that of the date of service, in words; null where it is, where there is none, or where
 * its quarter is not told at all.
 */
export function limitCaution({ linked }: ComparedCode, on: IsoDate): string | null {
  const paid = linked?.paymentLimit;
  return paid?.from === undefined ? null : (limitDoubt(paid.from, paid.quarter, on)?.whole ?? null);
}

/** The payment limit of one unit, where the limit's own dosage does not contradict the unit. */
function limitOf({ record, linked }: ComparedCode): { unit: Unit; limit: Big } | { refused: string } | null {
  const paid = linked?.paymentLimit;
  const unit = unitOf(record);
  if (!paid || paid.limit === null || !unit) return null;
  const stated = parseUnit(paid.dosage);
  if ('unit' in stated && !sameUnit(stated.unit, unit)) {
    return { refused: `limit is for ${paid.dosage}, the unit is ${unitLabel(unit)}` };
  }
  return { unit, limit: new Big(paid.limit) };
}

/** The measure in which limits are told side by side: that of the largest unit, where all that are known convert. */
function commonMeasure(units: readonly Unit[]): string | null {
  const [first, ...rest] = units;
  if (!first || familyOf(first.measure) === 'count') return null;
  let largest = first;
  for (const unit of rest) {
    const inFirst = convert(new Big(unit.amount), unit.measure, largest.measure);
    if (inFirst === null) return null;
    if (inFirst.gt(largest.amount)) largest = unit;
  }
  return largest.measure;
}

/** `= $1.5 per mg` for each code, all in one measure; null where nothing is known. */
export function limitsPerMeasure(codes: readonly ComparedCode[]): (string | null)[] {
  const limits = codes.map(limitOf);
  const known = limits.flatMap((one) => (one && 'unit' in one ? [one.unit] : []));
  const measure = commonMeasure(known);
  return limits.map((one) => {
    if (!one) return null;
    if ('refused' in one) return `not told: ${one.refused}`;
    const to = measure ?? one.unit.measure;
    const amount = convert(new Big(one.unit.amount), one.unit.measure, to);
    if (amount === null || amount.lte(0)) return null;
    const [sign = '', value = ''] = quotientInWords(one.limit, amount).split(' ');
    return `${sign === '=' ? '' : `${sign} `}$${value} per ${to}`;
  });
}

function doseColumn(code: ComparedCode, dose: string, on: IsoDate): DoseColumn {
  const unit = unitOf(code.record);
  const name = formatCode(code.record);
  if (!hasUnits(code)) return { code: name, refused: `${name} is not billed in units.` };
  if (!unit) return { code: name, refused: `It is not known what one unit of ${name} is.` };
  const result = computeUnits({ unit, dose });
  if ('refused' in result) return { code: name, refused: result.refused };
  const limit = limitOf(code);
  const cost = limit && 'limit' in limit ? limit.limit.times(result.units).toFixed() : null;
  const words = `${result.units} ${result.units === '1' ? 'unit' : 'units'} of ${name}`;
  const caution = cost === null ? null : limitCaution(code, on);
  return {
    code: name,
    units: result.units,
    cost,
    words:
      cost === null ? words : `${words}, payment limit $${cost}${caution === null ? '' : `. ${caution}`}`,
    ...(caution === null ? {} : { isDoubtful: true }),
  };
}

/** One dose in units of each code, with the payment limit times the units where that is known. */
export function sameDose(codes: readonly ComparedCode[], dose: string, on: IsoDate): CodeComparison['dose'] {
  const read = parseDose(dose);
  return {
    dose: 'refused' in read ? dose : doseInWords(read),
    columns: codes.map((code) =>
      'refused' in read
        ? { code: formatCode(code.record), refused: read.refused }
        : doseColumn(code, dose, on),
    ),
  };
}
