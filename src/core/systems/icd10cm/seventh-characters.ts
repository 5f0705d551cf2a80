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
