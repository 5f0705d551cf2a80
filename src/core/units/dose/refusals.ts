import { canonicalMeasure, familyOf } from '../measures';
import type { Refused } from '../values';

const orders =
  /\b(?:b\.?i\.?d|t\.?i\.?d|q\.?i\.?d|qd|qod|qhs|daily|weekly|nightly|prn|q ?\d+ ?(?:h|hrs?|hours?|d|days?|w|wks?|weeks?)|every \d+ (?:hours?|days?|weeks?))\b/i;

/** What looks like an amount and is none: a range, an estimate, a limit, an order. Null where nothing of it is meant. */
export function noAmount(text: string): Refused | null {
  const refuse = (why: string): Refused => ({ refused: `"${text}" ${why}`, needs: 'dose' });
  if (/^(?:~|≈|about |approx|around |circa |ca\.? )/i.test(text)) {
    return refuse('is an estimate; what exactly was given?');
  }
  if (/^(?:[<>≤≥]|up to |less than |more than |at (?:least|most) |under |over )/i.test(text)) {
    return refuse('is a limit; what exactly was given?');
  }
  if (isRange(text)) {
    return refuse('is a range; what exactly was given?');
  }
  if (/ or /i.test(text)) return refuse('are two doses; which one was given?');
  if (orders.test(text)) return refuse('is an order; how many doses were given on this date?');
  return null;
}

/** Two numbers with a dash or "to": `5-10 mg`; but `1,800 mg-30,000 units` are two substances. */
function isRange(text: string): boolean {
  const match = /^[\d.,]+ ?([a-z]*) ?(?:-|–|—| to ) ?[\d.,]+ ?([a-z%]+)/i.exec(text);
  if (!match || text.includes(':') || /\d ?[ap]\.?m\b/i.test(text)) return false;
  const [first, second] = [match[1] ?? '', match[2] ?? ''].map(canonicalMeasure);
  return !first || !second || familyOf(first) === familyOf(second);
}

/** `30 mg q6h x 4 doses` and `30 mg twice`: how often is said. The order goes, the count stays. */
export function countedOrder(text: string): string {
  return text
    .replace(new RegExp(` ?,? ?${orders.source} ?(?=x ?\\d{1,3} doses?$)`, 'i'), ' ')
    .replace(/ (?:times|given) (?=\d{1,3}(?: doses?)?$)/i, ' x ')
    .replace(/^(\d{1,3}) (?:doses?|injections?) (?:of|x|at) (\d.*)$/i, '$2 x $1')
    .replace(/ twice$/i, ' x 2')
    .replace(/ once$/i, '');
}
