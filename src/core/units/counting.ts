import Big from 'big.js';
import type { Dose } from './dose/type';
import { isWhole } from './exact';
import { familyOf, measureName } from './measures';
import type { Resolved } from './resolved';
import { isTwoSided, twoSided } from './two-sided';
import { isContainer, isOccasion, isThing, names } from './things';
import type { UnitFacts } from './unit-facts';
import { amountInWords, type Amount, type Refused } from './values';

/** What is known of the code beside its unit. */
export type Of = { code: string; long: string };

/** How a dose that is counted and not measured is called. */
const doses =
  /^(?:dose|study dose|treatment dose|therapeutic dose|treatment|infusion|study|injection|instillation)$/;

const asks = (refused: string): Refused => ({ refused, needs: 'count' });

/**
 * Counted things for a unit that counts: pieces, pairs, boxes, doses, visits. A container without its size is asked
 * about; a number that may count two things is, too. Null where the dose has an amount of another kind.
 */
export function countThings(facts: UnitFacts, dose: Dose, of: Of | null): Resolved | Refused | null {
  const { unit } = facts;
  const [given] = dose.amounts;
  if (!given || familyOf(given.measure) !== 'count') return null;
  if (familyOf(unit.measure) !== 'count') return null;
  if (!isWhole(new Big(given.amount))) return asks(`${amountInWords(given)}: only whole ones are billed.`);
  if (dose.container?.measure === unit.measure && !dose.pieces) return count(dose.container);
  if (dose.noun !== undefined && !isNamed(dose.noun, of)) {
    return asks(`The code counts ${whatIs(unit.measure)}; "${dose.noun}" is something else.`);
  }
  if (unit.vessel !== undefined && given.measure === unit.vessel && !dose.pieces) {
    return vessels(unit.vessel, unit.measure, given);
  }
  if (isThing(unit.measure) || unit.holds) return pieces(facts, dose, given, of);
  if (given.measure === unit.measure || (given.measure === 'each' && isBare(dose))) {
    const many = isContainer(unit.measure) && unit.measure !== 'vial' && new Big(given.amount).gt(1);
    const doubtful = given.measure === 'each' && many;
    return doubtful
      ? asks(`${given.amount} ${measureName(unit.measure, given.amount)}, or pieces out of them?`)
      : count(given);
  }
  if (unit.measure === 'pair') return pairs(dose, given, of);
  if (doses.test(unit.measure) && doses.test(given.measure)) return count(given);
  // "Per cassette or bag": either word of the unit counts one.
  if (given.measure !== 'each' && names(given.measure, withoutSize(unit.text))) return count(given);
  // A "low dose CT" is named by the word and not counted by it.
  const isService = isOccasion(unit.measure) && isOccasion(given.measure) && given.measure !== 'dose';
  if (isService && isNamed(given.measure, of)) {
    return count(given);
  }
  return asks(
    `One unit is ${unit.text}; how many ${measureName(unit.measure, '2')} are ${amountInWords(given)}?`,
  );
}

export function isBare({ noun, pieces, container, amounts: [given] }: Dose): boolean {
  return noun === undefined && !pieces && container === undefined && given?.measure === 'each';
}

function isNamed(noun: string, of: Of | null): boolean {
  return names(noun, of?.long ?? '');
}

function whatIs(measure: string): string {
  return measure === 'each' ? 'pieces' : measureName(measure, '2');
}

/** "Per single dose vial" says what vial it is; a dose may take several. */
function withoutSize(text: string): string {
  return text.replace(/\bsingle[ -](?:dose|use)\b/i, '');
}

function count({ amount }: Amount): Resolved {
  return { amount: new Big(amount), steps: [] };
}

export function vessels(vessel: string, measure: string, given: Amount): Resolved {
  const text = `one ${vessel} of this product is one ${measure}`;
  return { amount: new Big(given.amount), steps: [{ rule: 'counted', text }] };
}

/** A unit of one piece, of so many pieces, or of a container that holds so many. */
function pieces({ unit }: UnitFacts, dose: Dose, given: Amount, of: Of | null): Resolved | Refused {
  const size = new Big(unit.holds?.amount ?? unit.amount);
  const perContainer = unit.holds !== undefined;
  const toUnit = (many: Big, text?: string): Resolved => ({
    amount: perContainer ? many.div(size).times(unit.amount) : many,
    steps: text === undefined ? [] : [{ rule: 'counted', text }],
  });
  const number = new Big(given.amount);
  if (perContainer && given.measure === unit.measure) return count(given);
  const dozens = pairsOrDozens(given);
  if (!perContainer && size.eq(1) && isTwoSided(of)) {
    const both = twoSided(dose, isBare(dose) || countsPieces(dose, given, of));
    if (both) return both;
  }
  if (isBare(dose)) {
    if (size.eq(1) || number.eq(1) || arePieces(number, size)) {
      return number.eq(1) && size.gt(1)
        ? count({ amount: unit.amount, measure: unit.measure })
        : toUnit(
            number,
            perContainer ? `${number.toFixed()} pieces, ${size.toFixed()} in a ${unit.measure}` : undefined,
          );
    }
    return asks(
      `${number.toFixed()} pieces, or ${number.toFixed()} × ${size.toFixed()}? One unit is ${unit.text}.`,
    );
  }
  if (dozens) return toUnit(dozens, `${amountInWords(given)} = ${dozens.toFixed()} pieces`);
  if (countsPieces(dose, given, of)) {
    return toUnit(number, perContainer ? `one ${unit.measure} holds ${size.toFixed()}` : undefined);
  }
  if (isContainer(given.measure) && isItem(given.measure, of)) return toUnit(number);
  // "Each joint": the unit names what is counted.
  if (size.eq(1) && isOccasion(given.measure) && names(given.measure, unit.text)) return toUnit(number);
  if (given.measure === 'bag' && /^(?:per|each) unit$/i.test(unit.text)) {
    return toUnit(number, 'a bag of blood is a unit');
  }
  if (doses.test(given.measure) && /^[CJQ]/.test(of?.code ?? '')) {
    return toUnit(number, 'one dose is one unit');
  }
  if (isContainer(given.measure)) {
    return asks(
      `How many are in a ${given.measure}? Write "${given.amount} ${measureName(given.measure, given.amount)} of 50", with the number on the label.`,
    );
  }
  return asks(`One unit is ${unit.text}; ${amountInWords(given)} does not say how many pieces were given.`);
}

/** Things one by one; of `2 boxes of gauze` the boxes were counted. */
function countsPieces({ pieces: arePieces, noun }: Dose, { measure }: Amount, of: Of | null): boolean {
  return arePieces === true || (noun !== undefined && measure === 'each') || isPiece(measure, of);
}

/** Pairs and dozens say themselves how many pieces they are. */
function pairsOrDozens({ amount, measure }: Amount): Big | null {
  if (measure === 'pair') return new Big(amount).times(2);
  return measure === 'dozen' ? new Big(amount).times(12) : null;
}

/**
 * Whether a bare number counts pieces of a unit that has several. From half a unit on it does; of a few in a set only whole
 * sets are plain, and of two nothing is: "2" is as well two packs as two sprays.
 */
function arePieces(number: Big, size: Big): boolean {
  if (size.lte(2)) return false;
  return size.gt(12) ? number.times(2).gte(size) : number.mod(size).eq(0);
}

function isPiece(measure: string, of: Of | null): boolean {
  return (
    measure !== 'each' &&
    isThing(measure) &&
    (of === null ||
      measure === 'piece' ||
      measure === 'item' ||
      measure === 'device' ||
      names(measure, of.long) ||
      /^[JQS]/.test(of.code) ||
      measure === 'test')
  );
}

/**
 * "2 bags" of a drainage bag: the container is what the code counts. A box or a set is only where the descriptor begins with
 * its name: an infusion set, an eyeglass case.
 */
function isItem(measure: string, of: Of | null): boolean {
  if (of === null || measure === 'pair' || measure === 'dozen') return false;
  if (/^(?:box|package|packet|case|carton|set)$/.test(measure)) {
    const thing = of.long.split(/[,;(]| (?:for|with|of|per|used|to|in)\b/i)[0]?.trim() ?? '';
    return names(measure, thing.split(' ').at(-1) ?? '');
  }
  return names(measure, of.long);
}

function pairs(dose: Dose, given: Amount, of: Of | null): Resolved | Refused {
  const number = new Big(given.amount);
  const text = `${number.toFixed()} pieces, two a pair`;
  if (countsPieces(dose, given, of)) {
    return { amount: number.div(2), steps: [{ rule: 'counted', text }] };
  }
  if (isContainer(given.measure)) return asks(`How many pairs are in a ${given.measure}?`);
  return asks(`${number.toFixed()} pairs or ${number.toFixed()} pieces?`);
}

/** The descriptor itself counts units: "each unit" of blood, "500 ml = 1 unit", "1 unit equals 1 pound". */
const saysUnit = /^(?:per|each) unit$|= ?1 unit\b|\b1 unit equals\b|, one unit$/i;

/** Codes of drugs, whose units may be of activity; devices of hospitals and of heart pumps are goods. */
const isDosed = (code: string): boolean => /^[CJQ]/.test(code) && !/^(?:C[12]|Q0[45])/.test(code);

/** Bare numbers and stated units for what is neither measured nor counted in pieces: days, months, miles, minutes. */
export function statedUnits({ unit }: UnitFacts, dose: Dose, of: Of | null): Resolved | Refused | null {
  const [given] = dose.amounts;
  const family = familyOf(unit.measure);
  if (!given || dose.amounts.length > 1) return null;
  const number = new Big(given.amount);
  const free = /^(?:time|distance|days|months|length|area|energy|ounces)$/.test(family);
  const goods = isThing(unit.measure) || unit.measure === 'pair' || unit.measure === 'box';
  const saysSo = saysUnit.test(unit.text) || / a unit\b/i.test(of?.long ?? '');
  const isCounted = saysSo || ((free || goods) && !isDosed(of?.code ?? ''));
  if (given.measure === 'unit' && isWhole(number) && isCounted) {
    const text = `${number.toFixed()} ${measureName('unit', given.amount)}, as the claim counts them`;
    return { amount: number.times(unit.amount), units: number, steps: [{ rule: 'counted', text }] };
  }
  if (!/^(?:days|months)$/.test(family) || !isBare(dose) || !isWhole(number)) return null;
  if (unit.amount !== '1' && !number.eq(1)) {
    return asks(
      `${number.toFixed()} units, or ${number.toFixed()} ${measureName(unit.measure, given.amount)}? One unit is ${unit.text}.`,
    );
  }
  return { amount: number.times(unit.amount), steps: [] };
}
