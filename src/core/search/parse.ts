import type { Stem } from '../text/stem';
import { pieces } from '../text/pieces';

export type QueryToken = {
  term: string;
  /** As typed, folded. */
  text: string;
  number: boolean;
  /** Part of an amount with its measure. */
  dose: boolean;
  /** Joined to the token before it by a hyphen. */
  glued: boolean;
};

export type ParsedQuery = {
  tokens: QueryToken[];
  /** The last word may be unfinished: nothing, not even a blank, follows it. */
  open: boolean;
  dose: { amount: string; measure: string } | null;
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

/** A query cut to size, without control characters and the blanks around it. */
export function trimQuery(query: string): string {
  return (
    query
      .slice(0, longestQuery)
      // eslint-disable-next-line no-control-regex
      .replace(/[\u0000-\u001f\u007f-\u009f]+/g, ' ')
      .trimStart()
  );
}

/** The words of a query; amount and measure are told apart so that they do not drown the substance. */
export function parseQuery(query: string, stem: Stem): ParsedQuery {
  const text = trimQuery(query);
  const tokens: QueryToken[] = [];
  for (const piece of pieces(text)) {
    if (piece.kind === 'mark') continue;
    if (tokens.length === mostTokens) break;
    tokens.push({
      term: stem(piece.text),
      text: piece.text,
      number: piece.kind === 'number',
      dose: false,
      glued: piece.kind === 'glued',
    });
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
  return { tokens, open: /[\p{L}\p{N}]$/u.test(text), dose };
}
