import { familyOf } from './measures';

/*
 * Words for what is counted one by one. A container holds other things, and how many is not in its name; a thing is a
 * piece itself; an occasion is neither.
 */

const containers = new Set(
  (
    'vial ampule syringe pen cartridge bottle bag box package packet case carton set kit roll tube can jug jar tray canister ' +
    'cassette dozen pair respule bar sheet'
  ).split(' '),
);

const things = new Set(
  'each piece item device tablet capsule patch implant pellet lens shoe strip test applicator specimen source extension'.split(
    ' ',
  ),
);

export function isContainer(measure: string): boolean {
  return containers.has(measure);
}

export function isThing(measure: string): boolean {
  return things.has(measure);
}

/** A counted measure that is no container and no piece: a visit, a session, a dose. */
export function isOccasion(measure: string): boolean {
  return familyOf(measure) === 'count' && !containers.has(measure) && !things.has(measure);
}

/** Goods that are pieces whatever the descriptor calls them. */
const goods = new Set(
  (
    'dressing pad gauze sponge brief diaper liner underpad glove mask lancet swab wipe catheter pouch wafer barrier needle ' +
    'electrode insert sock stocking filter cushion pillow chair crutch battery ring platform lead syringe'
  ).split(' '),
);

/** Orthoses by their full and by their short names. */
const bracing = /orthos|orthot|brace|splint|\b(?:h?k?afo|c?t?lso|[se]*whf?o|hfo|sacroiliac)\b/i;

/** Other names of a thing that descriptors call by its full name. */
const alsoCalled: Readonly<Record<string, RegExp>> = {
  iud: /intrauterine/i,
  chair: /wheelchair/i,
  brief: /brief|diaper/i,
  diaper: /brief|diaper/i,
  pod: /insulin delivery|pod/i,
  sponge: /sponge|gauze/i,
  chux: /underpad|pad/i,
  hose: /stocking/i,
  sock: /sock|stocking|sheath/i,
  device: /device|system/i,
  cath: /catheter/i,
  wafer: /wafer|barrier/i,
  bra: /\bbra/i,
  trach: /tracheo/i,
  earmold: /ear mold/i,
  mold: /mold/i,
  tube: /tub(?:e|ing)/i,
  insert: /insert|intrauterine|implant/i,
  orthosis: bracing,
  brace: bracing,
  splint: bracing,
  pack: /pack/i,
};

/** Of one phrase: `prostheses` → `prosthesis`, `pouches` → `pouch`. */
function singular(noun: string): string {
  const word = noun.trim().toLowerCase().split(/[ -]/).at(-1) ?? '';
  if (/(?:the|tho)ses$/.test(word)) return `${word.slice(0, -2)}is`;
  if (word.endsWith('ies')) return `${word.slice(0, -3)}y`;
  if (/(?:ch|sh|x|ss)es$/.test(word)) return word.slice(0, -2);
  return word.length > 3 && word.endsWith('s') && !word.endsWith('ss') ? word.slice(0, -1) : word;
}

/** A word of its own, in the plural too, or behind what is written together with it: no "set" in a corset, no "roll" in a controller. */
function asWord(word: string): RegExp {
  const letters = word.replace(/[^a-z]/g, '');
  return new RegExp(`(?<![a-z])(?:under|over|wheel|face|eye)?${letters}(?:e?s)?(?![a-z]|-up)`, 'i');
}

/**
 * Whether a noun is what the code counts.
 * @param item the descriptor; empty where nothing is known of the code
 */
export function names(noun: string, item: string): boolean {
  const word = singular(noun);
  if (word.length < 3) return false;
  if (alsoCalled[word]?.test(item)) return true;
  if (asWord(word).test(item.replace(/batteries/gi, 'battery'))) return true;
  return (
    (item === '' && goods.has(word)) ||
    (word === 'dressing' && /gauze|dressing|pad|foam|alginate/i.test(item))
  );
}
