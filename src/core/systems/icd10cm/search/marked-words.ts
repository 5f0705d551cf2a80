import { compoundsOf, wordsOf } from './terms';
import { parts, type Part, type UnitWord } from './unit-index';

const negations = new Set(['without', 'not']);

/**
 * The words of a text in a part, told apart where the text says that something is not there ("without hematuria") or leaves it open
 * ("pain in unspecified knee"): a query that names it means another code, and one that does not lacks nothing.
 */
export function markedWords(text: string, part: Part): UnitWord[] {
  const marked: UnitWord[] = [];
  for (const [nth, segment] of text.split(/,|(?=\bwith\b)/i).entries()) {
    const words = wordsOf(segment);
    const asserts = /^with\b/i.test(segment);
    let now: Part = part;
    for (const [at, { term }] of words.entries()) {
      const isOpen = words[at - 1]?.term === 'unspecified' && !asserts && (nth > 0 || at > 1);
      if (negations.has(term)) now = parts.negated;
      marked.push({ term, part: now === part && isOpen ? parts.unstated : now });
    }
    for (const term of compoundsOf(words)) marked.push({ term, part: parts.nonessential });
  }
  return marked;
}

/** Whether a query says that something is not there. */
export const isNegation = (term: string): boolean => negations.has(term);
