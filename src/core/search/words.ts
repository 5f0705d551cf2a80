import type { CodeRecord } from '../codes';
import { documentTerms } from './document';
import { PhraseBook } from './phrases';
import { standingOf } from './standing';
import { createStem } from './stem';
import { Scorer } from './score';
import type { Lexicon } from './plan';
import type { FullVocabulary } from './vocabulary';
import { WordIndex } from './word-index';

export type WordSearch = Lexicon & { scorer: Scorer };

export type WordBuilder = {
  /** Works on the index for about so many milliseconds; returns it once it is whole. */
  work: (milliseconds?: number) => WordSearch | null;
};

/** Numbers tell sizes and doses; they name nothing. */
const numberWeight = 0.5;

export function buildWords(
  records: readonly CodeRecord[],
  vocabulary: FullVocabulary,
  names: ReadonlyMap<string, readonly string[]>,
): WordBuilder {
  const stem = createStem(vocabulary.spellings);
  const light = new Map(vocabulary.light.map(({ word, weight }) => [stem(word), weight]));
  const lightness = (term: string): number => light.get(term) ?? 1;
  const sectionOf = createSections(vocabulary.sections);
  const index = new WordIndex();
  let next = 0;
  let done: WordSearch | null = null;
  return {
    work: (milliseconds = Infinity) => {
      if (done) return done;
      const start = Date.now();
      for (; next < records.length; next++) {
        const record = records[next];
        if (!record) continue;
        if ((next & 63) === 0 && Date.now() - start > milliseconds) return null;
        const extra = { names: names.get(record.code) ?? [], section: sectionOf(record) };
        index.addRecord(documentTerms(record, extra, { stem, lightness }));
      }
      index.finish((term) => (/^\d/.test(term) ? numberWeight : lightness(term)));
      const standing = Float32Array.from(records, standingOf);
      const book = new PhraseBook(vocabulary, stem);
      const places = new Map(records.map(({ code }, position) => [code, position]));
      done = { index, book, stem, lightness, positionOf: (code) => places.get(code), scorer: new Scorer(index, standing) };
      return done;
    },
  };
}

function createSections(sections: FullVocabulary['sections']): (record: CodeRecord) => string {
  const sorted = [...sections].sort((a, b) => (a.from < b.from ? -1 : 1));
  const known = new Map<string, string>();
  return ({ code, kind }) => {
    if (kind === 'modifier') return 'modifier';
    const cached = known.get(code);
    if (cached !== undefined) return cached;
    let words = '';
    for (const section of sorted) {
      if (section.from > code) break;
      if (code <= section.to) words += ` ${section.words}`;
    }
    known.set(code, words);
    return words;
  };
}
