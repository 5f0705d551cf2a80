import Big from 'big.js';
import type { Refused } from '../values';
import { simple, type Dose } from './type';

/** `1 h 30 min`, `1 hour and 15 minutes`, `2h10`. */
export function byHours(text: string): Dose | null {
  const match =
    /^(\d+(?:\.\d+)?) ?(?:h|hrs?|hours?)(?: and|,)? ?(\d+(?:\.\d+)?) ?(?:m|min|mins|minutes?)$/i.exec(text);
  if (!match) return null;
  const minutes = new Big(match[1] ?? 0).times(60).plus(match[2] ?? 0);
  if (minutes.eq(0)) return null;
  return simple({ amount: minutes.toFixed(), measure: 'minute' }, [`${text} = ${minutes.toFixed()} minutes`]);
}

const time = '(\\d{1,2})[:.]?(\\d{2})? ?(a\\.?m\\.?|p\\.?m\\.?)?';
const span = new RegExp(`^(?:from )?${time} ?(?:-|–|—|to|until) ?${time}$`, 'i');

/** A stop so long after the start, over midnight, is likelier a slip of the hour than a service. */
const longestNight = 16 * 60;

/** Several spans of one day: `9:00-9:52, 13:00-13:40`. */
function spans(text: string): Dose | Refused | null {
  const parts = text.split(/ ?[,;&+] ?| and /i);
  if (parts.length < 2 || !parts.every((part) => span.test(part))) return null;
  let minutes = new Big(0);
  const steps: string[] = [];
  for (const part of parts) {
    const one = byClock(part);
    if (!one || 'refused' in one) return one;
    minutes = minutes.plus(one.amounts[0]?.amount ?? 0);
    steps.push(...one.steps);
  }
  return simple({ amount: minutes.toFixed(), measure: 'minute' }, [
    ...steps,
    `together ${minutes.toFixed()} minutes`,
  ]);
}

/** Start and stop: `15:03-21:45`, `9:00 am to 1:30 pm`. A stop before the start is on the next day, and said to be. */
export function byClock(text: string): Dose | Refused | null {
  if (!/:|[ap]\.?m/i.test(text)) return null;
  const match = span.exec(text);
  if (!match) return spans(text);
  const halves: boolean = match[3] !== undefined || match[6] !== undefined;
  const start = minuteOf(match[1], match[2], match[3] ?? (halves ? match[6] : undefined));
  const stop = minuteOf(match[4], match[5], match[6]);
  if (start === null || stop === null || (halves && match[6] === undefined)) {
    return { refused: `"${text}" is not a start and stop such as "9:00 to 11:05".`, needs: 'dose' };
  }
  const isNextDay = stop <= start;
  const minutes = stop - start + (isNextDay ? 24 * 60 : 0);
  if (isNextDay && minutes > longestNight) {
    return {
      refused: `"${text}" ends before it starts; past midnight it would be ${minutes} minutes. Which is right?`,
      needs: 'dose',
    };
  }
  const step = `${text}${isNextDay ? ', past midnight,' : ''} = ${minutes} minutes`;
  return simple({ amount: String(minutes), measure: 'minute' }, [step]);
}

function minuteOf(hours = '', minutes = '00', half?: string): number | null {
  const [h, m] = [Number(hours), Number(minutes)];
  if (m > 59) return null;
  if (half === undefined) return h <= 23 ? h * 60 + m : null;
  if (h < 1 || h > 12) return null;
  return ((h % 12) + (/^p/i.test(half) ? 12 : 0)) * 60 + m;
}
