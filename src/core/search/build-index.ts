import type { CodeRecord } from '../code/record';
import { createSections, documentTerms } from './document';
import { createShownWords, type ShownWords } from './explain';
import { Matcher } from './match';
import { SynonymTable, phraseTerms, type ProductNames } from './synonym-table';
import type { Lexicon } from './expansion-types';
import { createStem, type Stem } from '../text/stem';
import type { FullVocabulary } from './vocabulary';
import { InvertedIndex } from './inverted-index';

export type WordIndex = Lexicon & { matcher: Matcher; shownWords: ShownWords };

export type WordBuilder = {
  /** Works on the index for about so many milliseconds; returns it once it is whole. */
  work: (milliseconds?: number) => WordIndex | null;
};

/** Numbers tell sizes and doses; they name nothing. */
const numberWeight = 0.5;

/** Reads the records into a word index, in steps if wanted. */
export function buildWords(
  records: readonly CodeRecord[],
  vocabulary: FullVocabulary,
  names: ProductNames,
  positionOf: (code: string) => number | undefined,
  priorOf: (record: CodeRecord) => number,
): WordBuilder {
  const stem = createStem(vocabulary.spellings);
  const light = new Map(vocabulary.light.map(({ word, weight }) => [stem(word), weight]));
  const termWeight = (term: string): number => light.get(term) ?? 1;
  const sectionOf = createSections(vocabulary.sections, stem);
  const index = new InvertedIndex();
  let next = 0;
  let done: WordIndex | null = null;
  return {
    work: (milliseconds = Infinity) => {
      if (done) return done;
      const start = Date.now();
      for (; next < records.length; next++) {
        const record = records[next];
        if (!record) continue;
        if ((next & 63) === 63 && Date.now() - start > milliseconds) return null;
        index.addRecord(documentTerms(record, sectionOf(record), { stem, termWeight }));
      }
      index.finish((term) => (/^\d/.test(term) ? numberWeight : termWeight(term)));
      const book = new SynonymTable(vocabulary, properNames(names, index, positionOf, stem), stem);
      const prior = Float32Array.from(records, (record) => priorOf(record));
      const matcher = new Matcher(index, prior);
      done = {
        index,
        book,
        stem,
        termWeight,
        prior,
        positionOf,
        matcher,
        shownWords: createShownWords(stem),
      };
      return done;
    },
  };
}

/** Product names that say more than the record itself: crosswalks also list products by their substance. */
function properNames(
  products: ProductNames,
  index: InvertedIndex,
  positionOf: (code: string) => number | undefined,
  stem: Stem,
): ProductNames {
  return products.map(({ code, names }) => {
    const position = positionOf(code);
    const known = new Set(position === undefined ? [] : index.termsAt(position));
    const says = (term: string): boolean => known.has(index.idOf(term) ?? -1);
    return { code, names: names.filter((name) => !phraseTerms(name, stem).every(says)) };
  });
}
