import Big from 'big.js';
import type { Refused } from '../values';
import { simple, type Dose } from './type';

const rate =
  '(\\d{1,3}|once|twice|one|two|three|four|five|six)(?: ?(?:x|times?))? ?(?:/ ?|a |an |per |each |every )?(?:day|d|daily)';
const days = '(\\d{1,3})[ -]?(days?|weeks?|wks?)(?:[ -]?supply)?';
const use = '(?:tests?|testing|uses?|using|changes?|changing|takes?|at)';
const daysFirst = new RegExp(`^${days}(?:,|;| x| at)? ?(?:${use} )?${rate}$`, 'i');
const rateFirst = new RegExp(`^(?:${use} )?${rate}(?:,|;| x| for)? ?${days}$`, 'i');
const words = ['', 'one', 'two', 'three', 'four', 'five', 'six'];

function often(word: string): number {
  if (/^\d/.test(word)) return Number(word);
  const at = words.indexOf(word.toLowerCase());
  return at > 0 ? at : word.toLowerCase() === 'once' ? 1 : 2;
}

/** A supply by its days and its use: `90 day supply, tests 3 times a day`, `4 a day for 30 days`. */
export function bySupply(text: string): Dose | Refused | null {
  const first = daysFirst.exec(text);
  const second = first ? null : rateFirst.exec(text);
  const [count, measure, each] = first ? first.slice(1) : second ? [second[2], second[3], second[1]] : [];
  if (count !== undefined && measure !== undefined && each !== undefined) {
    const length = new Big(count).times(/^w/i.test(measure) ? 7 : 1);
    const total = length.times(often(each));
    if (total.lte(0)) return { refused: `"${text}" counts nothing.`, needs: 'dose' };
    const step = `${length.toFixed()} days × ${often(each)} a day = ${total.toFixed()}`;
    return { ...simple({ amount: total.toFixed(), measure: 'each' }, [step]), pieces: true };
  }
  const [, bare, unit = ''] = /^(\d{1,3})[ -]?(days?|weeks?|months?)[ -]?supply$/i.exec(text) ?? [];
  if (bare === undefined) return null;
  return { ...simple({ amount: bare, measure: unit.toLowerCase().replace(/s$/, '') }), noun: 'supply' };
}
