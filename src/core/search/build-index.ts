import type { CodeRecord } from '../code/record';
import { bagSizeOf } from './bag-sizes';
import { secondary, weighDescriptor, weightOf, type DocumentTerms, type Reader } from './field-weights';
import { createShownWords, isBiosimilar, type ShownWords } from './explain';
import { Matcher } from './match';
import { SynonymTable, phraseTerms, type ProductNames } from './synonym-table';
import type { Lexicon } from './expansion';
import { pieces } from '../text/pieces';
import { createRanges } from '../code/ranges';
import { createStem, type Stem } from '../text/stem';
import { sizeRangesOf, type SizeRange } from './sizes';
import type { Vocabulary } from './types';
import { InvertedIndex } from './inverted-index';
import { readerOf, type SavedIndex } from './saved-index';

export type WordIndex = Lexicon & {
  matcher: Matcher;
  shownWords: ShownWords;
  /** What the vocabulary says of the section of a record, in its words; empty where it says nothing. */
  sectionWords: (record: CodeRecord) => string;
};

export type WordBuilder = {
  /** Works on the index for about so many milliseconds; returns it once it is whole. */
  work: (milliseconds?: number) => WordIndex | null;
  /** The lists that the index is read from another time, once it is whole; null where it was read from them itself. */
  save: () => SavedIndex | null;
};

/** Numbers tell sizes and doses; they name nothing. */
const numberWeight = 0.5;

export type WordInput = {
  records: readonly CodeRecord[];
  vocabulary: Vocabulary;
  names: ProductNames;
  positionOf: (code: string) => number | undefined;
  priorOf: (record: CodeRecord) => number;
  /** The index of these very sources, as it was saved; what does not fit is built. */
  saved: SavedIndex | null;
};

/** What is read out of the records: the words themselves, and the sizes that they are for. */
type Words = { index: InvertedIndex; sizes: WordIndex['sizes']; book: SynonymTable; prior: Float32Array };

/** Words as light as this stand between others and say nothing. */
const fillerWeight = 0.08;
/** As light, but they decide: "over 300 lb", "up to 10". */
const decisive = new Set(['over', 'under', 'up', 'but']);

/** Reads the records into a word index, in steps if wanted. */
export function buildWords(input: WordInput): WordBuilder {
  const { vocabulary, positionOf } = input;
  const stem = createStem(vocabulary.spellings);
  const light = new Map(vocabulary.light.map(({ word, weight }) => [stem(word), weight]));
  const termWeight = (term: string): number => light.get(term) ?? 1;
  const saved = readSaved(input);
  const isFiller = (term: string): boolean => termWeight(term) <= fillerWeight && !decisive.has(term);
  // Let go of when they are done: of the vocabulary, which is megabytes, only little is read later.
  let steps = saved ? null : buildAll(input, { stem, termWeight }, isFiller);
  const { sections, opposites, names, everyday } = vocabulary;
  let done: WordIndex | null = null;

  const complete = ({ index, sizes, book, prior }: Words): WordIndex => {
    return {
      index,
      book,
      stem,
      termWeight,
      isFiller,
      opposites: opposites.map((group) => group.map((words) => words.map(stem))),
      names: new Set(names),
      everyday: new Set(everyday.map((words) => words.split(' ').map(stem).join(' '))),
      sizes,
      prior,
      positionOf,
      matcher: new Matcher(index, prior),
      shownWords: createShownWords(stem),
      sectionWords: ({ kind, code }) =>
        kind === 'modifier' ? '' : (sections.find(({ from, to }) => from <= code && code <= to)?.words ?? ''),
    };
  };

  return {
    work: (milliseconds = Infinity) => {
      const start = Date.now();
      if (saved) done ??= complete(saved);
      while (steps) {
        const step = steps.next();
        if (step.done) {
          done = complete(step.value);
          steps = null;
        } else if (Date.now() - start > milliseconds) return null;
      }
      return done;
    },
    save: () =>
      done && !saved
        ? {
            ...done.index.save(),
            ...done.book.save(),
            prior: done.prior,
            sizes: [JSON.stringify(done.sizes)],
          }
        : null,
  };
}

/** What is kept has no word for an end that is open: it is null. */
type KeptSizes = readonly [
  position: number,
  range: Omit<SizeRange, 'over' | 'to'> & { over: number | null; to: number | null },
][];

/** The saved index, where it is one of as many records. */
function readSaved({ saved, records }: WordInput): Words | null {
  if (!saved) return null;
  try {
    const index = InvertedIndex.read(saved);
    const { texts, floats } = readerOf(saved);
    const [sizes = ''] = texts('sizes');
    const read = (JSON.parse(sizes) as KeptSizes).map(
      ([position, range]) =>
        [position, { ...range, over: range.over ?? -Infinity, to: range.to ?? Infinity }] as const,
    );
    return index.documentCount === records.length
      ? { index, sizes: read, book: SynonymTable.read(saved), prior: floats('prior') }
      : null;
  } catch {
    return null;
  }
}

function* buildAll(
  input: WordInput,
  reader: Reader,
  isFiller: (term: string) => boolean,
): Generator<undefined, Words> {
  const { records, vocabulary, names, positionOf, priorOf } = input;
  const read = yield* readRecords(input, reader);
  const { stem } = reader;
  const proper = properNames(names, read.index, positionOf, stem);
  const codesIn = createCodesIn(records);
  return {
    ...read,
    book: SynonymTable.build({ vocabulary, names: proper, stem, codesIn, isFiller }),
    prior: Float32Array.from(records, (record) => priorOf(record)),
  };
}

/** Records between two looks at the clock. */
const pause = 64;

function* readRecords(
  { records, vocabulary }: WordInput,
  reader: Reader,
): Generator<undefined, Pick<Words, 'index' | 'sizes'>> {
  const sectionOf = createSections(vocabulary.sections, reader.stem);
  const index = new InvertedIndex();
  const sizes: [position: number, range: SizeRange][] = [];
  for (const [position, record] of records.entries()) {
    if (position % pause === 0) yield;
    const bag = bagSizeOf(record);
    const ranges = [...sizeRangesOf(textOf(record)), ...(bag ? [bag] : [])];
    for (const range of ranges) sizes.push([position, range]);
    index.addRecord(documentTerms(record, sectionOf(record), reader));
  }
  index.finish((term) => (/^\d/.test(term) ? numberWeight : reader.termWeight(term)));
  return { index, sizes };
}

/** The codes that a range holds; a code alone is itself. */
function createCodesIn(records: readonly CodeRecord[]): (range: string) => readonly string[] {
  const held = createRanges(records.map(({ code }) => code));
  return (range) => (range.includes('-') ? held(range) : [range]);
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

/** The terms of a secondary text, hyphenated words also as one. */
function termsOf(text: string, stem: Stem): string[] {
  const terms: string[] = [];
  let previous = '';
  for (const { text: word, kind } of pieces(text)) {
    if (kind === 'mark') continue;
    terms.push(stem(word));
    if (kind === 'glued') terms.push(stem(previous + word));
    previous = word;
  }
  return terms;
}

/** Adds what is not there yet. */
function addTerms(terms: readonly string[], weight: number, out: DocumentTerms, known: Set<string>): void {
  for (const term of terms) {
    if (known.has(term)) continue;
    known.add(term);
    out.terms.push(term);
    out.weights.push(weight);
  }
}

/** What a range of codes is about, read once for all its codes. */
function createSections(sections: Vocabulary['sections'], stem: Stem): (record: CodeRecord) => string[] {
  const sorted = sections
    .map(({ from, to, words }) => ({ from, to, terms: termsOf(words, stem) }))
    .sort((a, b) => (a.from < b.from ? -1 : 1));
  return ({ code, kind }) => {
    if (kind === 'modifier') return [stem('modifier')];
    const terms: string[] = [];
    for (const section of sorted) {
      if (section.from > code) break;
      if (code <= section.to) terms.push(...section.terms);
    }
    return terms;
  };
}

/** What a record says it is: CMS's words, or ours where it has none. */
const textOf = ({ long, starter }: CodeRecord): string =>
  starter && long === '' ? `${starter.name}, ${starter.form}` : long;

/** Everything a record can be found by; `section` says what its range of codes is about. */
function documentTerms(record: CodeRecord, section: readonly string[], reader: Reader): DocumentTerms {
  const out: DocumentTerms = { terms: [], weights: [] };
  const { stem } = reader;
  const { starter } = record;
  weighDescriptor(textOf(record), record.code.startsWith('J'), reader, out);
  // Our own words say it in the note, where it would weigh nothing.
  const known = new Set(out.terms);
  if (isBiosimilar(record)) addTerms([stem('biosimilar')], weightOf.body | secondary, out, known);
  const add = (words: string, weight: number): void => addTerms(termsOf(words, stem), weight, out, known);
  add(record.short, weightOf.short);
  if (starter) {
    add(starter.name, weightOf.head);
    add(starter.brands.join(' '), weightOf.brand | secondary);
    add(starter.form, weightOf.secondary);
    add(`${starter.family} ${starter.category}`, weightOf.family | secondary);
    add(starter.note, weightOf.note | secondary);
  }
  addTerms(section, weightOf.section | secondary, out, known);
  return out;
}
