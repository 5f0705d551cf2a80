import { joinedTermsIn } from './joined-terms';
import { ledWordsOf, type LedWord } from './terms';

/**
 * A word of a query as a chart means it: `also` lists terms that answer it as well, `joined` those that it is with the joining words
 * beside it, `share` is the part of its weight that it keeps.
 */
export type ChartWord = LedWord & { also?: readonly string[]; joined?: readonly string[]; share?: number };

/** Beginnings of words that are about the eye: with one of them, "od", "os" and "ou" are sides and no overdose and no bone. */
const eyeWords =
  /^(?:eye|ocul|ophthal|optic|orbit|retin|macul|vitre|corne|kerat|conjunct|subconj|pink|uve|iri|scler|lens|catarac|glauc|poag|amd|armd|visi|myop|hyperop|hypermetr|astigm|presby|ambly|strab|esotrop|exotrop|lid|bleph|stye|hordeol|chalaz|ptosis|lacrim|dacryo|dry|pteryg|pinguec|drusen|float|pvd|erm|crvo|brvo|crao|brao|[np]?pdr|npdr|dme|csr|rd|diplop|nystag|pseudophak|aphak|iol|trichi|entrop|ectrop|fuchs|blind|cme|pucker|lattice|photop|proptos|exophth|hyphema|disc|papil|choroid|epiret|nucl)/;
/** The same for the ear: "ad", "as" and "au". */
const earWords =
  /^(?:ear|otitis|otalg|otorr|otosc|tympan|tm$|hear|deaf|tinnit|cerum|wax|snhl|chl$|mastoid|eustach|etd$|cholest|menier|aom|ome$|oe$|som$|perf|swimmer|presbyac|bppv|labyr)/;

const eyeSides = new Map([
  ['od', 'right'],
  ['os', 'left'],
  ['ou', 'bilateral'],
]);
const earSides = new Map([
  ['ad', 'right'],
  ['au', 'bilateral'],
]);
/** Single letters among other words are sides: "r shoulder pain". */
const letterSides = new Map([
  ['r', 'right'],
  ['l', 'left'],
]);

/** "RLE": the side, and the limb as titles call it by turns: leg, lower limb, lower extremity. */
const limbs = new Map<string, { side: string; half: string; limb: string }>();
for (const [letter, side] of [
  ['r', 'right'],
  ['l', 'left'],
  ['b', 'bilateral'],
] as const) {
  limbs.set(`${letter}le`, { side, half: 'lower', limb: 'leg' });
  limbs.set(`${letter}ue`, { side, half: 'upper', limb: 'arm' });
}

/** Which half the limb is of tells less than the limb: "pain in right arm" has no "upper". */
const halfShare = 0.15;

/** "c/o cough x 2 wks": who complains, and for how long, is in no code; weeks alone may be those of a pregnancy. */
const noise =
  /\bc\/o\b|\bcomplain(?:s|ing)? of\b|\b(?:x|for(?: the)?(?: past| last)?) ?\d+ ?(?:d|days?|w|wks?|weeks?|mo|mos|months?|y|yrs?|years?|hrs?|hours?)\b/gi;
const pregnancyWords = /\b(?:preg|gest|iup|ega|trimester|ga\b|weeks? (?:along|pregnant))/i;
/** "39w2d": weeks and days of a pregnancy; titles count the weeks. */
const gestation = /\b(\d{1,2}) ?w(?:k?s?)? ?\d ?d\b/gi;
/** "7 yo", "34 y/o f", "12 year old": the age of a patient is in no code's words as it is typed; months and weeks tell a newborn. */
const age = /\b\d{1,3}[ -]?(?:y\/?o\b|(?:yrs?|years?)[ -]?(?:old|of age)\b)(?: [fm]\b| (?:fe)?male\b)?/gi;
/** A visit to the physical therapist: "pt" is a patient otherwise and says nothing. */
const therapyVisit = /\bpt (?=visit|eval|session|follow)/gi;

/** What a patient denies, and what a test is negative for, is not there. */
const denial = /\b(?:den(?:y|ies|ied|ying)|neg(?:ative)? for|free of)\b(?: any\b)?/gi;

/** What a chart writes, as words that the classification has. Takes what was typed; codes are gone from it by then. */
export function chartWords(query: string): ChartWord[] {
  let text = query
    .replace(gestation, '$1 weeks gestation')
    .replace(therapyVisit, 'therapy ')
    .replace(denial, 'no');
  const told = text.replace(age, ' ').replace(noise, ' ');
  if (!pregnancyWords.test(text) && told.trim() !== '') text = told;
  const joined = joinedTermsIn(text);
  const plain = ledWordsOf(text).map((word, nth): ChartWord => ({ ...word, joined: joined[nth] ?? [] }));
  const isEar = plain.some(({ text: word }) => earWords.test(word));
  // As a word of English "as" joins others and is left out; at the end it joins nothing.
  const words = isEar && /\bas\W*$/i.test(text) ? [...plain, leftEar] : plain;
  const isEye = words.some(({ text: word }) => eyeWords.test(word));
  if (words.length === 1) return limbOf(words[0]) ?? words;
  return words.flatMap((word): ChartWord[] => {
    const side =
      letterSides.get(word.text) ??
      (isEye ? eyeSides.get(word.text) : undefined) ??
      (isEar ? earSides.get(word.text) : undefined);
    return side !== undefined ? [{ ...word, term: side }] : (limbOf(word) ?? [word]);
  });
}

const leftEar: LedWord = { term: 'left', text: 'as', glued: false, led: [] };

function limbOf(word: ChartWord | undefined): ChartWord[] | null {
  const found = limbs.get(word?.text ?? '');
  if (!word || !found) return null;
  return [
    { ...word, term: found.side },
    { ...word, term: found.half, share: halfShare },
    { ...word, term: found.limb, also: ['limb', 'extremity'] },
  ];
}
