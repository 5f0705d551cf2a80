import { fold } from '../text/fold';

/** What a size is of: the area of a dressing in square inches, a width in inches, the pressure of a stocking in mmHg. */
type Measure = 'area' | 'width' | 'pressure';

/** A size that was asked for. */
export type Size = { measure: Measure; value: number };

/** The sizes that a code is for: above `over` or from it on, up to `to` or below it. */
export type SizeRange = {
  measure: Measure;
  over: number;
  to: number;
  fromIncluded: boolean;
  toIncluded: boolean;
};

const squareInch = 6.4516;
const numberWords: Record<string, string> = { two: '2', three: '3', five: '5', six: '6' };
const plainNumbers = (text: string): string =>
  fold(text).replace(/\b(?:two|three|five|six)\b/g, (word) => numberWords[word] ?? word);

/** The sizes in a query: "4x4", "10 x 10 cm", "16 sq in", "4 inch", "20-30 mmhg". */
export function sizesAsked(query: string): Size[] {
  const text = fold(query);
  const sizes: Size[] = [];
  const [, long, wide, unit] = /(\d+(?:\.\d+)?)\s*(?:x|by)\s*(\d+(?:\.\d+)?)\s*(cm)?/.exec(text) ?? [];
  if (long && wide) {
    sizes.push({ measure: 'area', value: (Number(long) * Number(wide)) / (unit ? squareInch : 1) });
  }
  const [, area] = /(\d+(?:\.\d+)?)\s*(?:sq|square)\.?\s*in/.exec(text) ?? [];
  if (area) sizes.push({ measure: 'area', value: Number(area) });
  const [, inches] = /(?<![x\d.]\s?)\b(\d+(?:\.\d+)?)[\s-]*(?:in|inch|inches)\b/.exec(text) ?? [];
  if (inches && !long) sizes.push({ measure: 'width', value: Number(inches) });
  const isWorn = /compression|stocking|sock|hose|mm/.test(text);
  const [, low, high] = /\b(\d\d)\s*(?:-|to)\s*(\d\d)\b/.exec(text) ?? [];
  if (isWorn && low && high) sizes.push({ measure: 'pressure', value: (Number(low) + Number(high)) / 2 });
  return sizes;
}

const inch = String.raw`(?:sq|square)\.? ?in(?:ch(?:es)?)?`;
const more = '(?:over|more than|greater than)';

type Reader = {
  measure: Measure;
  shape: RegExp;
  range: (a: number, b: number) => Omit<SizeRange, 'measure'>;
};

const upTo = (_: number, to: number) => ({ over: -Infinity, to, fromIncluded: true, toIncluded: true });
const below = (_: number, to: number) => ({ ...upTo(0, to), toIncluded: false });
const above = (over: number) => ({ over, to: Infinity, fromIncluded: false, toIncluded: true });
const from = (over: number) => ({ ...above(over), fromIncluded: true });

/** How descriptors say a range, ours and CMS's; the first shape that fits counts. */
const readers: readonly Reader[] = [
  {
    measure: 'area',
    shape: new RegExp(
      String.raw`${more} (\d+)(?: ${inch}\.?)?,? (?:to|but less than or equal to) (\d+) ${inch}`,
    ),
    range: (over, to) => ({ over, to, fromIncluded: false, toIncluded: true }),
  },
  { measure: 'area', shape: new RegExp(String.raw`${more} (\d+) ${inch}`), range: above },
  {
    measure: 'area',
    shape: new RegExp(String.raw`()(\d+) ${inch}\.? or less`),
    range: upTo,
  },
  {
    measure: 'width',
    shape: /(?:greater than or equal to )?(\d+)(?: inch(?:es)?)? (?:to under|and less than) (\d+) inch/,
    range: (over, to) => ({ over, to, fromIncluded: true, toIncluded: false }),
  },
  { measure: 'width', shape: /()(?:under|width less than) (\d+) inch/, range: below },
  { measure: 'width', shape: /(\d+) inch(?:es)? wide or more/, range: from },
  {
    measure: 'width',
    shape: /width (?:greater than or equal to )?(\d+) inch(?:es)?(?: or greater)?/,
    range: from,
  },
  {
    measure: 'pressure',
    shape: /(\d+) ?(?:to|-) ?(\d+) ?mm ?hg/,
    range: (over, to) => ({ over, to, fromIncluded: true, toIncluded: true }),
  },
  { measure: 'pressure', shape: /(\d+) ?mm ?hg or (?:more|greater)/, range: from },
];

/** What sizes a descriptor speaks of; null where it names none. */
export function sizeRangeOf(text: string): SizeRange | null {
  if (!/inch|sq|mm ?hg/i.test(text)) return null;
  const plain = plainNumbers(text);
  for (const { measure, shape, range } of readers) {
    const found = shape.exec(plain);
    if (found) return { measure, ...range(Number(found[1]), Number(found[2])) };
  }
  return null;
}

/** Whether a size that was asked for lies outside the range: nothing can be said where they are of different measures. */
export function isOutside({ measure, value }: Size, range: SizeRange): boolean {
  if (measure !== range.measure) return false;
  const isAbove = range.fromIncluded ? value >= range.over : value > range.over;
  const isBelow = range.toIncluded ? value <= range.to : value < range.to;
  return !(isAbove && isBelow);
}
