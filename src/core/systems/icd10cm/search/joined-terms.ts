import { wordsWithJoining } from './terms';

/**
 * A phrase of one telling word and words that join others ("new patient", "severe AS", "on the spectrum") is that word only where those
 * stand beside it: "severe" is no aortic stenosis. It has a term of its own, which nothing that is typed begins with.
 */
const joinedTerm = (before: readonly string[], term: string, after: readonly string[]): string =>
  `|${before.join(' ')}|${term}|${after.join(' ')}`;

/** Whether a term is one of these: such are not spelled wrong and not left unfinished. */
export const isJoinedTerm = (term: string): boolean => term.startsWith('|');

/** The term of such a phrase; null for any other phrase. */
export function joinedTermOf(phrase: string): string | null {
  const words = wordsWithJoining(phrase);
  const [at, other] = words.flatMap(({ joins }, nth) => (joins ? [] : [nth]));
  if (at === undefined || other !== undefined || words.length === 1) return null;
  const terms = words.map(({ term }) => term);
  return joinedTerm(terms.slice(0, at), terms[at] ?? '', terms.slice(at + 1));
}

const most = 3;

/** For each telling word of a query, in order, the terms that it may be with the joining words beside it. */
export function joinedTermsIn(query: string): string[][] {
  const words = wordsWithJoining(query);
  const out: string[][] = [];
  for (const [at, { term, joins }] of words.entries()) {
    if (joins) continue;
    const before: string[] = [];
    for (let other = at - 1; before.length < most && words[other]?.joins; other--) {
      before.unshift(words[other]?.term ?? '');
    }
    const after: string[] = [];
    for (let other = at + 1; after.length < most && words[other]?.joins; other++) {
      after.push(words[other]?.term ?? '');
    }
    const found: string[] = [];
    for (let from = before.length; from >= 0; from--) {
      for (let to = 0; to <= after.length; to++) {
        if (from === before.length && to === 0) continue;
        found.push(joinedTerm(before.slice(from), term, after.slice(0, to)));
      }
    }
    out.push(found);
  }
  return out;
}
