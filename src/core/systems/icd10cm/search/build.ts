import type { CodeRecord } from '../../../code/record';
import type { Phrase } from '../../phrase';
import type { Supplement } from '../../supplement';
import type { CodeTable, Range } from './code-table';
import type { Titles } from './completion';
import { leadsOn, linesWithPaths, referenceWords, References } from './index-lines';
import { joinedTermOf } from './joined-terms';
import { negatedIn } from './denials';
import { markedWords } from './marked-words';
import { PhraseBook } from './phrase-book';
import { readParts, type SearchParts } from './supplement-parts';
import { ledWordsOf, termsOf } from './terms';
import { parts, sources, UnitIndex, type Source, type UnitWord } from './unit-index';
import { endingCost, endingOf, endingWords, splitVisit, type Ending } from './visits';

export type WordTables = { index: UnitIndex; book: PhraseBook; titles: Titles; parts: SearchParts };

export type BuildInput = {
  records: readonly CodeRecord[];
  table: CodeTable;
  supplements: readonly Supplement[];
  starter: readonly CodeRecord[];
  phrases: readonly Phrase[];
};

/** Points for what offices use most, and for what is a look-up of its own kind. */
const priors = {
  starter: 2.5,
  vocabulary: 4,
  nextMeaning: -3,
  external: -5,
  /** Places and activities: words of theirs ("bed", "walking", "work") stand in many a complaint. */
  circumstance: -12,
  neoplasm: 0,
  inclusion: 0,
  index: 1,
};

/** Makes the units, in steps: what is yielded is that a moment has passed. */
export function* buildTables(input: BuildInput): Generator<undefined, WordTables> {
  const index = new UnitIndex();
  const book = new PhraseBook();
  const supplement = readParts(input.supplements);
  const titles = yield* addTitles(input, index);
  yield* addInclusions(input.table, supplement, index);
  yield* addStarter(input, index);
  yield* addPhrases(input, index, book);
  yield* addIndex(input.table, supplement.index, sources.index, priors.index, index, book);
  yield* addIndex(input.table, supplement.external, sources.external, priors.external, index, book);
  yield* addNeoplasms(input.table, supplement, index);
  yield* index.finish();
  return { index, book, titles, parts: supplement };
}

const pause = 256;
/** The number of an ending is kept in a byte. */
const mostEndings = 255;

/** The words of a title; what stands in brackets is not needed. */
function titleWords(title: string): UnitWord[] {
  const inner: string[] = [];
  const outer = title.replace(/[([]([^)\]]*)[)\]]/g, (_, text: string) => {
    inner.push(text);
    return ' ';
  });
  return [
    ...markedWords(outer, parts.title),
    ...inner.flatMap(termsOf).map((term): UnitWord => ({ term, part: parts.nonessential })),
  ];
}

function* addTitles({ records, table }: BuildInput, index: UnitIndex): Generator<undefined, Titles> {
  const size = table.codes.length;
  const unitOf = new Uint32Array(size);
  const endingNumbers = new Uint8Array(size);
  const endings: Ending[] = [{ text: '', terms: [], parts: [], cost: 0 }];
  const known = new Map<string, number>();
  const at = (place: number): CodeRecord | undefined => records[table.positions[place] ?? 0];
  const numberOf = (text: string): number | undefined => {
    const number = known.get(text);
    if (number !== undefined || endings.length === mostEndings) return number;
    known.set(text, endings.length);
    const words = titleWords(endingWords(text));
    endings.push({
      text,
      terms: words.map(({ term }) => index.addTerm(term)),
      parts: words.map(({ part }) => part),
      cost: endingCost(text),
    });
    return endings.length - 1;
  };
  let before = { beginning: '', name: '', unit: 0 };
  for (let place = 0; place < size; place++) {
    if (place % pause === 0) yield;
    const record = at(place);
    if (!record) continue;
    const above = headerPlace(table, record.code);
    const ending = above < 0 ? null : endingOf(record, at(above));
    const number = ending === null ? undefined : numberOf(ending);
    if (number !== undefined) {
      unitOf[place] = unitOf[above] ?? 0;
      endingNumbers[place] = number;
      continue;
    }
    // The starter has no header that repeats a title: its visits share the unit of the first.
    const { name, visit } = splitVisit(record.code, record.long);
    const beginning = visit === null ? record.code : record.code.slice(0, -1);
    if (visit !== null) endingNumbers[place] = numberOf(visit) ?? 0;
    if (visit === null || before.beginning !== beginning || before.name !== name) {
      const words = titleWords(name);
      const unit = index.add({
        words,
        target: table.below(beginning),
        source: sources.title,
        prior: titlePrior(beginning),
      });
      before = { beginning, name, unit };
    }
    unitOf[place] = before.unit;
  }
  return { unitOf, endingOf: endingNumbers, endings };
}

/** External causes are seldom looked for by words alone, and places and activities hardly ever (categories Y92, Y93, Y99). */
function titlePrior(code: string): number {
  if (/^Y9[239]/.test(code)) return priors.circumstance;
  return /^[V-Y]/.test(code) ? priors.external : 0;
}

/** Place of the nearest code above that exists, or -1. */
function headerPlace(table: CodeTable, code: string): number {
  for (let length = code.length - 1; length >= 3; length--) {
    const place = table.placeOf(code.slice(0, length));
    if (place >= 0) return place;
  }
  return -1;
}

/** Where a code of another year leads in this one; null where nothing is left of it. */
function targetOf(table: CodeTable, code: string): Range | null {
  const range = table.below(code.replace(/[^0-9A-Z]/g, ''));
  return range.low < range.high ? range : null;
}

function addText(
  index: UnitIndex,
  table: CodeTable,
  text: string,
  code: string,
  source: Source,
  prior: number,
): void {
  const target = targetOf(table, code);
  const words = target ? titleWords(text) : [];
  if (target && words.length > 0) index.add({ words, target, source, prior });
}

function* addInclusions(table: CodeTable, { tabular }: SearchParts, index: UnitIndex): Generator<undefined> {
  for (const [nth, { code, notes }] of tabular.entries()) {
    if (nth % pause === 0) yield;
    for (const { kind, text } of notes) {
      if (kind === 'inclusion term') addText(index, table, text, code, sources.inclusion, priors.inclusion);
    }
  }
}

function* addStarter({ starter, table }: BuildInput, index: UnitIndex): Generator<undefined> {
  const seen = new Set<string>();
  for (const [nth, { code, long, starter: facts }] of starter.entries()) {
    if (nth % pause === 0) yield;
    for (const name of [long, facts?.name ?? '', ...(facts?.brands ?? [])]) {
      const { name: plain, visit } = splitVisit(code, name);
      // Other names do not repeat the visit.
      const beginning = visit !== null || splitVisit(code, long).visit !== null ? code.slice(0, -1) : code;
      const key = `${beginning} ${plain}`;
      if (plain === '' || seen.has(key)) continue;
      seen.add(key);
      addText(index, table, plain, beginning, sources.starter, priors.starter);
    }
  }
}

const firstVisit = /^.{6}A$/;

function* addPhrases(
  { phrases, table }: BuildInput,
  index: UnitIndex,
  book: PhraseBook,
): Generator<undefined> {
  for (const [nth, { phrases: said, words, codes }] of phrases.entries()) {
    if (nth % pause === 0) yield;
    for (const phrase of said) {
      const joined = joinedTermOf(phrase);
      const own = ledWordsOf(phrase);
      const terms = joined === null ? own.map(({ term }) => term) : [joined];
      const negated = joined === null ? negatedIn(own) : [false];
      book.add(terms, termsOf(words), words);
      for (const [rank, code] of codes.entries()) {
        // The code of a first visit stands for all of its visits: which one is the query's to say.
        const target = targetOf(table, firstVisit.test(code) ? code.slice(0, -1) : code);
        if (!target || terms.length === 0) continue;
        index.add({
          words: terms.map((term, at) => ({ term, part: negated[at] ? parts.negated : parts.main })),
          target,
          source: sources.vocabulary,
          prior: priors.vocabulary + rank * priors.nextMeaning,
          line: nth,
        });
      }
    }
  }
}

function* addIndex(
  table: CodeTable,
  lines: SearchParts['index'],
  source: Source,
  prior: number,
  index: UnitIndex,
  book: PhraseBook,
): Generator<undefined> {
  const references = new References(lines);
  for (const { line, number, words } of linesWithPaths(lines)) {
    if (number % pause === 0) yield;
    if (line.depth === 0 && line.see && leadsOn(line.see) && !line.code) {
      const [first = ''] = line.title.split(',');
      book.add(termsOf(first), referenceWords(line.see), line.see);
    }
    const code = references.codeOf(number);
    const target = code === null ? null : targetOf(table, code);
    if (target && words.length > 0) index.add({ words, target, source, prior, line: number });
  }
}

function* addNeoplasms(table: CodeTable, { neoplasms }: SearchParts, index: UnitIndex): Generator<undefined> {
  if (!neoplasms) return;
  const columns = neoplasms.columns.map(termsOf);
  const path: UnitWord[][] = [];
  for (const [nth, line] of neoplasms.lines.entries()) {
    if (nth % pause === 0) yield;
    path.length = Math.min(path.length, line.depth);
    while (path.length < line.depth) path.push([]);
    path.push([
      ...termsOf(line.title).map((term): UnitWord => ({ term, part: parts.sub })),
      ...(line.nonessential ?? [])
        .flatMap(termsOf)
        .map((term): UnitWord => ({ term, part: parts.nonessential })),
    ]);
    for (const [column, code] of line.cells.entries()) {
      const target = code === null ? null : targetOf(table, code);
      if (!target) continue;
      const words: UnitWord[] = [
        { term: 'neoplasm', part: parts.main },
        ...path.flat(),
        ...(columns[column] ?? []).map((term): UnitWord => ({
          term,
          part: term === 'primary' ? parts.nonessential : parts.main,
        })),
      ];
      index.add({ words, target, source: sources.neoplasm, prior: priors.neoplasm, line: nth });
    }
  }
}
