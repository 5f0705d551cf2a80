import { placesIn } from '../../code/code-places';
import { oncePer } from '../../once';
import { isWithin } from './book-order';
import { chapterOf } from './chapters';
import { refsIn, type NoteRef } from './note-refs';
import type { Tabular, TabularEntry, TabularNote, TabularPart } from './supplements';

/** A tabular list with what is asked of it often. */
export type TabularBook = {
  entry(code: string): TabularEntry | null;
  /** Entries from the category down to the longest that is the code or a beginning of it. */
  line(code: string): TabularEntry[];
  /** Entries directly below; empty for a code that is complete in the list. */
  hasBelow(code: string): boolean;
  /** The chapter, then sections from the widest to the narrowest. */
  parts(code: string): { chapter: TabularPart | null; sections: TabularPart[] };
  /** The codes that a note of the list names; read once, as a chapter's notes hold for thousands of codes. */
  refsOf(note: TabularNote): readonly NoteRef[];
};

/** The book of a tabular list, made once. */
export const bookOf = oncePer(createBook);

function createBook(tabular: Tabular): TabularBook {
  const entries = placesIn(tabular.entries);
  const above = new Set<string>();
  for (const { code } of tabular.entries) {
    for (let length = 3; length < code.length; length++) {
      const beginning = code.slice(0, length);
      if (entries.has(beginning)) above.add(beginning);
    }
  }
  const line = (code: string) =>
    Array.from(
      { length: Math.max(0, code.length - 2) },
      (_, at) => entries.get(code.slice(0, at + 3)) ?? [],
    ).flat();
  const holds = (category: string) => (part: TabularPart) => isWithin(category, part.from, part.to);
  return {
    entry: (code) => entries.get(code) ?? null,
    line,
    hasBelow: (code) => above.has(code),
    parts: (code) => {
      const category = code.slice(0, 3);
      return {
        chapter: tabular.chapters.find(holds(category)) ?? null,
        // The book lists the wider section before the narrower ones inside it.
        sections: tabular.sections.filter(holds(category)),
      };
    },
    refsOf: oncePer(({ text }: TabularNote) => refsIn(text, (category) => entries.has(category))),
  };
}

/** One step from the chapter down to a code. */
export type PathStep = {
  level: 'chapter' | 'section' | 'category' | 'subcategory';
  /** "1", "A00-A09", "A00": what the book calls it; a code is canonical. */
  id: string;
  title: string;
  from: string;
  to: string;
};

/**
 * Where a code stands: chapter, sections, category and subcategories above it. Without a tabular list only the chapter is known,
 * in words of our own; the headers above a code are then in the order file. The code itself is not part of its path.
 */
export function pathOf(code: string, tabular: Tabular | null): PathStep[] {
  if (!tabular) {
    const chapter = chapterOf(code);
    return chapter ? [{ level: 'chapter', ...chapter }] : [];
  }
  const book = bookOf(tabular);
  const { chapter, sections } = book.parts(code);
  const step = (level: PathStep['level'], { id, title, from, to }: TabularPart): PathStep => ({
    level,
    id,
    title,
    from,
    to,
  });
  return [
    ...(chapter ? [step('chapter', chapter)] : pathOf(code, null)),
    ...sections.map((section) => step('section', section)),
    ...book
      .line(code)
      .filter((entry) => entry.code !== code)
      .map(({ code: id, title }): PathStep => ({
        level: id.length === 3 ? 'category' : 'subcategory',
        id,
        title,
        from: id,
        to: id,
      })),
  ];
}
