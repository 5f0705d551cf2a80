import { canonicalMeasure, familyOf } from '../measures';
import { parseAmount } from '../parse-values';
import { amountInWords, type Refused } from '../values';
import Big from 'big.js';
import { convert } from '../convert';
import { simple, times, type Dose } from './type';

/** `30 mg x 2`, `30 mg x 2 doses`: so many of the amount on one date. */
export function byTimes(text: string): Dose | Refused | null {
  const [, said = '', count = '', word = ''] =
    /^([\d.,]+ ?[a-zµμ][a-zµμ ]*?) ?x ?(\d{1,3})(?: ?([a-z]+))?$/i.exec(text) ?? [];
  const amount = parseAmount(said);
  if (said === '' || 'refused' in amount || familyOf(amount.measure) === 'count') return null;
  if (familyOf(amount.measure) === 'length') return null;
  if (Number(count) < 1) return { refused: `"${text}" counts nothing.`, needs: 'dose' };
  const measure = word === '' || /^times?$/i.test(word) ? 'dose' : canonicalMeasure(word);
  if (measure !== null && /^(?:day|week|month)$/.test(measure)) {
    return {
      refused: `"${text}": each day is a line of its own; what was given on this one?`,
      needs: 'dose',
    };
  }
  if (measure === null || familyOf(measure) !== 'count') return null;
  const total = times(amount, count);
  const step = `${count} × ${amountInWords(amount)} = ${amountInWords(total)}`;
  const vials = /^(?:vial|syringe|ampule)$/.test(measure)
    ? [
        {
          holds: [amount],
          volume: null,
          count: Number(count),
          stated: true as const,
          label: amountInWords(amount),
        },
      ]
    : [];
  const given = Number(count) > 1 ? { times: Number(count) } : {};
  return { ...simple(total, [step]), vials, ...given };
}

/** `1 g/0.125 g (1.125 g)`: the parts, and their sum, which has to be right. */
export function byPartsAndSum(text: string): Dose | Refused | null {
  const [, parts = '', total = ''] =
    /^([^()]+\/[^()]+?) ?(?:\(|= ?)([\d.,]+ ?[a-zµμ]+)(?: total)?\)?$/i.exec(text) ?? [];
  const sum = parseAmount(total);
  const dose = parts === '' || 'refused' in sum ? null : byParts(parts);
  if (!dose || 'refused' in dose || 'refused' in sum || dose.amounts.length < 2) return null;
  let added = new Big(0);
  for (const { amount, measure } of dose.amounts) {
    const value = convert(new Big(amount), measure, sum.measure);
    if (!value) return null;
    added = added.plus(value);
  }
  if (added.eq(sum.amount)) return dose;
  return {
    refused: `"${text}": the parts are ${added.toFixed()} ${sum.measure} together. Which is right?`,
    needs: 'dose',
  };
}

/** `50 mcg (250 IU)`: one amount in two measures that nothing else joins. */
export function inTwoMeasures(text: string): Dose | null {
  const [, one = '', other = ''] =
    /^([\d.,]+ ?[a-zµμ.]+) ?(?:\(|= ?)([\d.,]+ ?[a-zµμ.]+)\)?$/i.exec(text) ?? [];
  const [first, second] = [parseAmount(one), parseAmount(other)];
  if (one === '' || 'refused' in first || 'refused' in second) return null;
  const families = [familyOf(first.measure), familyOf(second.measure)];
  const isAmount = families.every(
    (family) =>
      family === 'mass' || family === 'activity' || family === 'equivalents' || family === 'substance',
  );
  return isAmount && families[0] !== families[1] ? { ...simple(first), alsoSaid: second } : null;
}

/** `30 mg + 15 mg`, `30 mg and 15 mg`, `400 mg/600 mg`, `400/600 mg`. */
export function byParts(text: string): Dose | Refused | null {
  const parts = text.split(/ ?\/ ?| ?\+ ?| and |(?<=[a-z]) ?[-–] ?(?=\d)/i);
  if (parts.length < 2) return null;
  const joined = !text.includes('/');
  const last = parseAmount(parts.at(-1) ?? '');
  if ('refused' in last) return { refused: `"${text}" is not a dose such as "45 mg".`, needs: 'dose' };
  const amounts = [];
  for (const part of parts) {
    const amount = parseAmount(/^[\d.,]+$/.test(part) ? `${part} ${last.measure}` : part);
    if ('refused' in amount) return amount;
    amounts.push(amount);
  }
  if (last.measure === 'each') return { refused: `"${text}" is not a dose such as "45 mg".`, needs: 'dose' };
  return { amounts, strength: null, vials: [], steps: [], ...(joined ? { joined: true as const } : {}) };
}
