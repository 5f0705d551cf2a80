import MiniSearch, { type SearchOptions } from 'minisearch';
import type { CodeRecord } from '../../src/core/code/record';
import { createDiagnosisSearch } from '../../src/core/systems/icd10cm/search/engine';
import { pathOf } from '../../src/core/systems/icd10cm/search/index-lines';
import { readParts } from '../../src/core/systems/icd10cm/search/supplement-parts';
import type { Phrase } from '../../src/core/systems/phrase';
import type { Supplement } from '../../src/core/systems/supplement';
import type { Peer } from '../search-peers';
import { vocabularyOf } from '../../src/core/search/vocabulary';

export type Corpus = {
  records: readonly CodeRecord[];
  supplements: readonly Supplement[];
  starter: readonly CodeRecord[];
  phrases: readonly Phrase[];
};

type Row = { id: number; text: string; code: string };

/** Every title, and every line of the index with its path, as one text with the code it leads to. */
function rowsOf({ records, supplements }: Corpus, withIndex: boolean): Row[] {
  const rows = records.map(({ code, long }, id): Row => ({ id, text: long, code }));
  if (!withIndex) return rows;
  const { index, external } = readParts(supplements);
  for (const lines of [index, external]) {
    for (const [number, { code }] of lines.entries()) {
      if (code === undefined) continue;
      rows.push({ id: rows.length, text: pathOf(lines, number), code: code.replace('-', '') });
    }
  }
  return rows;
}

/** A query with the phrases that the vocabulary knows written in its words, for peers that have no vocabulary. */
export function createExpansion(phrases: readonly Phrase[]): (query: string) => string {
  const known = new Map(phrases.flatMap(({ phrases: said, words }) => said.map((one) => [one, words])));
  const longest = 6;
  return (query) => {
    const words = query.toLowerCase().split(/\s+/);
    const out: string[] = [];
    for (let at = 0; at < words.length;) {
      let length = Math.min(longest, words.length - at);
      while (length > 0 && !known.get(words.slice(at, at + length).join(' '))) length--;
      out.push(length > 0 ? (known.get(words.slice(at, at + length).join(' ')) ?? '') : (words[at] ?? ''));
      at += Math.max(1, length);
    }
    return out.join(' ');
  };
}

const onceEach = (codes: readonly string[]): string[] => [...new Set(codes)].slice(0, 10);

function mini(name: string, rows: () => Row[], options: SearchOptions): Peer {
  return {
    name,
    build: () => {
      const all = rows();
      const index = new MiniSearch<Row>({ fields: ['text'] });
      index.addAll(all);
      return (query) =>
        onceEach(
          index
            .search(query, options)
            .slice(0, 60)
            .map(({ id }) => all[Number(id)]?.code ?? ''),
        );
    },
  };
}

/** Okapi BM25 over whole words, as a textbook has it. */
function bm25(name: string, rows: () => Row[]): Peer {
  return {
    name,
    build: () => {
      const all = rows();
      const postings = new Map<string, Map<number, number>>();
      const lengths = new Float32Array(all.length);
      let sum = 0;
      for (const [nth, { text }] of all.entries()) {
        const words = text.toLowerCase().match(/[a-z0-9]+/g) ?? [];
        lengths[nth] = words.length;
        sum += words.length;
        for (const word of words) {
          const list = postings.get(word) ?? new Map<number, number>();
          postings.set(word, list);
          list.set(nth, (list.get(nth) ?? 0) + 1);
        }
      }
      const mean = sum / all.length;
      return (query) => {
        const scores = new Map<number, number>();
        for (const word of query.toLowerCase().match(/[a-z0-9]+/g) ?? []) {
          const list = postings.get(word);
          if (!list) continue;
          const idf = Math.log(1 + (all.length - list.size + 0.5) / (list.size + 0.5));
          for (const [nth, count] of list) {
            const length = (lengths[nth] ?? 0) / mean;
            const points = (idf * count * 2.2) / (count + 1.2 * (0.25 + 0.75 * length));
            scores.set(nth, (scores.get(nth) ?? 0) + points);
          }
        }
        const best = [...scores].sort((a, b) => b[1] - a[1]).slice(0, 60);
        return onceEach(best.map(([nth]) => all[nth]?.code ?? ''));
      };
    },
  };
}

export function codeDesk(name: string, corpus: Corpus): Peer {
  return {
    name,
    build: () => {
      const search = createDiagnosisSearch({ ...corpus, vocabulary: vocabularyOf({}) });
      search.buildWords();
      search.warmUp();
      return (query) => search.search(query, { limit: 10 }).hits.map(({ code }) => code);
    },
  };
}

export const recipe: SearchOptions = { prefix: true, fuzzy: 0.2 };

/** Engines over titles alone. */
export function titlePeers(corpus: Corpus): Peer[] {
  const rows = (): Row[] => rowsOf(corpus, false);
  return [
    codeDesk('CodeDesk', { ...corpus, supplements: [] }),
    mini('MiniSearch prefix + fuzzy', rows, recipe),
    bm25('BM25', rows),
  ];
}

/** Engines over titles and index. */
export function indexPeers(corpus: Corpus): Peer[] {
  const rows = (): Row[] => rowsOf(corpus, true);
  return [
    codeDesk('CodeDesk', corpus),
    mini('MiniSearch prefix + fuzzy', rows, recipe),
    mini('MiniSearch AND', rows, { ...recipe, combineWith: 'AND' }),
    bm25('BM25', rows),
  ];
}
