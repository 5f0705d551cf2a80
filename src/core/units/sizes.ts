import Big from 'big.js';
import { convert } from './convert';
import { canonicalMeasure } from './measures';
import { tidyInput } from './tidy-input';
import type { Amount, Refused } from './values';

/* Sizes with two sides: sheets by their area, rolls by their length. */

const number = '\\d+(?:\\.\\d+)?';
const word = 'mm|cm|in|inch|inches|ft|feet|yds?|yards?|"';
const side = `(${number}) ?(${word})?`;
const areaShape = new RegExp(`^${side} ?x ?${side}$`, 'i');
const isLong = (measure: string | null): measure is 'foot' | 'yard' =>
  measure === 'foot' || measure === 'yard';

const measureOf = (written: string): string | null => canonicalMeasure(written.replace('"', 'in'));

/**
 * `4 x 4 cm`, `2 in x 3 in`, `1 in x 10 yd` → square centimeters or square inches. Null where the text is no such thing, and
 * where only a roll's length has a measure (`widthOrCount`): a width is never in yards.
 */
export function parseArea(text: string): Amount | null {
  const [, width = '', first, height = '', second] = areaShape.exec(tidyInput(text)) ?? [];
  if (second === undefined || (first === undefined && isLong(measureOf(second)))) return null;
  const metric = /^[mc]m$/i;
  if (first !== undefined && metric.test(first) !== metric.test(second)) return null;
  const measure = metric.test(second) ? 'cm' : 'inch';
  const sides = [
    [width, first ?? second],
    [height, second],
  ].map(([many = '', written = '']) => convert(new Big(many), measureOf(written) ?? '', measure));
  const area = sides.reduce((product, one) => product && one && product.times(one), new Big(1));
  return !area || area.eq(0)
    ? null
    : { amount: area.toFixed(), measure: measure === 'cm' ? 'sq cm' : 'sq in' };
}

/** The length of a roll: the one side that is said in feet or yards, `4 in x 5 yd` → 5 yards. Null for other sizes. */
export function rollLength(text: string): Amount | null {
  const [, width = '', first = '', height = '', second = ''] = areaShape.exec(tidyInput(text)) ?? [];
  const long = [
    { amount: width, measure: measureOf(first) },
    { amount: height, measure: measureOf(second) },
  ].flatMap(({ amount, measure }) => (isLong(measure) ? [{ amount, measure }] : []));
  const [length, ...others] = long;
  return length && others.length === 0 ? length : null;
}

/** `3 x 100 ft`: three pieces of a hundred feet, or one that is three inches wide. Null for other sizes. */
export function widthOrCount(text: string): { bare: string; length: Amount } | null {
  const [, bare = '', first, height = '', second = ''] = areaShape.exec(tidyInput(text)) ?? [];
  const measure = measureOf(second);
  return first === undefined && isLong(measure) && new Big(bare).gt(0)
    ? { bare, length: { amount: height, measure } }
    : null;
}

const three = new RegExp(`^(${number})( ?)x ?(${number})( ?)x ?(${number}) ?(${word})$`, 'i');

/**
 * `2 x 3 x 0.5 cm`: three sides, or two sheets by their sides. Where the sides stand closer together than the count
 * (`2 x 4x4 cm`) it is a count; null for that and for anything else.
 */
export function threeSides(text: string): Refused | null {
  const [whole, first = '', before, width = '', between, height = '', measure = ''] =
    three.exec(tidyInput(text)) ?? [];
  if (whole === undefined || (before === ' ' && between === '')) return null;
  return {
    refused: `"${text}": three sides, or a count and two sides? Write "${first} sheets of ${width} x ${height} ${measure}", or the area.`,
    needs: 'dose',
  };
}
