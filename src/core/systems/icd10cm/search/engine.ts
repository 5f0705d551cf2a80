import type { CodeRecord } from '../../../code/record';
import type { Search } from '../../../search/engine';
import { countGroups, createFilter, groupRecords, isLive } from '../../../search/filter';
import { trimQuery } from '../../../search/parse';
import { toldLate, type Told } from '../../../search/told-late';
import type { Advice, Hit, SearchAnswer, SearchOptions } from '../../../search/types';
import type { SystemSearchInput } from '../../code-system';
import { buildTables, type WordTables } from './build';
import { createCodeTable, type Range } from './code-table';
import { Completer } from './completion';
import { createDirect, type Direct } from './direct';
import { doubt, isGuess, isUnproved } from './doubt';
import { Expander } from './expand';
import { explain } from './explain';
import { Matcher } from './match';
import { planQuery } from './query';
import { inOrder, Ranker, type Ranked } from './rank';
import { ReadingTable } from './reading-table';
import { readTables, saveTables } from './saved-tables';
import { isOthersHistory, saysKin } from './kin';
import { saidIn, settle } from './settle';
import { sideAdvice, type Side } from './sides';
import { chartWords } from './chart-words';
import { readUncertain, uncertainAdvice } from './uncertain';

const mostHits = 100;
const usualHits = 50;

const endedCost = 45;

type Words = {
  tables: WordTables;
  expander: Expander;
  matcher: Matcher;
  ranker: Ranker;
  table: ReadingTable;
};
type WordsFound = { ranked: Ranked[]; spelled: string[]; sides: ReadonlySet<Side> };

/**
 * The search over ICD-10-CM (docs/scoring-icd10cm.md). Codes and their beginnings are answered by a sorted table; words by titles,
 * inclusion terms, the index with its whole paths, our own names and how offices speak, each led to the billable codes that fit the
 * query's side and visit. Takes the records of one release, and what is loaded beside it; an index of another year is led to the
 * codes of this one.
 */
export function createDiagnosisSearch(input: SystemSearchInput): Search {
  const { saved: kept, records, groupOf = ({ code }: CodeRecord) => code.charAt(0) } = input;
  const codes = createCodeTable(records);
  const direct = createDirect(codes);
  const groups = groupRecords(records, groupOf);
  const { supplements, starter, phrases } = input;
  // Nothing but the starter is held: many a code is not there.
  const isStarter = starter.length > 0 && records.length <= starter.length;
  const building = { records, supplements, starter, phrases, table: codes };
  const read = kept ? readTables(kept, building) : null;
  // What the tables are made of is let go of with the steps: names and phrases are read for nothing else.
  let steps = read ? null : buildTables(building);
  let words: Words | null = null;

  const complete = (tables: WordTables): Words => {
    const table = new ReadingTable(tables.index);
    const completer = new Completer(tables.index, codes, tables.titles, table);
    return {
      tables,
      table,
      expander: new Expander(tables.index),
      matcher: new Matcher(tables.index),
      ranker: new Ranker(tables.index, tables.titles, table, completer),
    };
  };

  const build = (milliseconds = Infinity): boolean => {
    const start = Date.now();
    if (read) words ??= complete(read);
    while (steps) {
      const step = steps.next();
      if (step.done) {
        words = complete(step.value);
        steps = null;
      } else if (Date.now() - start > milliseconds) return false;
    }
    return true;
  };

  const recordAt = (place: number): CodeRecord | undefined => records[codes.positions[place] ?? -1];

  const findWords = (
    query: string,
    { tables, expander, matcher, ranker, table }: Words,
    { on }: SearchOptions,
    wanted: ((place: number) => boolean) | null,
  ): WordsFound => {
    const { index } = tables;
    const plan = planQuery(query, index, expander, tables.book);
    const found = new Map<number, Ranked>();
    const holds = wanted
      ? (unit: number): boolean => anyPlace(index.low[unit] ?? 0, index.high[unit] ?? 0, wanted)
      : null;
    for (const reading of plan.readings) {
      table.load(reading);
      ranker.rank(matcher.match(reading, holds), reading, wanted, found);
    }
    const isKin = saysKin(query);
    for (const ranked of found.values()) {
      const record = recordAt(ranked.place);
      if (record?.valid && !isLive(record, on)) ranked.score -= endedCost;
      if (record && isOthersHistory(record.long, isKin)) found.delete(ranked.place);
    }
    return {
      ranked: inOrder(found).filter(({ score }) => score >= doubt.least),
      spelled: plan.spelled,
      sides: saidIn(plan, index),
    };
  };

  const search = (rawQuery: string, options: SearchOptions = {}): SearchAnswer => {
    const uncertain = readUncertain(trimQuery(rawQuery));
    if (!uncertain) return searchStated(rawQuery, options);
    const { stated, unconfirmed } = uncertain;
    const advice: Advice = { text: uncertainAdvice(uncertain), isQuestion: stated === '' };
    const asked = stated === '' ? unconfirmed : stated;
    const answer = searchStated(asked, options);
    return { ...answer, query: trimQuery(rawQuery), asked, advice: [advice, ...(answer.advice ?? [])] };
  };

  const searchStated = (rawQuery: string, options: SearchOptions): SearchAnswer => {
    const query = trimQuery(rawQuery);
    const passes = createFilter(options.filter, options.on, groupOf);
    const wanted = passes
      ? (place: number): boolean => {
          const record = recordAt(place);
          return record !== undefined && passes(record);
        }
      : null;
    const { found, ranges, wording } = direct.find(query, wanted);
    const taken = new Set(found.map(({ place }) => place));
    const asksWords = wording.length > 1;
    if (asksWords && !words && !options.withoutBuilding && found.length === 0) build();
    const byWords = asksWords && words ? findWords(wording, words, options, wanted) : null;

    const toHit = (place: number, { tier, score }: Pick<Hit, 'tier' | 'score'>, tell: () => Told): Hit[] => {
      const record = recordAt(place);
      if (!record) return [];
      const { system, kind, code } = record;
      return [toldLate({ system, kind, code, position: codes.positions[place] ?? 0, tier, score }, tell)];
    };
    const told = (one: Ranked) => (): Told =>
      words ? explain(one, recordAt(one.place)?.long ?? '', words.tables) : { matched: [], reasons: [] };
    const ranked = (byWords?.ranked ?? []).filter(({ place }) => !taken.has(place));
    const sure = ranked.filter((one) => !isGuess(one));
    const settled = settle(
      [...sure, ...ranked.filter(isGuess)],
      {
        query: wording,
        sides: byWords?.sides ?? new Set(),
        terms: chartWords(wording).map(({ term }) => term),
      },
      { codes, titleAt: (place) => recordAt(place)?.long ?? '', wanted },
    );
    const sorted = settled.rows;
    const isProved = (one: Ranked): boolean =>
      words !== null &&
      !isUnproved(one, words.tables.index, isExternal(codes.codes[one.place] ?? ''), isStarter);
    // Where the best row proves nothing, those below it do not either.
    const [best] = sorted;
    const proves = best !== undefined && settled.side !== 'other' && isProved(best);
    const limit = Math.max(0, Math.min(mostHits, options.limit ?? usualHits));
    const hits = found
      .slice(0, limit)
      .flatMap(({ place, tier, reasons }) =>
        toHit(place, { tier, score: 1 }, () => ({ matched: [], reasons })),
      );
    for (const one of sorted.slice(0, Math.max(0, limit - hits.length))) {
      const tier = proves && !isGuess(one) && isProved(one) ? 'words' : 'fuzzy';
      hits.push(...toHit(one.place, { tier, score: Math.round(one.score * 100) / 100 }, told(one)));
    }
    // A row that is but a guess asks nothing: most of all where the query is one for a thing or a service.
    const asksSide = settled.side !== 'unsaid' || (proves && !isGuess(best) && best.score >= askedFrom);
    const sideText = settled.side === null || !asksSide ? undefined : sideAdvice[settled.side];
    const places = allPlaces([...taken, ...ranked.map(({ place }) => place)], ranges);
    const positions = places.map((place) => codes.positions[place] ?? 0);
    return {
      query,
      hits,
      total: wanted ? places.filter(wanted).length : places.length,
      counts: countGroups(positions, groups),
      suggestions: hits.some(({ tier }) => tier !== 'fuzzy') ? [] : suggest(query, byWords, direct),
      dose: null,
      ...(sideText === undefined || found.length > 0
        ? {}
        : { advice: [{ text: sideText, isQuestion: true }] }),
    };
  };

  return {
    search,
    setAliases: direct.setAliases,
    buildWords: build,
    save: () => (words && !read ? saveTables(words.tables) : null),
    warmUp: () => void words?.expander.warmUp(),
  };
}

/** Categories V00 to Y99: what happened, where, and at what. */
const isExternal = (code: string): boolean => /^[V-Y]/.test(code);

/** From so many points on a row is worth the question which side is meant. */
const askedFrom = 70;

const mostSuggestions = 5;

function suggest(query: string, found: WordsFound | null, direct: Direct): string[] {
  const near = direct.neighbors(query, mostSuggestions);
  return near.length > 0 ? near : [...new Set(found?.spelled ?? [])].slice(0, mostSuggestions);
}

/** Each place once: those listed, and all of the ranges. */
function allPlaces(listed: readonly number[], ranges: readonly Range[]): Uint32Array {
  const outside = listed.filter((place) => !ranges.some(({ low, high }) => low <= place && place < high));
  const size = ranges.reduce((sum, { low, high }) => sum + high - low, outside.length);
  const places = new Uint32Array(size);
  places.set(outside);
  let next = outside.length;
  for (const { low, high } of ranges) for (let place = low; place < high; place++) places[next++] = place;
  return places;
}

function anyPlace(low: number, high: number, wanted: (place: number) => boolean): boolean {
  for (let place = low; place < high; place++) if (wanted(place)) return true;
  return false;
}
