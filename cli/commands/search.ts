import { statusOn } from '../../src/core/code/record';
import type { Release } from '../../src/core/code/record';
import { createSearch } from '../../src/core/search/engine';
import type { Hit } from '../../src/core/search/types';
import { readVocabulary } from '../../src/core/search/vocabulary';
import type { Source } from '../../src/core/import/source';
import { readResourceFolder } from '../../src/disk/resources';
import { readArgs } from '../args';
import type { Args } from '../args';
import { loadData, releaseOn, resourcesRoot } from '../data';
import { done, no, UsageError } from '../io';
import type { Io } from '../io';

type Result = Pick<Hit, 'code' | 'kind' | 'score' | 'tier' | 'matched' | 'reasons'> & {
  long: string;
  status: string;
};
type Answer = { query: string; ms: number; results: Result[]; error?: string };

/** What the crosswalks among the data call the products of each code. */
function brandNames(sources: readonly Source[]): { code: string; names: string[] }[] {
  const names = new Map<string, Set<string>>();
  for (const source of sources) {
    if (source.kind !== 'asp-crosswalk') continue;
    for (const { code, drug } of source.products) {
      if (drug !== '') names.set(code, (names.get(code) ?? new Set()).add(drug));
    }
  }
  return [...names].map(([code, drugs]) => ({ code, names: [...drugs] }));
}

async function createAnswering(
  release: Release,
  sources: readonly Source[],
  args: Args,
  io: Io,
): Promise<(query: string) => Answer> {
  const { vocabulary } = readVocabulary(await readResourceFolder(resourcesRoot, 'vocabulary'));
  const engine = createSearch({ records: release.records, vocabulary, names: brandNames(sources) });
  // Built before the first query, so that no answer's time holds it.
  engine.buildWords();
  const on = args.on ?? io.today();
  const options = { limit: args.limit ?? 10, ...(args.on === null ? {} : { on: args.on }) };
  return (query) => {
    const start = performance.now();
    const { hits } = engine.search(query, options);
    const ms = Math.round((performance.now() - start) * 1000) / 1000;
    const results = hits.map(({ code, kind, score, tier, matched, reasons, position }): Result => {
      const record = release.records[position];
      const status = record ? statusOn(record, on) : 'unknown';
      return { code, score, tier, matched, kind, long: record?.long ?? '', status, reasons };
    });
    return { query, ms, results };
  };
}

/** One answer a line, whatever the line holds: a batch never stops halfway. */
async function batch(answer: (query: string) => Answer, io: Io): Promise<number> {
  let failed = false;
  for await (const line of io.lines()) {
    const query = line.trim();
    let result: Answer;
    try {
      result = query === '' ? { query, ms: 0, results: [], error: 'The line is empty.' } : answer(query);
    } catch (error) {
      result = { query, ms: 0, results: [], error: error instanceof Error ? error.message : String(error) };
    }
    failed ||= result.error !== undefined;
    await io.out(JSON.stringify(result));
  }
  return failed ? no : done;
}

/** `search WORDS…` and `search --batch`. Exit 1 where nothing was found. */
export async function search(argv: readonly string[], io: Io): Promise<number> {
  const args = readArgs(argv, ['json', 'data', 'on', 'limit', 'batch']);
  const query = args.words.join(' ').trim();
  if (args.batch && query !== '') {
    throw new UsageError('With --batch the queries come from stdin, one a line.');
  }
  if (!args.batch && query === '') throw new UsageError('Search for what? codedesk search WORDS…');
  const data = await loadData(args.data, io);
  const release = releaseOn(data, args.on);
  const answer = await createAnswering(release, data.sources, args, io);
  if (args.batch) return batch(answer, io);
  const result = answer(query);
  if (args.json) await io.out(JSON.stringify(result));
  else {
    for (const { code, tier, status, long } of result.results) {
      const marks = [tier === 'fuzzy' ? 'similar spelling' : '', status === 'ended' ? 'ended' : ''].filter(
        Boolean,
      );
      await io.out(`${code.padEnd(6)} ${long}${marks.length > 0 ? `  [${marks.join(', ')}]` : ''}`);
    }
  }
  if (result.results.length === 0) io.err(`Nothing found for "${query}" in ${release.title}.`);
  return result.results.length > 0 ? done : no;
}
