import type { BookInput, BookPlan, Shelf } from '../book';
import { bookKey } from './book-order';
import { heldPart, isTabular } from './held-parts';
import { pathOf } from './tabular-book';

/** Chapters and sections above the categories, as far as a tabular list tells them; without one the chapters alone. */
export function diagnosisBook({ supplements, on }: Pick<BookInput, 'supplements' | 'on'>): BookPlan {
  const tabular = heldPart(supplements, 'tabular', isTabular, on)?.data ?? null;
  const known = new Map<string, readonly Shelf[]>();
  return {
    keyOf: ({ code }) => bookKey(code),
    shelvesOf: ({ code }) => {
      const category = code.slice(0, 3);
      const made = known.get(category);
      if (made) return made;
      const shelves = pathOf(category, tabular).flatMap(({ level, id, title, from, to }): Shelf[] => {
        if (level === 'chapter') return [{ id, label: `${id}, ${from}-${to}`, title }];
        return level === 'section' ? [{ id, label: id, title }] : [];
      });
      known.set(category, shelves);
      return shelves;
    },
  };
}
