import Big from 'big.js';
import { convert } from '../convert';
import { canonicalMeasure, familyOf } from '../measures';
import { parseAmount } from '../parse-values';
import { amountInWords, type Amount, type Refused } from '../values';
import { simple, type Dose } from './type';

/*
 * Doses by weight, by body surface and by time: `5 mg/kg, 73 kg`, `375 mg/m2 x 1.8 m2`, `2 mcg/kg/min x 70 kg x 60 min`,
 * `10 mg/hr x 4 hr`. Each "per" needs its factor, and each factor its "per".
 */

const below = 'kg|lb|m2|min(?:ute)?|hr|hour|h|day|d';
const rateShape = new RegExp(
  `(\\d[\\d.,]*k?\\s*[a-zµμ][a-zµμ ]*?|\\d[\\d.,]*)\\s*(?:/|\\bper\\b)\\s*(${below})(?![a-z0-9])(?:\\s*(?:/|\\bper\\b)\\s*(min(?:ute)?|hr|hour|h|day|d|dose)(?![a-z0-9]))?`,
  'i',
);
const factorShape =
  /(\d[\d.,]*)\s*(kgs?|kilograms?|kilos?|lbs?|pounds?|m2|sqm|mins?|minutes?|hrs?|hours?|h|days?|d)?(?![a-z0-9]|[.,]\d)/gi;
const noise =
  /\b(?:x|for|an?|at|over|of|patient|pt|weight|weighing|wt|bsa|body|surface|area|kgs?|times)\b|[*@,;:()=×]|\s/gi;

type Kind = 'weight' | 'surface' | 'time';
type Factor = { kind: Kind | null; amount: Amount; used: boolean };

const kinds: Readonly<Record<string, Kind>> = {
  mass: 'weight',
  time: 'time',
  days: 'time',
};

function measureOf(word: string): string {
  if (/^(?:m2|sqm)$/i.test(word)) return 'm2';
  return /^d$/i.test(word) ? 'day' : (canonicalMeasure(word) ?? word);
}

function kindOf(measure: string): Kind {
  return measure === 'm2' ? 'surface' : (kinds[familyOf(measure)] ?? 'time');
}

const asked: Readonly<Record<Kind, string>> = {
  weight: 'needs the weight, such as "x 70 kg"',
  surface: 'needs the body surface, such as "x 1.8 m2"',
  time: 'needs the time it ran, such as "x 2 h"',
};

/** No person weighs or measures more; a mistyped factor multiplies the claim. */
const most: Readonly<Record<string, number>> = { kg: 500, m2: 4 };

export function byRate(text: string): Dose | Refused | null {
  const match = rateShape.exec(text);
  if (!match) return null;
  const [piece, said = '', first = '', second] = match;
  const each = parseAmount(said);
  if ('refused' in each) return null;
  const around = `${text.slice(0, match.index)} ; ${text.slice(match.index + piece.length)}`;
  const [work = '', total] = around.split('=');
  const factors = [...work.matchAll(factorShape)].map(readFactor);
  if (work.replace(factorShape, ' ').replace(noise, '') !== '') return null;
  const refuse = (why: string): Refused => ({ refused: `"${text}" ${why}.`, needs: 'weight' });

  const steps = [`${amountInWords(each)}/${first}${second && second !== 'dose' ? `/${second}` : ''}`];
  let amount = new Big(each.amount);
  for (const word of [first, second].filter((one) => one !== undefined && one !== 'dose')) {
    const measure = measureOf(word ?? '');
    const kind = kindOf(measure);
    const factor = factors.find((one) => !one.used && (one.kind ?? bareKind(kind)) === kind);
    // One day's dose is what stands on one line.
    if (!factor && measure === 'day' && factors.length > 0 && second !== undefined) continue;
    if (!factor) return refuse(asked[kind]);
    factor.used = true;
    const value = inMeasure(factor.amount, measure);
    if (!value || value.lte(0)) return refuse(asked[kind]);
    if (value.gt(most[measure] ?? 100_000)) {
      return refuse(`has a factor of ${value.toFixed()} ${measure}, more than any person`);
    }
    steps.push(
      amountInWords({ amount: value.round(6).toFixed(), measure: measure === 'm2' ? 'm²' : measure }),
    );
    amount = amount.times(value);
  }
  if (factors.some(({ used }) => !used)) return refuse('has a factor that belongs to nothing');
  const dose = { amount: amount.toFixed(), measure: each.measure };
  const step = `${steps.join(' × ')} = ${amountInWords({ ...dose, amount: amount.round(6).toFixed() })}`;
  const wrong = total === undefined ? null : disagreement(total, dose);
  return wrong ?? { ...simple(dose, [step]), ...(each.measure === 'each' ? { pieces: true as const } : {}) };
}

function readFactor([, number = '', word]: RegExpMatchArray): Factor {
  const amount = number.replace(/,(?=\d{3})/g, '');
  const measure = word === undefined ? '' : measureOf(word);
  return { kind: word === undefined ? null : kindOf(measure), amount: { amount, measure }, used: false };
}

/** A bare number may be a body surface, which has one measure only; a weight has two. */
const bareKind = (kind: Kind): Kind | null => (kind === 'surface' ? 'surface' : null);

function inMeasure({ amount, measure }: Amount, wanted: string): Big | null {
  if (!/^\d+(?:\.\d+)?$/.test(amount)) return null;
  return measure === '' || measure === wanted ? new Big(amount) : convert(new Big(amount), measure, wanted);
}

/** `… = 350 mg`: a sum that was written is held against the factors, to the rounding that it shows. */
function disagreement(total: string, dose: Amount): Refused | null {
  const said = parseAmount(total);
  const value = 'refused' in said ? null : convert(new Big(said.amount), said.measure, dose.measure);
  const shown = value?.c.length ? Math.max(value.c.length - value.e - 1, 0) : 0;
  if (value && value.minus(dose.amount).abs().lt(new Big(10).pow(-shown))) return null;
  return {
    refused: `The factors give ${amountInWords(dose)}, not ${total.trim()}.`,
    needs: 'dose',
  };
}
