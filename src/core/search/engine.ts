import type { CodeRecord } from '../code/record';
import { identity } from '../code/ref';
import { createDirectSearch, readHcpcsCode, type Alias, type Found, type NdcEntry } from './direct';
import { explain, suggest } from './explain';
import { countGroups, createFilter, groupRecords, isLive } from './filter';
import { expandQuery, type ExpandedQuery } from './expand';
import type { Candidate } from './match';
import { ownTextTest } from './own-text';
import { parseQuery, trimQuery } from './parse';
import type { Hit, SearchAnswer, SearchOptions, Vocabulary } from './types';
import { buildWords, type WordIndex } from './build-index';
import type { SavedIndex } from './saved-index';
import { uncodedAdvice } from './uncoded';

export type SearchInput = {
  records: readonly CodeRecord[];
  vocabulary: Vocabulary;
  /** Names that products of a code are sold under, from the starter catalog or a crosswalk. */
  names?: readonly { code: string; names: readonly string[] }[];
  /** National drug codes with the code that they are billed with, from a crosswalk. */
  ndcs?: readonly NdcEntry[];
  /** How likely a code is meant where words alone do not decide (see `CodeSystem.priorOf`); 0 for all where it is left out. */
  priorOf?: (record: CodeRecord) => number;
  /** The group that a record is counted and filtered under (see `CodeSystem.groupOf`); its first character where it is left out. */
  groupOf?: (record: CodeRecord) => string;
  /** How a query is read as a code or the beginning of one; as one of HCPCS where it is left out. */
  readCode?: (query: string) => string | null;
  /** The word index of these very sources, as `save` gave it before. */
  saved?: SavedIndex | null;
};

export type Search = {
  /**
   * Codes, prefixes, aliases and NDCs are answered at once. Words need the word index: the first query with words builds it,
   * unless `buildWords` did so before.
   */
  search: (query: string, options?: SearchOptions) => SearchAnswer;
  /** Builds the word index, all of it or for about so many milliseconds; true once it is whole. */
  buildWords: (milliseconds?: number) => boolean;
  /** Makes what the first misspelt or unfinished word would otherwise wait for; for a moment when nobody waits. */
  warmUp: () => void;
  /** The word index once it is whole, to be kept for another time; null where it was read itself, or there is nothing to keep. */
  save: () => SavedIndex | null;
  /** The coder's own names for codes: they count as exact. Replaces those given before. */
  setAliases: (aliases: readonly Alias[]) => void;
};

const mostHits = 100;
const usualHits = 50;
const none = new Uint32Array(0);
const wholeCodes = /\b[A-Z]\d{4}\b/gi;

/** What the words of a query found, best first; `matched` has all positions, also those beyond the list. */
type WordsFound = {
  found: Found[];
  matched: Uint32Array;
  plan: ExpandedQuery;
  dose: SearchAnswer['dose'];
  /** How many of those found first have the whole query as their text. */
  own: number;
};

/**
 * The engine over one release. How a query is answered, file by file:
 * `direct` looks it up as a code, alias or NDC; `parse` cuts it into tokens; `expand` gathers for each token all that could answer
 * it (`expansion`: the word, its beginnings and relatives; `vocabulary-expansion`: synonyms and brands, as `meant` has them in terms of
 * the index, less `longer-brands` that nobody typed; `spelling-guesses`: the nearest spellings of a word that nothing explains); `match`
 * collects the records from the postings of `inverted-index` and lets `score` judge the promising ones by the weights
 * (`field-weights`) of their own words; `explain` says why a hit is there.
 * Building its tables is a matter of milliseconds; see `Search` for the words.
 */
export function createSearch({
  records,
  vocabulary,
  names = [],
  ndcs = [],
  priorOf = () => 0,
  groupOf = ({ code }) => code.charAt(0),
  readCode = readHcpcsCode,
  saved = null,
}: SearchInput): Search {
  const direct = createDirectSearch(records, ndcs, readCode);
  const groups = groupRecords(records, groupOf);
  const builder = buildWords({
    records,
    vocabulary,
    names,
    positionOf: direct.positionOf,
    priorOf,
    saved,
  });
  let words: WordIndex | null = null;

  /** Those in force of which the query is the very text. */
  const ownRecords = (
    query: string,
    candidates: readonly Candidate[],
    live: (position: number) => boolean,
  ): ReadonlySet<number> => {
    const isOwn = ownTextTest(query);
    return new Set(
      isOwn
        ? candidates.flatMap(({ position }) => {
            const record = records[position];
            return record && live(position) && isOwn(record) ? [position] : [];
          })
        : [],
    );
  };

  const findWords = (
    query: string,
    /** The same before codes were taken out of it and it was cut. */
    typed: string,
    search: WordIndex,
    { on }: SearchOptions,
    wanted: ((position: number) => boolean) | null,
  ): WordsFound => {
    const parsed = parseQuery(query, search.stem);
    // "J0475 40 mg": the code is found, the amount is for the units panel.
    const tokens = query !== trimQuery(typed) && parsed.tokens.every(({ dose }) => dose) ? [] : parsed.tokens;
    const plan = expandQuery({ ...parsed, tokens }, search);
    const live = (position: number): boolean => {
      const record = records[position];
      return !record || isLive(record, on);
    };
    const { candidates, matched } = search.matcher.match(plan, wanted, live);
    const codeAt = (position: number): string => records[position]?.code ?? '';
    const own = ownRecords(typed, candidates, live);
    candidates.sort(
      (a, b) =>
        Number(own.has(b.position)) - Number(own.has(a.position)) ||
        Number(a.guessed) - Number(b.guessed) ||
        b.score - a.score ||
        (codeAt(a.position) < codeAt(b.position) ? -1 : 1),
    );
    const found = candidates.map(({ position, guessed, score }): Found => ({
      position,
      tier: guessed && !own.has(position) ? 'fuzzy' : 'words',
      score,
      reasons: [],
    }));
    return { found, matched, plan, dose: parsed.dose, own: own.size };
  };

  const toHit = ({ position, tier, score, reasons }: Found, plan: ExpandedQuery | null): Hit[] => {
    const record = records[position];
    if (!record) return [];
    const told =
      words && plan && (tier === 'words' || tier === 'fuzzy')
        ? explain(record, position, plan, words.index, words.shownWords, words.sectionWords)
        : { matched: [], reasons: [] };
    return [
      {
        ...identity(record),
        position,
        score: Math.round(score * 100) / 100,
        tier,
        matched: told.matched,
        reasons: [...reasons, ...told.reasons],
      },
    ];
  };

  const search = (rawQuery: string, options: SearchOptions = {}): SearchAnswer => {
    const query = trimQuery(rawQuery);
    const passes = createFilter(options.filter, options.on, groupOf);
    const wanted = passes
      ? (position: number): boolean => {
          const record = records[position];
          return record !== undefined && passes(record);
        }
      : null;
    const byTable = direct.find(query);
    // Codes that were found are no words to look for.
    const wording = byTable.some(({ tier }) => tier === 'exact')
      ? query.replace(wholeCodes, ' ').trim()
      : query;
    const taken = new Set(byTable.map(({ position }) => position));
    // What a table finds needs no words, and must not wait for them.
    if (!words && !options.withoutBuilding && byTable.length === 0 && wording.length > 1) {
      words = builder.work();
    }
    const byWords = words && wording.length > 1 ? findWords(wording, rawQuery, words, options, wanted) : null;

    const passing = byTable.filter(({ position }) => !wanted || wanted(position));
    const found = (byWords?.found ?? []).filter(({ position }) => !taken.has(position));
    // A code may stand in the text of another: "not therapeutically equivalent to J0131".
    const own = found.slice(0, byWords?.own ?? 0);
    const shown = [...own, ...passing, ...found.slice(own.length)];
    const matched = byWords?.matched ?? none;
    // Thousands match at every key: they are put together with what tables found only where there is any.
    const everything =
      taken.size === 0
        ? matched
        : Uint32Array.from([...taken, ...matched.filter((position) => !taken.has(position))]);
    const uncoded = byWords ? uncodedAdvice(byWords.plan) : [];
    const limit = Math.max(0, Math.min(mostHits, options.limit ?? usualHits));
    return {
      query,
      hits: shown.slice(0, limit).flatMap((found) => toHit(found, byWords?.plan ?? null)),
      total: wanted ? everything.filter(wanted).length : everything.length,
      counts: countGroups(everything, groups),
      suggestions: shown.some(({ tier }) => tier !== 'fuzzy')
        ? []
        : suggest(query, byWords?.plan ?? null, words, direct),
      dose: byWords?.dose ?? null,
      ...(uncoded.length > 0 && { advice: uncoded }),
    };
  };

  return {
    search,
    setAliases: direct.setAliases,
    save: builder.save,
    buildWords: (milliseconds) => {
      words ??= builder.work(milliseconds);
      return words !== null;
    },
    warmUp: () => {
      words?.index.warmUp();
      words?.book.warmUp();
    },
  };
}
