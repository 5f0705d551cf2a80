import { readerOf, type SavedIndex } from '../../../search/saved-index';
import type { BuildInput, WordTables } from './build';
import type { Titles } from './completion';
import { PhraseBook } from './phrase-book';
import { readParts } from './supplement-parts';
import { UnitIndex } from './unit-index';

/** The tables as flat lists, to be read from them another time. */
export function saveTables({ index, book, titles }: WordTables): SavedIndex {
  return {
    ...index.save(),
    phrases: [book.save()],
    'title units': titles.unitOf,
    'title endings': titles.endingOf,
    'marked endings': [JSON.stringify(titles.endings)],
  };
}

/** The saved tables of these very sources; null where what was saved is not whole, or is of another number of codes. */
export function readTables(saved: SavedIndex, { table, supplements }: BuildInput): WordTables | null {
  try {
    const { whole, bytes, texts } = readerOf(saved);
    const [phrases = ''] = texts('phrases');
    const [endings = ''] = texts('marked endings');
    const titles: Titles = {
      unitOf: whole('title units'),
      endingOf: bytes('title endings'),
      endings: JSON.parse(endings) as Titles['endings'],
    };
    if (titles.unitOf.length !== table.codes.length) return null;
    return {
      index: UnitIndex.read(saved),
      book: PhraseBook.read(phrases),
      titles,
      parts: readParts(supplements),
    };
  } catch {
    return null;
  }
}
