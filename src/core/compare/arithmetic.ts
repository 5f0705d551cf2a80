import Big from 'big.js';
import type { Unit } from '../code/record';
import { substanceOf } from '../similar/substance';
import { convert, unitLabel, unitOf } from '../units';
import { formatCode, isServiceLine } from '../systems/about';
import { familyOf, measureName } from '../units/measures';
import type { ComparedCode, UnitRelation } from './types';

/** Exact decimals are fractions of powers of ten: both made whole, then divided by what they share. */
function wholeRatio(one: Big, other: Big): [Big, Big] {
  const decimals = Math.max(one.c.length - one.e - 1, other.c.length - other.e - 1, 0);
  const scale = new Big(10).pow(decimals);
  let [a, b] = [one.times(scale), other.times(scale)];
  const whole: [Big, Big] = [a, b];
  while (!b.eq(0)) [a, b] = [b, a.mod(b)];
  return [whole[0].div(a), whole[1].div(a)];
}

const unitsOf = (count: Big, code: string): string =>
  `${count.toFixed()} ${measureName('unit', count.toFixed())} of ${code}`;

function noteFor(units: readonly [string, Unit][]): string | null {
  const ceilings = units.filter(([, unit]) => unit.upTo);
  const notes = ceilings.map(([code, unit]) => `One unit of ${code} is any amount ${unitLabel(unit)}.`);
  const measures = new Set(units.map(([, unit]) => unit.measure));
  if (measures.has('IU') && measures.has('unit')) notes.push('IU and units are taken as the same.');
  return notes.length === 0 ? null : notes.join(' ');
}

/** How many units of one code are as much as how many of another, in whole numbers, or why that cannot be said. */
export function relateUnits(one: ComparedCode, other: ComparedCode): UnitRelation {
  const codes: [string, string] = [formatCode(one.record), formatCode(other.record)];
  const [unit, otherUnit] = [unitOf(one.record), unitOf(other.record)];
  const unknown = unit ? (otherUnit ? null : codes[1]) : codes[0];
  if (!unit || !otherUnit) return { codes, refused: `It is not known what one unit of ${unknown ?? ''} is.` };
  const substance = substanceOf(one.record, one.starter ?? undefined);
  const otherSubstance = substanceOf(other.record, other.starter ?? undefined);
  if (substance && otherSubstance && substance.key !== otherSubstance.key) {
    return {
      codes,
      refused: `${substance.name} and ${otherSubstance.name} are different substances; their amounts do not compare.`,
    };
  }
  // Of one thing by its first words, in packs of so many: "Test strips, per 50", "Test strips, per 100".
  const isOfPacks = unit.amount !== otherUnit.amount && thingOf(one) === thingOf(other);
  const isSame = (substance !== null && otherSubstance !== null) || isOfPacks;
  if (familyOf(unit.measure) === 'count' && unit.measure === otherUnit.measure && !isSame) {
    return {
      codes,
      refused: `Both are counted (${unitLabel(unit)}; ${unitLabel(otherUnit)}), but of different things: so many of one are not so many of the other.`,
    };
  }
  const [family, otherFamily] = [familyOf(unit.measure), familyOf(otherUnit.measure)];
  const sameCount = family !== 'count' || unit.measure === otherUnit.measure;
  const converted = sameCount ? convert(new Big(otherUnit.amount), otherUnit.measure, unit.measure) : null;
  const amount = new Big(unit.amount);
  if (family !== otherFamily || converted === null || amount.lte(0) || converted.lte(0)) {
    return {
      codes,
      refused: `${unitLabel(unit)} and ${unitLabel(otherUnit)} do not convert into each other.`,
    };
  }
  // One unit of the larger is so many of the smaller: the counts stand the other way round than the amounts.
  const [count, otherCount] = wholeRatio(converted, amount);
  const by = family === 'count' ? '' : ` by ${familyWords(family)}`;
  const sides: [string, string] = [unitsOf(count, codes[0]), unitsOf(otherCount, codes[1])];
  const [left, right] = count.gt(otherCount) ? [sides[1], sides[0]] : sides;
  return {
    codes,
    units: [count.toFixed(), otherCount.toFixed()],
    words: `${left} = ${right}${by}`,
    note: noteFor([
      [codes[0], unit],
      [codes[1], otherUnit],
    ]),
  };
}

const thingOf = ({ record }: ComparedCode): string => record.long.split(',')[0]?.trim().toLowerCase() ?? '';

function familyWords(family: string): string {
  return family === 'days' || family === 'months' ? 'time' : family;
}

/** Whether one unit of any of the codes is an amount, and no count of pieces or visits. */
export const takesDose = (codes: readonly ComparedCode[]): boolean =>
  codes.some(({ record }) => {
    const unit = unitOf(record);
    return unit !== null && familyOf(unit.measure) !== 'count';
  });

/** Whether a code is billed in units at all: a diagnosis and a place of service are not. */
export const hasUnits = ({ record }: ComparedCode): boolean => isServiceLine(record);

/** Every two of the codes that are billed in units, in their order. */
export function relateAll(codes: readonly ComparedCode[]): UnitRelation[] {
  const counted = codes.filter(hasUnits);
  return counted.flatMap((one, at) => counted.slice(at + 1).map((other) => relateUnits(one, other)));
}
