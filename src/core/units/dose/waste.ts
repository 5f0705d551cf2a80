import { parseAmount } from '../parse-values';
import type { Dose } from './type';

const none = /^(.+?)(?:[,;]| and)? (?:no|zero|0(?: ?[a-z]+)?) (?:waste[d]?|wastage|discard(?:ed)?)$/i;
const words = '(?:wasted|waste|wastage|discarded|discard|thrown away)';
const after = new RegExp(`^(.+?)(?:[,;]| and)? ${words}(?: of|:)? (\\d\\S*(?: [a-z]+)?)$`, 'i');
const before = new RegExp(`^(.+?)(?:[,;]| and) (\\d\\S*(?: ?[a-z]+)?) (?:was |were )?${words}$`, 'i');

/** Takes what was thrown away off a record: `360 mg given, 40 mg wasted`. */
export function splitWaste(text: string): { rest: string; wasted?: Dose['wasted'] } {
  const kept = none.exec(text)?.[1];
  if (kept !== undefined) return { rest: kept, wasted: 'none' };
  const [, rest = '', lost = ''] = after.exec(text) ?? before.exec(text) ?? [];
  if (rest === '') return { rest: text };
  const amount = parseAmount(lost);
  return 'refused' in amount || amount.measure === 'each' ? { rest: text } : { rest, wasted: amount };
}
