import { compoundsOf, wordsOf } from './terms';
import { parts, type Part, type UnitWord } from './unit-index';

/** Terms that say that something is not there. */
export const negations = new Set(['without', 'not']);

/**
 * Where what a text says is not there ends although no comma does: "without foreign body | of right hand", "without entropion | left
 * upper eyelid". "Loss of consciousness" and the like are one thing.
 */
const negationEnds =
  /(?<=\b(?:without|not)\b.*?)(?:(?<!\b(?:loss|evidence|mention|signs|symptoms|rupture|disruption|documented|diagnosis) )\bof\b|(?=\b(?:right|left|because|in remission)\b))/i;

/** A text in the stretches within which a negation, or what is left open, holds. */
const stretchesOf = (text: string): string[] =>
  text.split(/,|(?=\bwith\b)/i).flatMap((segment) => segment.split(negationEnds));

/**
 * The words of a text in a part, told apart where the text says that something is not there ("without hematuria") or leaves it open
 * ("pain in unspecified knee"): a query that names it means another code, and one that does not lacks nothing.
 */
export function markedWords(text: string, part: Part): UnitWord[] {
  const marked: UnitWord[] = [];
  for (const [nth, segment] of stretchesOf(text).entries()) {
    const words = wordsOf(segment);
    const asserts = /^with\b/i.test(segment);
    let now: Part = part;
    for (const [at, { term }] of words.entries()) {
      const isOpen = words[at - 1]?.term === 'unspecified' && !asserts && (nth > 0 || at > 1);
      if (negations.has(term)) now = parts.negated;
      const isNot = words[at - 1]?.term === 'non';
      marked.push({ term, part: isNot ? parts.negated : now === part && isOpen ? parts.unstated : now });
    }
    for (const term of compoundsOf(words)) marked.push({ term, part: parts.nonessential });
  }
  return marked;
}
