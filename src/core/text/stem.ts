/** Words to terms: one spelling for one word, the same for descriptors, queries and vocabulary. */

/** British spellings of medical words, by their fragments; whole words stand in `resources/vocabulary`. */
const american: readonly (readonly [RegExp, string])[] = [
  [/^haem|^hæm/, 'hem'],
  [/aemia/, 'emia'],
  [/anaesth/, 'anesth'],
  [/oedem/, 'edem'],
  [/oesoph/, 'esoph'],
  [/^oestr/, 'estr'],
  [/paed/, 'ped'],
  [/gynaec/, 'gynec'],
  [/^foet/, 'fet'],
  [/^caec/, 'cec'],
  [/faec/, 'fec'],
  [/rrhoea/, 'rrhea'],
  [/sulph/, 'sulf'],
  [/^leuc(?=ocyt|aemi|emi|oped|oreduc|odep)/, 'leuk'],
  [/([a-z]{3})isation$/, '$1ization'],
  [/([a-z]{3})ised$/, '$1ized'],
  [/([a-z]{3})elling$/, '$1eling'],
];

/** Most words hold none of the fragments. */
const maybeBritish = /^(?:haem|leuc|caec|foet|oestr)|ae|oe|sulph|is(?:ation|ed)$|elling$/;

const irregular = /(?:orthos|prosthes|analys|synthes|dialys|diagnos|bas|metastas|stenos|psychos|neuros)es$/;

/** The singular of an English plural, roughly: both sides pass through it, so it must be steady rather than right. */
function singular(word: string): string {
  if (word.length < 4 || !word.endsWith('s') || /(?:ss|us|is|lens|series|species)$/.test(word)) return word;
  if (word.endsWith('ies') && word.length > 4) return `${word.slice(0, -3)}y`;
  if (irregular.test(word)) return `${word.slice(0, -2)}is`;
  if (/(?:sh|ch|ss|x|zz)es$/.test(word)) return word.slice(0, -2);
  return word.slice(0, -1);
}

export type Stem = (word: string) => string;

/**
 * A function from folded word to term. `spellings` are whole words with their one accepted spelling
 * (`inj` → `injection`, `hcl` → `hydrochloride`, `millilitre` → `ml`).
 */
export function createStem(spellings: readonly (readonly [from: string, to: string])[]): Stem {
  const fixed = new Map<string, string>();
  for (const [from, to] of spellings) fixed.set(from, to);
  const known = new Map<string, string>();
  const compute = (word: string): string => {
    const direct = fixed.get(word);
    if (direct !== undefined) return direct;
    let term = word;
    if (maybeBritish.test(word)) {
      for (const [british, replacement] of american) term = term.replace(british, replacement);
    }
    term = singular(term);
    return fixed.get(term) ?? term;
  };
  return (word) => {
    const seen = known.get(word);
    if (seen !== undefined) return seen;
    const term = compute(word);
    // A worker lives for days: what people type must not fill the memory.
    if (known.size < 200_000) known.set(word, term);
    return term;
  };
}

/** Endings that turn a word into another of its family: polarize, polarized, polarization. */
const endings =
  /(?:ization|itional|ations?|itian|ising|izing|ising|ional|ative|itive|ments?|ation|ators?|ables?|ibles?|ating|ising|ance|ence|ants?|ents?|ings?|ions?|ical|ized|ised|izer|iser|ated|ates?|ors?|ers?|ive|ous|ial|ary|ory|ics?|ity|ed|al|ly|es?|s|y)$/;

/**
 * What the words of a family share, or an empty text where too little would be left. Only for finding relatives: a word is never
 * replaced by it.
 */
export function familyOf(word: string): string {
  if (word.length < 6 || /\d|~/.test(word)) return '';
  // The end of "receive" is no ending: it is of one family with "received".
  const root = word.endsWith('ceive') ? word.slice(0, -1) : word.replace(endings, '');
  if (root.length < 4 || (root.length < 5 && word.length - root.length > 4)) return '';
  return root.replace(/(.)\1$/, '$1');
}

/** A word without what tells it from others of its family, short ones too: "hinge" and "hinged", "cuff" and "cuffed". */
export function rootOf(word: string): string {
  const root = familyOf(word) || word.replace(/(.)\1$/, '$1');
  return root.length >= 5 && root.endsWith('e') ? root.slice(0, -1) : root;
}
