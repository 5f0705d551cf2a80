import Big from 'big.js';
import { convert } from '../convert';
import { parseAmount } from '../parse-values';
import { amountInWords, type Amount, type Refused } from '../values';
import { byContainers } from './containers';
import { byRate } from './rate';
import { bareDose } from './tidy';
import { byTimes } from './times';
import type { Dose } from './type';

const shape = /^([\d.,]+ ?[a-zµμ]+)(?: ?\(| ?= ?|,? (?:from|using|out of) )(.+?)\)?$/i;

/** The same dose with what it came from: `200 mg (2 x 100 mg vials)`, `150 mg from 2 vials of 100 mg`. */
export function byMakeUp(text: string): Dose | Refused | null {
  const [, said = '', rest = ''] = shape.exec(text) ?? [];
  const amount = parseAmount(said);
  if (rest === '' || 'refused' in amount) return null;
  const inner = bareDose(rest);
  const from = byContainers(inner) ?? byTimes(inner);
  const [content, ...more] = from && !('refused' in from) ? from.amounts : [];
  if (!from || 'refused' in from || !content || more.length > 0) return null;
  const held = convert(new Big(content.amount), content.measure, amount.measure);
  if (!held) return null;
  if (held.eq(amount.amount)) return from;
  const words = `${amountInWords(amount)}, but ${rest.trim()} = ${amountInWords(content)}`;
  if (held.lt(amount.amount) || from.vials.length === 0) {
    return { refused: `"${text}" does not add up: ${words}.`, needs: 'dose' };
  }
  return { ...from, amounts: [amount], steps: [...from.steps, `${amountInWords(amount)} of it given`] };
}

/** Doses by weight or surface that follow each other: `400 mg/m2 x 1.9 m2 + 2,400 mg/m2 x 1.9 m2`. */
export function bySum(text: string): Dose | Refused | null {
  const parts = text.split(/ \+ | and then /i);
  if (parts.length < 2 || !text.includes('/')) return null;
  const amounts: Amount[] = [];
  const steps: string[] = [];
  for (const part of parts) {
    const dose = byRate(part);
    if (!dose || 'refused' in dose) return dose;
    amounts.push(...dose.amounts);
    steps.push(...dose.steps);
  }
  return { amounts, strength: null, vials: [], steps, joined: true };
}
