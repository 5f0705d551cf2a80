import { spellOut } from '../text/contractions';
import type { Stem } from '../text/stem';
import { pieces, type Piece } from '../text/pieces';
import { sizesAsked, type Size } from './sizes';

export type QueryToken = {
  term: string;
  /** As typed, folded. */
  text: string;
  number: boolean;
  /** Part of an amount with its measure. */
  dose: boolean;
  /** Part of a length and width: "4 x 4". */
  size: boolean;
  /** Joined to the token before it by a hyphen. */
  glued: boolean;
};

export type ParsedQuery = {
  tokens: QueryToken[];
  /** The last word may be unfinished: nothing, not even a blank, follows it. */
  open: boolean;
  dose: { amount: string; measure: string } | null;
  /** Sizes in it, which decide among dressings, bandages and cushions. */
  sizes: Size[];
};

/** Longer queries are cut: nobody reads a page into a search box, but a paste may bring one. */
export const longestQuery = 240;
const mostTokens = 20;
/** "20 30" may be a pressure; more digits than these without a word are a number of something. */
const mostDigits = 4;

/** Measures that make an amount a dose. */
const doseMeasures = new Set([
  'mg',
  'mcg',
  'ng',
  'kg',
  'g',
  'ml',
  'l',
  'unit',
  'iu',
  'kiu',
  'meq',
  'mmol',
  'mci',
  'uci',
]);

/** What drugs are filled into. */
const vessels = new Set(['syringe', 'syringes', 'pen', 'pens']);

/** What stands before or after "sq" where it is a square and no route: "16 sq in". */
const squared = new Set(['in', 'inch', 'inches', 'cm', 'cms', 'centimeter', 'ft', 'foot', 'feet']);

/** What garments and supplies of a size letter are called by descriptors. */
const letterSizes: Readonly<Record<string, readonly string[]>> = {
  s: ['small'],
  sm: ['small'],
  m: ['medium'],
  med: ['medium'],
  l: ['large'],
  lg: ['large'],
  xl: ['extra', 'large'],
  xxl: ['above', 'extra', 'large'],
  '2xl': ['above', 'extra', 'large'],
  '3xl': ['above', 'extra', 'large'],
};

/** Pieces that are read together with the token before them, by name; `bench/ablate` switches each off in turn. */
export const parseRules: Record<string, (before: QueryToken | undefined, piece: Piece) => readonly string[]> =
  {
    /** "Size L": a letter after the word is the size itself. */
    letterSize: (before, { text }) =>
      before?.text === 'size' || before?.text === 'sz' ? (letterSizes[text] ?? []) : [],
  };

/** A query cut to size, without control characters and the blanks around it. */
export function trimQuery(query: string): string {
  return (
    query
      .slice(0, longestQuery)
      // oxlint-disable-next-line no-control-regex
      .replace(/[\u0000-\u001f\u007f-\u009f]+/g, ' ')
      .trimStart()
  );
}

/** The words of a query; amount and measure are told apart so that they do not drown the substance. */
export function parseQuery(query: string, stem: Stem): ParsedQuery {
  const text = spellOut(trimQuery(query));
  const tokens: QueryToken[] = [];
  for (const piece of pieces(text)) {
    if (piece.kind === 'mark') continue;
    if (tokens.length === mostTokens) break;
    const before = tokens.at(-1);
    if (before?.text === 'sub' && piece.text === 'q') {
      before.term = stem('subcutaneous');
      continue;
    }
    // "Nivestym 300 mcg prefilled syringe" asks for the drug.
    if (before?.text === 'prefilled' && vessels.has(piece.text)) continue;
    const words = Object.values(parseRules).flatMap((rule) => rule(before, piece));
    if (words.length > 0) {
      tokens.pop();
      for (const text of words) {
        tokens.push({ term: stem(text), text, number: false, dose: false, size: true, glued: false });
      }
      continue;
    }
    tokens.push({
      term: stem(piece.text),
      text: piece.text,
      number: piece.kind === 'number',
      dose: false,
      size: false,
      glued: piece.kind === 'glued',
    });
  }
  for (const [index, token] of tokens.entries()) {
    const [before, after] = [tokens[index - 1], tokens[index + 1]];
    if ((token.text === 'x' || token.text === 'by') && before?.number && after?.number) {
      before.size = token.size = after.size = true;
    }
    // "80 mg sq" is given under the skin; descriptors have the word for squares alone.
    if (token.text === 'sq' && !squared.has(tokens[index + 1]?.text ?? '')) token.term = stem('subcutaneous');
  }
  let dose: ParsedQuery['dose'] = null;
  for (const [index, token] of tokens.entries()) {
    const next = tokens[index + 1];
    if (!token.number || !next || !doseMeasures.has(next.term)) continue;
    dose ??= { amount: token.text, measure: next.term };
    token.dose = next.dose = true;
  }
  // A date, a telephone or claim number: its digits are no words.
  if (tokens.every(({ text }) => /^\d/.test(text)) && text.replace(/\D/g, '').length > mostDigits) {
    tokens.length = 0;
  }
  return { tokens, open: /[\p{L}\p{N}]$/u.test(text), dose, sizes: sizesAsked(text) };
}
