import type { DirectSearch } from './direct';
import type { Lexicon, ExpandedQuery } from './expansion';

const most = 5;

/** What to try where nothing, or nothing but guesses, was found: codes nearby, spellings, words that begin alike. */
export function suggest(
  query: string,
  plan: ExpandedQuery | null,
  words: Lexicon | null,
  direct: DirectSearch,
): string[] {
  const codes = direct.neighbours(query, most);
  if (codes.length > 0 || !plan || !words) return codes;
  const spelled = [...new Set(plan.expansions.flatMap((expansion) => expansion.spelled ?? []))];
  if (spelled.length > 0) return spelled.slice(0, most);
  const unknown = plan.tokens
    .map(({ text }) => text)
    .filter((text) => text.length > 3 && /^[a-z]+$/.test(text))
    .sort((a, b) => b.length - a.length);
  for (const text of unknown) {
    for (let length = text.length - 1; length >= 3; length--) {
      const alike = words.index.startingWith(text.slice(0, length), most);
      if (alike.length > 0) return alike;
    }
  }
  return [];
}
