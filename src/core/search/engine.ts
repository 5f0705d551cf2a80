import type { CodeRecord } from '../codes';
import { codesAmong, createCodeTable, readCode } from './code-table';
import { explain } from './explain';
import { createFilter, groupOf, isLive } from './filter';
import { planQuery } from './plan';
import { parseQuery, trimQuery } from './query';
import { balance } from './score';
import type { Hit, HitReason, SearchAnswer, SearchOptions, Tier, Vocabulary } from './types';
import { completeVocabulary } from './vocabulary';
import { buildWords, type WordSearch } from './words';

export type SearchInput = {
  records: readonly CodeRecord[];
  vocabulary: Vocabulary;
  /** Brand names by code, from a crosswalk. */
  names?: readonly { code: string; names: readonly string[] }[];
};

export type Search = {
  /**
   * Codes and prefixes are answered at once. Words need the word index: the first query with words builds it,
   * unless `buildWords` did so before.
   */
  search: (query: string, options?: SearchOptions) => SearchAnswer;
  /** Builds the word index, all of it or for about so many milliseconds; true once it is whole. */
  buildWords: (milliseconds?: number) => boolean;
};

const mostHits = 100;
const usualHits = 50;

type Found = { position: number; tier: Tier; score: number; reasons: HitReason[] };

/** The engine over one release. Building the code table is a matter of milliseconds; see `Search` for the rest. */
export function createSearch({ records, vocabulary, names = [] }: SearchInput): Search {
  const table = createCodeTable(records);
  const builder = buildWords(
    records,
    completeVocabulary(vocabulary),
    new Map(names.map((entry) => [entry.code, entry.names])),
  );
  let words: WordSearch | null = null;

  const codeTiers = (query: string): Found[] => {
    const found: Found[] = [];
    const code = readCode(query);
    const exact = code === null ? codesAmong(query) : [code];
    for (const one of exact)
      for (const position of table.exact(one)) found.push({ position, tier: 'exact', score: 1, reasons: [] });
    if (code !== null)
      for (const position of table.startingWith(code))
        found.push({ position, tier: 'prefix', score: 1, reasons: [] });
    return found;
  };

  const search = (rawQuery: string, options: SearchOptions = {}): SearchAnswer => {
    const query = trimQuery(rawQuery);
    const found = codeTiers(query);
    // A code that is found needs no words, and must not wait for them.
    if (!words && found.length === 0 && query.length > 1) words = builder.work();
    const taken = new Set(found.map(({ position }) => position));
    const answer: SearchAnswer = { query, hits: [], total: 0, counts: {}, suggestions: [], dose: null };
    let explainWords: ((position: number) => { matched: string[]; reasons: HitReason[] }) | undefined;
    if (words && query.length > 1) {
      const { index, stem, scorer } = words;
      const parsed = parseQuery(query, stem);
      const plan = planQuery(parsed, words);
      answer.dose = parsed.dose;
      const candidates = scorer.candidates(plan).filter(({ position }) => !taken.has(position));
      const ranked = candidates
        .map((candidate) => {
          const record = records[candidate.position];
          const live = !record || isLive(record, options.on);
          return { ...candidate, score: candidate.score + (live ? 0 : balance.ended), code: record?.code ?? '' };
        })
        .sort(
          (a, b) =>
            Number(a.guessed) - Number(b.guessed) ||
            b.score - a.score ||
            (a.code < b.code ? -1 : 1),
        );
      for (const { position, guessed, score } of ranked)
        found.push({ position, tier: guessed ? 'fuzzy' : 'words', score, reasons: [] });
      explainWords = (position) => {
        const record = records[position];
        return record ? explain(record, position, plan, index, stem) : { matched: [], reasons: [] };
      };
      if (found.every(({ tier }) => tier === 'fuzzy'))
        answer.suggestions = [
          ...new Set(plan.alternatives.flatMap(({ spelled }) => (spelled === undefined ? [] : [spelled]))),
        ].slice(0, 5);
    }

    const passes = createFilter(options.filter, options.on);
    const limit = Math.max(0, Math.min(mostHits, options.limit ?? usualHits));
    for (const { position, tier, score, reasons } of found) {
      const record = records[position];
      if (!record) continue;
      const group = groupOf(record);
      answer.counts[group] = (answer.counts[group] ?? 0) + 1;
      if (passes && !passes(record)) continue;
      answer.total++;
      if (answer.hits.length >= limit) continue;
      const told =
        tier === 'words' || tier === 'fuzzy' ? explainWords?.(position) : { matched: [], reasons: [] };
      const hit: Hit = {
        code: record.code,
        kind: record.kind,
        position,
        score: Math.round(score * 100) / 100,
        tier,
        matched: told?.matched ?? [],
        reasons: [...reasons, ...(told?.reasons ?? [])],
      };
      answer.hits.push(hit);
    }
    return answer;
  };

  return {
    search,
    buildWords: (milliseconds) => {
      words ??= builder.work(milliseconds);
      return words !== null;
    },
  };
}
