import type { Unit } from '../code/record';
import { canonicalMeasure } from './measures';
import { canonicalAmount, numberPattern } from './numbers';
import { measureEnd, sizedMeasurePattern } from './quantity';

const measured = `(${numberPattern})\\s*(${sizedMeasurePattern})${measureEnd}(?:['’]?s?\\s+supply)?`;
const one = '(?:1|one)\\s+unit';
const equationShape = new RegExp(
  `${measured}\\s*(?:=|equals?)\\s*${one}\\b|\\b${one}\\s*(?:=|equals?)\\s*${measured}`,
  'i',
);

/**
 * A unit that the descriptor defines: `500 ml = 1 unit`, `1 unit equals 1 cubic foot`, `one unit = 1 day supply`.
 * Null when it has no such equation.
 */
export function findEquation(text: string): Unit | null {
  if (!/=|\bequals?\b/i.test(text)) return null;
  const match = equationShape.exec(text);
  if (!match) return null;
  const amount = canonicalAmount(match[1] ?? match[3] ?? '');
  const measure = canonicalMeasure(match[2] ?? match[4] ?? '');
  return amount === null || measure === null ? null : { amount, measure, text: match[0] };
}
