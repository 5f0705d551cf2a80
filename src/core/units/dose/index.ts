import { parseAmount, tooLong } from '../parse-values';
import { parseArea, rollLength, threeSides, widthOrCount } from '../sizes';
import { amountInWords, strengthInWords, type Refused } from '../values';
import { canonicalMeasure, familyOf } from '../measures';
import { isContainer, isThing } from '../things';
import { byClock, byHours } from './clock';
import { byContainers } from './containers';
import { byMakeUp, bySum } from './make-up';
import { byRate } from './rate';
import { countedOrder, noAmount } from './refusals';
import { bySupply } from './supply';
import { bareDose } from './tidy';
import { byParts, byPartsAndSum, byTimes, inTwoMeasures } from './times';
import { simple, times, type Dose } from './type';
import { byVolume, inVolume, saidTwice } from './volume';
import { splitWaste } from './waste';

export type { Dose };

const readers = [
  byClock,
  byHours,
  bySum,
  byRate,
  byArea,
  byTimes,
  byContainers,
  byMakeUp,
  saidTwice,
  byPartsAndSum,
  inTwoMeasures,
  inVolume,
  byVolume,
  byParts,
];

/**
 * A dose as coders and records write it: `45 mg`, `5k units`, `2 vials of 40 mg`, `30 mL of 10 mg/mL`,
 * `0.5 mg/0.05 mL`, `5 mg/kg, 73 kg`, `400 mg/600 mg`, `700 mg over 4 h, 40 mg wasted`, `9:00 to 11:05`,
 * `2 boxes of 50`, `30 day supply, 3 a day`, `3`. What is an estimate, a range or an order is refused.
 */
export function parseDose(text: string): Dose | Refused {
  const long = tooLong(text);
  if (long) return long;
  const { rest, wasted } = splitWaste(bareDose(text));
  const supply = bySupply(rest);
  if (supply) return supply;
  const tidy = bareDose(countedOrder(rest));
  if (tidy === '') return { refused: 'No dose was given.', needs: 'dose' };
  const dose = noAmount(tidy) ?? read(tidy);
  return 'refused' in dose || wasted === undefined ? dose : { ...dose, wasted };
}

function read(tidy: string): Dose | Refused {
  for (const reader of readers) {
    const dose = reader(tidy);
    if (dose) return dose;
  }
  const boxes = ofNoun(tidy);
  if (boxes) return boxes;
  const amount = parseAmount(tidy);
  if (!('refused' in amount)) {
    return amount.measure === 'piece' || / ?(?:ea|each)$/i.test(tidy)
      ? pieces(amount.amount)
      : simple(amount);
  }
  const [, number = '', noun = ''] = /^(\d[\d,]*) ([a-z][a-z -]{2,40})$/i.exec(tidy) ?? [];
  const count = parseAmount(number);
  const words = noun.split(' ');
  const last = canonicalMeasure(words.at(-1) ?? '');
  const first = words.length > 1 ? canonicalMeasure(words[0] ?? '') : null;
  // An amount with words behind it is no count of things: "45 mg from".
  const isAmount = first !== null && familyOf(first) !== 'count';
  return isAmount ||
    noun === '' ||
    (last !== null && !isThing(last)) ||
    amount.needs !== 'measure' ||
    'refused' in count
    ? amount
    : { ...simple(count), noun };
}

/** Containers, and words that are a number themselves: what is in them is not what was counted. */
const packs = /^(?:box|package|packet|case|carton|dozen|pair|roll|bottle|jug|jar|can|sheet)$/;

/** `2 boxes of diapers`, `3 boxes gauze`, `1 pair of socks`: so many boxes, and not so many of the thing in them. */
function ofNoun(text: string): Dose | null {
  const [, number = '', word = '', of, noun = ''] =
    /^(\d[\d,]*) ([a-z]+) (of )?([a-z][a-z -]{2,40})$/i.exec(text) ?? [];
  const measure = canonicalMeasure(word);
  const count = parseAmount(number);
  if (measure === null || 'refused' in count || canonicalMeasure(`${word} ${noun}`) !== null) return null;
  const isPack = packs.test(measure) || (of !== undefined && isContainer(measure));
  return isPack ? { ...simple({ ...count, measure }), noun } : null;
}

function pieces(amount: string): Dose {
  return { ...simple({ amount, measure: 'each' }), pieces: true };
}

function byArea(text: string): Dose | Refused | null {
  const sides = threeSides(text);
  if (sides) return sides;
  const either = widthOrCount(text);
  if (either) return { ...simple(times(either.length, either.bare)), either: { ...either, rolls: null } };
  const area = parseArea(text);
  const length = rollLength(text);
  return area && { ...simple(area, [`${text} = ${amountInWords(area)}`]), ...(length ? { length } : {}) };
}

/** Prints a dose so that it reads back the same. */
export function doseInWords({ amounts, strength }: Pick<Dose, 'amounts' | 'strength'>): string {
  const given = amounts.map(amountInWords).join('/');
  return strength ? `${given} of ${strengthInWords(strength)}` : given;
}
