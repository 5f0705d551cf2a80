import uFuzzy from '@leeoniya/ufuzzy';
import FlexSearch from 'flexsearch';
import MiniSearch from 'minisearch';
import type { CodeRecord } from '../src/core/code/record';
import { createSearch } from '../src/core/search/engine';
import type { Vocabulary } from '../src/core/search/types';
import { hcpcsPrior } from '../src/core/systems/hcpcs/ranking';

/** An engine over the records: the codes that answer a query, best first. */
export type Peer = { name: string; build: () => (query: string) => string[] };

/** One slip a word, uFuzzy's documented setting for typing errors (its enum is gone at run time). */
const tolerant: uFuzzy.Options = { ...({ intraMode: 1 } as object) };

/** CodeDesk and the peers, each the way its own documentation recommends. */
export function peersOver(records: readonly CodeRecord[], vocabulary: Vocabulary, on: string): Peer[] {
  const rows = records.map(({ code, long, short }, id) => ({ id, code, long, short }));
  const codeAt = (position: number): string => records[position]?.code ?? '';
  const mini = (): MiniSearch<(typeof rows)[number]> => {
    const index = new MiniSearch<(typeof rows)[number]>({ fields: ['code', 'long', 'short'], idField: 'id' });
    index.addAll(rows);
    return index;
  };
  return [
    {
      name: 'CodeDesk',
      build: () => {
        const engine = createSearch({ records, vocabulary, priorOf: hcpcsPrior });
        engine.buildWords();
        return (query) => engine.search(query, { limit: 50, on }).hits.map(({ code }) => code);
      },
    },
    {
      name: 'MiniSearch defaults',
      build: () => {
        const index = mini();
        return (query) =>
          index
            .search(query)
            .slice(0, 50)
            .map(({ id }) => codeAt(id as number));
      },
    },
    {
      name: 'MiniSearch prefix + fuzzy 0.2',
      build: () => {
        const index = mini();
        return (query) =>
          index
            .search(query, { prefix: true, fuzzy: 0.2 })
            .slice(0, 50)
            .map(({ id }) => codeAt(id as number));
      },
    },
    {
      name: 'FlexSearch forward',
      build: () => {
        const index = new FlexSearch.Index({ tokenize: 'forward' });
        for (const { id, code, long, short } of rows) index.add(id, `${code} ${long} ${short}`);
        return (query) => index.search(query, { limit: 50, suggest: true }).map((id) => codeAt(Number(id)));
      },
    },
    {
      name: 'uFuzzy',
      build: () => {
        const haystack = rows.map(({ code, long, short }) => `${code} ${long} ${short}`);
        const fuzzy = new uFuzzy(tolerant);
        return (query) => {
          const [indexes, info, order] = fuzzy.search(haystack, query, 1);
          if (!indexes) return [];
          const ranked = order?.map((at) => info.idx[at] ?? 0) ?? indexes;
          return ranked.slice(0, 50).map(codeAt);
        };
      },
    },
  ];
}
