import { bookOf } from './tabular-book';
import type { SeventhCharacter, Tabular } from './supplements';

/** 7th characters that hold for a code, and at which level the tabular list defines them. */
export type SeventhRule = { from: string; note: string | null; characters: SeventhCharacter[] };

/** The placeholder that fills a code up to six characters (guidelines I.A.4 and I.A.5). */
const placeholder = 'X';

/** A code of three to six characters with its 7th: `W2189` and `A` make `W2189XA`. */
export function withSeventh(code: string, character: string): string {
  return code.padEnd(6, placeholder) + character;
}

/** The 7th characters of a code, from the nearest level that defines any; null where it takes none. */
export function seventhOf(code: string, tabular: Tabular): SeventhRule | null {
  const definer = bookOf(tabular)
    .line(code)
    .findLast(({ seventh }) => seventh !== undefined);
  if (!definer?.seventh) return null;
  return { from: definer.code, note: definer.seventhNote ?? null, characters: definer.seventh };
}

/** What the 7th character of a whole code means; null where the tabular list does not say. */
export function seventhMeaning(code: string, tabular: Tabular): SeventhCharacter | null {
  if (code.length !== 7) return null;
  // A code that the list itself has in seven characters ends in a detail, not in a 7th character of the rule.
  if (bookOf(tabular).entry(code)) return null;
  return seventhOf(code, tabular)?.characters.find(({ character }) => character === code.charAt(6)) ?? null;
}

/**
 * Every code that the tabular list makes by its rules: what has nothing below, filled with X and given each 7th character that
 * holds for it. The order file is the authority where the two disagree (`disagreement`).
 */
export function codesByRule(tabular: Tabular): string[] {
  const book = bookOf(tabular);
  return tabular.entries.flatMap(({ code }) => {
    if (book.hasBelow(code)) return [];
    const rule = code.length === 7 ? null : seventhOf(code, tabular);
    return rule ? rule.characters.map(({ character }) => withSeventh(code, character)) : [code];
  });
}

/** Where rules and official list part: `extra` only the rules make, `missing` only the list has; both in order of the code. */
export function disagreement(
  byRule: Iterable<string>,
  official: Iterable<string>,
): { extra: string[]; missing: string[] } {
  const [made, listed] = [new Set(byRule), new Set(official)];
  return {
    extra: [...made].filter((code) => !listed.has(code)).sort(),
    missing: [...listed].filter((code) => !made.has(code)).sort(),
  };
}
