import Big from 'big.js';
import { canonicalMeasure, familyOf } from '../measures';
import { parseAmount } from '../parse-values';
import { amountInWords, type Amount, type Refused } from '../values';
import { byContainers } from './containers';
import { simple, type Dose } from './type';

const number = '\\d{1,3}|once|twice|one|two|three|four|five|six';
const each = '(?:/ ?|a |an |per |each |every )?(?:day|d|daily)';
const rate = `(?:(${number})(?: ?(?:x|times?))? ?${each}|(daily|qd|bid|b\\.i\\.d\\.?|tid|t\\.i\\.d\\.?|qid|q\\.i\\.d\\.?))`;
const days = "(\\d{1,3})[ -]?(days?|weeks?|wks?)(?:[’']?s?[ -]?supply)?";
const use =
  '(?:tests?|testing|uses?|using|used|changes?|changing|changed|takes?|cath(?:s|ing|eteriz\\w+)?|lancing|at)';
const daysFirst = new RegExp(`^${days}(?:,|;| x| at)? ?(?:${use} )?${rate}$`, 'i');
const rateFirst = new RegExp(`^(?:${use} )?${rate}(?:,|;| x| for)? ?${days}$`, 'i');
const thingDaily = new RegExp(`^(\\d{1,3}) ([a-z]{3,20}) ${each}(?:,|;| x| for)? ?${days}$`, 'i');
const contentDaily = new RegExp(`^(.+?) ${each}(?:,|;| x| for)? ?${days}$`, 'i');
const words = ['', 'one', 'two', 'three', 'four', 'five', 'six'];
const orders: Readonly<Record<string, number>> = { daily: 1, qd: 1, bid: 2, tid: 3, qid: 4 };

function often(word: string): number {
  if (/^\d/.test(word)) return Number(word);
  const lower = word.toLowerCase();
  const order = orders[lower.replaceAll('.', '')];
  if (order !== undefined) return order;
  const at = words.indexOf(lower);
  return at > 0 ? at : lower === 'once' ? 1 : 2;
}

/** Days in `12 weeks`, `90 days`. */
function daysIn(count: string, measure: string): Big {
  return new Big(count).times(/^w/i.test(measure) ? 7 : 1);
}

/**
 * A supply by its days and its use: `90 day supply, tests 3 times a day`, `4 a day for 30 days`, `TID x 90 days`,
 * `6 cans of 355 calories per day for 30 days`.
 */
export function bySupply(text: string): Dose | Refused | null {
  const first = daysFirst.exec(text);
  const second = first ? null : rateFirst.exec(text);
  const [count, measure, rateWord] = first
    ? [first[1], first[2], first[3] ?? first[4]]
    : second
      ? [second[3], second[4], second[1] ?? second[2]]
      : [];
  if (count !== undefined && measure !== undefined && rateWord !== undefined) {
    const length = daysIn(count, measure);
    const total = length.times(often(rateWord));
    if (total.lte(0)) return { refused: `"${text}" counts nothing.`, needs: 'dose' };
    const step = `${length.toFixed()} days × ${often(rateWord)} a day = ${total.toFixed()}`;
    return { ...simple({ amount: total.toFixed(), measure: 'each' }, [step]), pieces: true };
  }
  const [, bare, unit = ''] = /^(\d{1,3})[ -]?(days?|weeks?|months?)['’]?s?[ -]?supply$/i.exec(text) ?? [];
  if (bare === undefined) return byThing(text) ?? byContent(text);
  return { ...simple({ amount: bare, measure: unit.toLowerCase().replace(/s$/, '') }), noun: 'supply' };
}

/** `2 cartridges a day for 30 days`: so many of a thing. */
function byThing(text: string): Dose | null {
  const [, count = '', noun = '', number, measure = ''] = thingDaily.exec(text) ?? [];
  if (number === undefined) return null;
  const thing = canonicalMeasure(noun);
  if (thing !== null && familyOf(thing) !== 'count') return null;
  const length = daysIn(number, measure);
  const total = length.times(count);
  if (total.lte(0)) return null;
  const step = `${length.toFixed()} days × ${count} a day = ${total.toFixed()}`;
  const dose = simple({ amount: total.toFixed(), measure: thing ?? 'each' }, [step]);
  return thing === null ? { ...dose, noun } : dose;
}

const isEnergy = ({ measure }: Amount): boolean => familyOf(measure) === 'energy';

/** `1,500 calories`: what a formula gives in a day, without its cans. */
function caloriesIn(content: string): Dose | null {
  const amount = parseAmount(content);
  return 'refused' in amount || !isEnergy(amount) ? null : simple(amount, [amountInWords(amount)]);
}

/** Containers a day, each with what it holds, for so many days. */
function byContent(text: string): Dose | null {
  const [, content = '', count, measure = ''] = contentDaily.exec(text) ?? [];
  if (count === undefined) return null;
  const daily = byContainers(content) ?? caloriesIn(content);
  if (!daily || 'refused' in daily || !(daily.container || daily.amounts.every(isEnergy))) return null;
  const length = daysIn(count, measure);
  if (length.lte(0)) return null;
  const amounts = daily.amounts.map((amount) => ({
    ...amount,
    amount: new Big(amount.amount).times(length).toFixed(),
  }));
  const step = `a day, for ${length.toFixed()} days`;
  return { ...daily, amounts, vials: [], steps: [...daily.steps, step] };
}
