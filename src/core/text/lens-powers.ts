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

const noCylinder = new RegExp(String.raw`\b(?:no|without|w/o|zero)\s+${cylinderWord}|\bsph(?:ere)? only\b`);
const cylinderAfter = new RegExp(String.raw`${cylinderWord}\s*(?:of\s+)?[+-]?\s?${power}`);
const cylinderBefore = new RegExp(String.raw`[+-]?\s?(?<![\d.])${power}${diopters}\s*${cylinderWord}`);
/** "-5.00 -1.00 x 180": the second power stands before its axis. */
const cylinderAxis = new RegExp(String.raw`(?<=\d\s*)[+-]\s?${power}\s*(?:x|axis)\s*\d{1,3}\b`);
/** An addition for reading is no sphere. */
const addition = new RegExp(
  String.raw`\badd(?:ition)?\s*(?:of\s+|over\s+)?[+-]?\s?${power}|\+?${power}\s+add\b(?!\s*[+-]?\s?\.?\d)`,
);

/** A power that is written as one: with a sign, with two decimals or in diopters. */
const sphereShape = new RegExp(
  String.raw`(?:^|\s)(?:[+-]\s?${power}|(\d{1,2}\.\d{2,3})|${power}\s*(?:d|diopters?|dioptres?)\b)`,
);

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
  const powers: LensPower[] = [];
  let rest = plain;
  if (noCylinder.test(plain)) {
    powers.push({ measure: 'cylinder', value: 0 });
    rest = plain.replace(noCylinder, ' ');
  } else {
    for (const shape of [cylinderAfter, cylinderBefore, cylinderAxis]) {
      const [all, cylinder] = shape.exec(plain) ?? [];
      if (!all || cylinder === undefined) continue;
      powers.push({ measure: 'cylinder', value: Number(cylinder) });
      rest = plain.replace(all, ' ');
      break;
    }
  }
  const found = sphereShape.exec(rest);
  const sphere = /\bplano\b/.test(rest) ? '0' : found?.slice(1).find(Boolean);
  if (sphere !== undefined) powers.unshift({ measure: 'sphere', value: Number(sphere) });
  return powers.every(({ value }) => isGround(value)) ? powers : [];
}

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
