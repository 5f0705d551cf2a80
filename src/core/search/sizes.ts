import { amountReader, sidedReader } from '../text/comparison';
import { fold } from '../text/fold';
import { isLength, minutesAsked, minutesOf } from '../text/minutes';
import { lensPowersAsked, lensRangesOf, type LensMeasure } from '../text/lens-powers';
import {
  above,
  below,
  between,
  firstSpan,
  from,
  isWithin,
  overTo,
  toUnder,
  upTo,
  type Span,
  type SpanReader,
} from '../text/span';

/**
 * What a size is of: the area of a dressing in square inches, a width in inches, the pressure of a stocking in mmHg, the weight that
 * a chair bears in pounds, a volume in milliliters, a flow of oxygen in liters a minute, protein in grams, hours from dose to dose,
 * minutes that a service takes, the powers of a lens in diopters. A bag is the volume that is one unit (`bag-sizes.ts`).
 */
type Measure =
  | 'area'
  | 'bag'
  | 'width'
  | 'pressure'
  | 'weight'
  | 'volume'
  | 'flow'
  | 'protein'
  | 'interval'
  | 'time'
  | LensMeasure;

/** A size that was asked for. */
export type Size = { measure: Measure; value: number };

/** The sizes that a code is for: above `over` or from it on, up to `to` or below it. */
export type SizeRange = Span & { measure: Measure };

const squareInch = 6.4516;
const liter = 1000;
const numberWords: Record<string, string> = {
  one: '1',
  two: '2',
  three: '3',
  four: '4',
  five: '5',
  six: '6',
  eight: '8',
  ten: '10',
  twelve: '12',
};
const numberWord = new RegExp(String.raw`\b(?:${Object.keys(numberWords).join('|')})\b`, 'g');
const plainNumbers = (text: string): string =>
  fold(text)
    .replace(/(\d),(?=\d{3}(?!\d))/g, '$1')
    .replace(numberWord, (word) => numberWords[word] ?? word);

const amount = String.raw`(\d+(?:\.\d+)?)`;
const inches = String.raw`(?:in(?:ch(?:es)?)?\b\.?|"|'')`;
const pounds = String.raw`(?:lbs?|pounds?|#)`;
const liters = String.raw`(?:liters?|litres?|l)\b`;
const squareInches = String.raw`(?:(?:sq|square)\.?[\s-]?in(?:ch(?:es)?)?\b|(?:sq|square)\.?\s?"|in(?:ch(?:es)?)?[2²])`;
const squareCentimeters = String.raw`(?:(?:sq|square)\.?[\s-]?(?:cms?|centimeters?)\b|cms?[2²])`;

type Asking = { measure: Measure; read: (text: string) => number | null };

const scaled =
  (read: (text: string) => number | null, factor: number) =>
  (text: string): number | null => {
    const value = read(text);
    return value === null ? null : value * factor;
  };

/** Only where the text is about such a thing: the number may be of anything. */
const about =
  (thing: RegExp, read: (text: string) => number | null) =>
  (text: string): number | null =>
    thing.test(text) ? read(text) : null;

/** What dressings are divided at, in square inches: nobody needs to say of what. */
const areaLimits = '16|48';
const dressings =
  /\b(?:dressings?|gauze|foam|alginate|collagen|hydrocolloid|hydrogel|film|pads?|composite|contact layer|cover|absorptive|border(?:ed)?|kerlix|mepilex|aquacel|tegaderm|duoderm)\b/;
const widths = /\b(?:cushions?|bandages?|wraps?|seat|backs?|frame)\b/;

/** How queries say a size that is one number, or a range of which the middle is meant; the first of a measure that reads one counts. */
const askings: readonly Asking[] = [
  { measure: 'area', read: amountReader(squareInches) },
  { measure: 'area', read: scaled(amountReader(squareCentimeters), 1 / squareInch) },
  { measure: 'area', read: about(dressings, sidedReader(areaLimits)) },
  {
    measure: 'width',
    read: amountReader(String.raw`(?:${inches}|(?:wide|width|deep|depth)\b)(?!\s*(?:sq|square|[2²]))`),
  },
  { measure: 'width', read: about(widths, sidedReader(String.raw`\d{1,2}(?:\.\d+)?`)) },
  { measure: 'weight', read: amountReader(String.raw`${pounds}(?![a-z])`, String.raw`\d{3}`) },
  {
    measure: 'volume',
    read: scaled(amountReader(String.raw`${liters}(?!\s*(?:per |\/ ?|a )min)`), liter),
  },
  { measure: 'volume', read: amountReader(String.raw`(?:cc|ml)\b`) },
  {
    measure: 'flow',
    read: amountReader(String.raw`(?:lpm\b|${liters}\s*(?:per|\/|a)\s*min)`),
  },
  {
    measure: 'protein',
    read: amountReader(String.raw`(?:g|gm|gms|grams?)\s+(?:of\s+)?protein`),
  },
];

/** No code is for less, in mmHg. */
const leastPressure = 18;
/** How orders say an interval without its hours. */
const intervals: readonly (readonly [shape: RegExp, hours: number])[] = [
  [/\b(?:qid|(?:4|four) times (?:a|per) day|(?:4|four) times daily)\b/, 6],
  [/\b(?:tid|(?:3|three) times (?:a|per) day|(?:3|three) times daily)\b/, 8],
  [/\b(?:bid|twice (?:a|per) day|twice daily)\b/, 12],
  [/\b(?:qd|q ?day|daily|once a day|every day)\b/, 24],
];

/** Hours from dose to dose: "q6h", "q 12", "every 8 hours", "twice a day"; null where the query says none. */
function intervalAsked(text: string): number | null {
  const [, every] = /\b(?:q ?|every )(\d{1,2})(?: ?h(?:ou)?rs?| ?h)?\b/.exec(text) ?? [];
  return every ? Number(every) : (intervals.find(([shape]) => shape.test(text))?.[1] ?? null);
}

const worn = /compression|stocking|sock|hose|mm|knee|thigh|sleeve|gauntlet/;

/** "4x4", "4 in by 4 in"; a bandage of so many yards is a roll, which its width alone tells. */
const yards = String.raw`(?!\d|\.\d|\s*-?\s*y(?:d|ard)s?\b)`;
const lengthByWidth = new RegExp(
  String.raw`${amount}\s*(?:(cm)|${inches})?\s*(?:x|by)\s*${amount}${yards}\s*(cm)?`,
);
const roll = new RegExp(String.raw`${amount}\s*${inches}?\s*(?:x|by)\s*\d+(?:\.\d+)?\s*-?\s*y(?:d|ard)s?\b`);

const pressureRange = /\b(\d\d)\s*(?:-|to)\s*(\d\d)\b/;
const pressureOf = amountReader(String.raw`mm\s?hg`, String.raw`\d\d`);

/** Pressure in mmHg: "20-30", "40 mmhg or more"; null where the numbers are of something else. */
function pressureAsked(text: string): number | null {
  const [, low, high] = pressureRange.exec(text) ?? [];
  const pressure = low && high ? (Number(low) + Number(high)) / 2 : pressureOf(text);
  return pressure !== null && pressure >= leastPressure ? pressure : null;
}

/** The sizes in a query: "4x4", "10 x 10 cm", "16 sq in", "4 inch", `4"`, "20-30 mmhg", "350 lb", "2 liters". */
export function sizesAsked(query: string): Size[] {
  const text = plainNumbers(query);
  const sizes: Size[] = [];
  const [, long, unit, wide, sameUnit] = lengthByWidth.exec(text) ?? [];
  if (long && wide) {
    const isMetric = unit !== undefined || sameUnit !== undefined;
    sizes.push({ measure: 'area', value: (Number(long) * Number(wide)) / (isMetric ? squareInch : 1) });
  }
  const [, widthOfRoll] = roll.exec(text) ?? [];
  if (widthOfRoll) sizes.push({ measure: 'width', value: Number(widthOfRoll) });
  for (const { measure, read } of askings) {
    if ((measure === 'width' && long) || sizes.some((size) => size.measure === measure)) continue;
    const value = read(text);
    if (value !== null) sizes.push({ measure, value });
  }
  const pressure = pressureAsked(text);
  if (pressure !== null && worn.test(text)) sizes.push({ measure: 'pressure', value: pressure });
  const hours = intervalAsked(text);
  if (hours !== null) sizes.push({ measure: 'interval', value: hours });
  const time = minutesAsked(text);
  if (time !== null) sizes.push({ measure: 'time', value: time });
  sizes.push(...lensPowersAsked(text));
  return sizes;
}

const more = '(?:over|more than|greater than)';

type Reader = SpanReader & { measure: Measure };

const just = (value: number): Span => between(value, value);

/** How descriptors say a range, ours and CMS's; the first shape that fits counts. */
const readers: readonly Reader[] = [
  {
    measure: 'area',
    shape: new RegExp(
      String.raw`${more} (\d+)(?: ${squareInches}\.?)?,? (?:to|(?:but )?less than or equal to) (\d+) ${squareInches}`,
    ),
    span: overTo,
  },
  { measure: 'area', shape: new RegExp(String.raw`${more} (\d+) ${squareInches}`), span: above },
  {
    measure: 'area',
    shape: new RegExp(String.raw`()(\d+) ${squareInches}\.? or less`),
    span: upTo,
  },
  {
    measure: 'width',
    shape:
      /(?:greater than or equal to )?(\d+)(?: inch(?:es)?)? (?:to under|to less than|and less than) (\d+) inch/,
    span: toUnder,
  },
  // Whole inches: what follows 20 to 23 begins at 24.
  {
    measure: 'width',
    shape: /(?:width|depth),? (\d+) ?(?:-|to|or) ?(\d+) inch/,
    span: (low, high) => toUnder(low, high + 1),
  },
  { measure: 'width', shape: /()(?:under|width less than) (\d+) inch/, span: below },
  { measure: 'width', shape: /(\d+) inch(?:es)? wide or more/, span: from },
  {
    measure: 'width',
    shape: /width (?:greater than or equal to )?(\d+) inch(?:es)?(?: or greater)?/,
    span: from,
  },
  {
    measure: 'pressure',
    shape: /(\d+) ?(?:to|-) ?(\d+) ?mm ?hg/,
    span: between,
  },
  { measure: 'pressure', shape: /(\d+) ?mm ?hg or (?:more|greater)/, span: from },
  {
    measure: 'weight',
    shape: new RegExp(
      String.raw`${more} (\d{3})(?: ${pounds})?,? (?:to|but less than or equal to) (\d{3}) ${pounds}`,
    ),
    span: overTo,
  },
  {
    measure: 'weight',
    shape: new RegExp(String.raw`(\d{3}) to (\d{3}) ${pounds}`),
    // Whole pounds: what is over 300 begins at 301.
    span: (over, to) => overTo(over - 1, to),
  },
  {
    measure: 'weight',
    shape: new RegExp(String.raw`(\d{3}) ${pounds} or more`),
    span: (over) => above(over - 1),
  },
  { measure: 'weight', shape: new RegExp(String.raw`${more} (\d{3}) ${pounds}`), span: above },
  {
    measure: 'weight',
    shape: new RegExp(String.raw`()up to (?:and including )?(\d{3}) ${pounds}`),
    span: upTo,
  },
  {
    measure: 'volume',
    shape: new RegExp(String.raw`${more} (\d)(?: liters?)? (?:to|but no more than) (\d) liters`),
    span: (over, to) => overTo(over * liter, to * liter),
  },
  {
    measure: 'volume',
    shape: new RegExp(String.raw`${more} (\d) liters (?:per|a) day`),
    span: (over) => above(over * liter),
  },
  { measure: 'volume', shape: /()(\d) liter (?:per|a) day/, span: (_, to) => upTo(0, to * liter) },
  { measure: 'volume', shape: /^syringe.* (\d+) (?:cc|ml) or (?:greater|larger)/, span: from },
  { measure: 'volume', shape: /()^syringe.* (\d+) (?:cc|ml) or (?:less|smaller)/, span: upTo },
  {
    measure: 'volume',
    shape: /^syringe.* (\d+) (?:cc|ml)\b/,
    span: just,
  },
  {
    measure: 'interval',
    shape: /every (\d+) hours/,
    span: just,
  },
  { measure: 'flow', shape: /()(?:less than|under) (\d+) liters? (?:per|a) minute/, span: below },
  { measure: 'flow', shape: /(?:greater than|exceeds|over) (\d+) liters? (?:per|a) minute/, span: above },
  {
    measure: 'protein',
    shape: /(\d+) to (\d+) (?:g|grams of) protein/,
    span: (over, to) => toUnder(over, to + 1),
  },
  { measure: 'protein', shape: /over (\d+) (?:g|grams of) protein/, span: above },
];

/** What sizes a descriptor speaks of; null where it names none. */
export function sizeRangeOf(text: string): SizeRange | null {
  if (!/inch|sq|mm ?hg|lb|pounds|liter|syringe|protein|every|min(?:ute)?s/i.test(text)) return null;
  const plain = plainNumbers(text);
  const found = firstSpan(readers, plain);
  if (found) return { measure: found.reader.measure, ...found.span };
  const time = minutesOf(plain);
  return time && { measure: 'time', ...time };
}

/** All that a descriptor says of sizes: a lens has two powers, anything else one size at most. */
export function sizeRangesOf(text: string): SizeRange[] {
  const range = sizeRangeOf(text);
  return [...(range ? [range] : []), ...lensRangesOf(text)];
}

/**
 * Whether a code for just this size stands before one that names none: "every 8 hours" before the drug itself. All dressings, bandages
 * and stockings name theirs, and a lens for the cylinder alone is not the one for the sphere.
 */
export const isRewarded = ({ measure, value }: Size): boolean =>
  measure === 'time' ? isLength(value) : !['area', 'width', 'pressure', 'cylinder'].includes(measure);

/** Whether a size that was asked for lies outside the range: nothing can be said where they are of different measures. */
export function isOutside({ measure, value }: Size, range: SizeRange): boolean {
  return measure === range.measure && !isWithin(range, value);
}
