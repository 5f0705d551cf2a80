import { comparedBefore, sided } from './comparison';
import { above, between, firstSpan, type Span, type SpanReader } from './span';

/*
 * Powers of eyeglass lenses in diopters: "single vision -5.00 no cyl" is a sphere of 4.12 to 7.00 without a cylinder. Descriptors give
 * ranges for either sign, so the sign of a prescription says nothing.
 */

/** Which of a lens's two powers is meant. */
export type LensMeasure = 'sphere' | 'cylinder';

/** A power that was asked for. */
export type LensPower = { measure: LensMeasure; value: number };

/** The powers that a code is for, both ends included unless they say otherwise. */
export type LensRange = Span & { measure: LensMeasure };

const lensWords = /\b(?:single vision|sv|bi-?focals?|tri-?focals?|spheres?|spherical|sphero-?cylinders?)\b/;
/** Beside these words a number is another measure, or the lens is another kind. */
const otherMeasures = /\b(?:index|prism|contacts?|segs?|segment|mm|iol|intraocular)\b/;

const power = String.raw`(\d{1,2}(?:\.\d{1,3})?|\.\d{2,3})`;
const diopters = String.raw`\s*(?:d|diopters?|dioptres?)?\b`;
const cylinderWord = String.raw`cyl(?:inder)?s?\b`;

const side = String.raw`(?:(${comparedBefore})\s*)?`;
const sign = String.raw`(?:[+-]\s?|plus or minus\s+)?`;
/** "4.25-6.00", and no sign: "-5.00 -1.00". */
const joined = String.raw`(?:(?:\s*d)?(?:\s+to\s+|-|\s-\s)${sign}`;

const noCylinder = new RegExp(String.raw`\b(?:no|without|w/o|zero)\s+${cylinderWord}|\bsph(?:ere)? only\b`);
/** The groups of each: whether over or under, the power, and the other end of a range. */
const cylinderAfter = new RegExp(
  String.raw`${cylinderWord}\s*(?:of\s+)?${side}${sign}${power}${joined}${power})?`,
);
const cylinderBefore = new RegExp(
  String.raw`${side}${sign}(?<![\d.])${power}${joined}${power})?${diopters}\s*${cylinderWord}`,
);
/** "-5.00 -1.00 x 180": the second power stands before its axis. */
const cylinderAxis = new RegExp(String.raw`(?<=\d\s*)()[+-]\s?${power}()\s*(?:x|axis)\s*\d{1,3}\b`);
/** An addition for reading is no sphere. */
const addition = new RegExp(
  String.raw`\badd(?:ition)?\s*(?:of\s+|over\s+)?[+-]?\s?${power}|\+?${power}\s+add\b(?!\s*[+-]?\s?\.?\d)`,
);

/** A power that is written as one: with a sign, with two decimals or in diopters, or as both ends of a range. */
const written = String.raw`(?:[+-]\s?${power}|plus or minus\s+${power}|(\d{1,2}\.\d{2,3})|${power}\s*(?:d|diopters?|dioptres?)\b)`;
const sphereShape = new RegExp(String.raw`(?:^|[\s,;(])${side}${written}${joined}${power})?`);
const planoTo = new RegExp(String.raw`\bplano\s*(?:-|to)\s*${sign}${power}`);

/** Powers are ground in steps of an eighth of a diopter, written with two digits: 0.12, 0.37. "1.67" is an index of refraction. */
const isGround = (value: number): boolean =>
  [0, 0.12, 0.125, 0.25, 0.37, 0.375, 0.38, 0.5, 0.62, 0.625, 0.63, 0.75, 0.87, 0.875, 0.88].some(
    (part) => Math.abs((value % 1) - part) < 0.001,
  );

/**
 * The powers in a query for eyeglass lenses; none where it asks for no such lens, or the number may be something else.
 * @param text in lower case
 */
export function lensPowersAsked(text: string): LensPower[] {
  if (!lensWords.test(text) || otherMeasures.test(text)) return [];
  const plain = text.replace(addition, ' ');
  const powers: { measure: LensMeasure; side: string | undefined; ends: readonly number[] }[] = [];
  let rest = plain;
  if (noCylinder.test(plain)) {
    powers.push({ measure: 'cylinder', side: undefined, ends: [0] });
    rest = plain.replace(noCylinder, ' ');
  } else {
    for (const shape of [cylinderAfter, cylinderBefore, cylinderAxis]) {
      const [all, which, low, high] = shape.exec(plain) ?? [];
      if (!all || low === undefined) continue;
      powers.push({ measure: 'cylinder', side: which || undefined, ends: endsOf(low, high) });
      rest = plain.replace(all, ' ');
      break;
    }
  }
  const [, toPower] = planoTo.exec(rest) ?? [];
  const found = sphereShape.exec(rest);
  if (/\bplano\b/.test(rest)) {
    powers.unshift({ measure: 'sphere', side: undefined, ends: endsOf('0', toPower) });
  } else if (found) {
    const [, which, ...numbers] = found;
    const [low, high] = [numbers.slice(0, 4).find(Boolean), numbers[4]];
    if (low !== undefined) powers.unshift({ measure: 'sphere', side: which, ends: endsOf(low, high) });
  }
  if (!powers.every(({ ends }) => ends.every(isGround))) return [];
  return powers.map(({ measure, side: which, ends: [low = 0, high] }) => ({
    measure,
    value: high === undefined ? sided(which, low) : (low + high) / 2,
  }));
}

const endsOf = (low: string, high: string | undefined): readonly number[] =>
  high !== undefined && Number(high) > Number(low) ? [Number(low), Number(high)] : [Number(low)];

const number = String.raw`(\d*\.\d+)d?`;
const either = String.raw`(?:plus or minus )?`;

const sphereReaders: readonly SpanReader[] = [
  { shape: new RegExp(String.raw`()plano to ${either}${number}`), span: (_, to) => between(0, to) },
  { shape: new RegExp(String.raw`plus or minus ${number} to ${either}${number}`), span: between },
  { shape: new RegExp(String.raw`sphere over ${either}${number}`), span: above },
];

const cylinderReaders: readonly SpanReader[] = [
  { shape: new RegExp(String.raw`${number}(?: to |-)${number} cylinder`), span: between },
  { shape: new RegExp(String.raw`cylinder ${number} to ${number}`), span: between },
  { shape: new RegExp(String.raw`over ${number} cylinder`), span: above },
  { shape: new RegExp(String.raw`cylinder over ${number}`), span: above },
  { shape: /spherocylinder/, span: () => above(0) },
];

/** The powers that a descriptor of a lens speaks of: a sphere, and a cylinder that is 0 where it names none; none where it is of something else. */
export function lensRangesOf(text: string): LensRange[] {
  const plain = text.toLowerCase();
  if (!plain.includes('sphere') && !plain.includes('spherocylinder')) return [];
  const sphere = firstSpan(sphereReaders, plain)?.span;
  if (!sphere) return [];
  return [
    { measure: 'sphere', ...sphere },
    { measure: 'cylinder', ...(firstSpan(cylinderReaders, plain)?.span ?? between(0, 0)) },
  ];
}
