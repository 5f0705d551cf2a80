import { daySaid } from '../../src/core/code/typed-day';
import type { Lookup } from '../../src/core/lookup/lookup';
import type { Row } from '../../src/core/lookup/messages';
import { messageOf } from '../../src/core/message-of';
import { systemOf } from '../../src/core/systems/about';
import { readArgs, type Args } from '../args';
import { loadData, dataTitle, withCustomerFiles } from '../data';
import { done, no, UsageError, type Io } from '../io';
import { loadLookup } from '../lookup';

type Result = Pick<
  Row,
  'system' | 'code' | 'kind' | 'score' | 'tier' | 'matched' | 'status' | 'ended' | 'reasons' | 'replacedBy'
> & { long: string };
type Answer = {
  query: string;
  ms: number;
  results: Result[];
  note?: string;
  /** What the rules of a code system say of the query. */
  advice?: string[];
  error?: string;
};

/** As coders write it. */
const printed = ({ system, code }: Pick<Row, 'system' | 'code'>): string =>
  systemOf(system)?.format(code) ?? code;

function createAnswering(lookup: Lookup, args: Args, on: string): (query: string) => Answer {
  // Built before the first query, so that no answer's time holds it.
  lookup.buildWords();
  const limit = args.limit ?? 10;
  return (query) => {
    const start = performance.now();
    // A date among the words is the date of service, as in the window; one that was asked for goes before it.
    const day = args.on ?? daySaid(query) ?? on;
    const { rows, note, advice } = lookup.search({ query, on: day, filter: {}, limit });
    const ms = Math.round((performance.now() - start) * 1000) / 1000;
    const results = rows.map(
      ({ system, code, kind, score, tier, matched, text, status, ended, reasons, replacedBy }): Result => ({
        system,
        code: printed({ system, code }),
        kind,
        score,
        tier,
        matched,
        long: text,
        status,
        ended,
        reasons,
        ...(replacedBy ? { replacedBy } : {}),
      }),
    );
    return {
      query,
      ms,
      results,
      ...(note ? { note: `${note.name}. ${note.advice}` } : {}),
      ...(advice ? { advice: advice.map(({ text }) => text) } : {}),
    };
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
      result = { query, ms: 0, results: [], error: messageOf(error) };
    }
    failed ||= result.error !== undefined;
    await io.out(JSON.stringify(result));
  }
  return failed ? no : done;
}

const marksOf = ({ system, tier, status, replacedBy }: Result): string => {
  const marks = [
    system === 'hcpcs' ? '' : (systemOf(system)?.name ?? system),
    tier === 'fuzzy' ? 'similar spelling' : '',
    status === 'ended' ? `ended${replacedBy ? `, now ${replacedBy.join(', ')}` : ''}` : '',
  ].filter(Boolean);
  return marks.length > 0 ? `  [${marks.join(', ')}]` : '';
};

/** `search WORDS…` and `search --batch`. Exit 1 where nothing was found. */
export async function search(argv: readonly string[], io: Io): Promise<number> {
  const args = readArgs(argv, ['json', 'data', 'customer', 'licence', 'on', 'limit', 'batch', 'system']);
  const query = args.words.join(' ').trim();
  if (args.batch && query !== '') {
    throw new UsageError('With --batch the queries come from stdin, one a line.');
  }
  if (!args.batch && query === '') throw new UsageError('Search for what? codedesk search WORDS…');
  const data = await withCustomerFiles(await loadData(args.data, io), args, io);
  const lookup = await loadLookup(data, args);
  const answer = createAnswering(lookup, args, args.on ?? io.today());
  if (args.batch) return batch(answer, io);
  const result = answer(query);
  if (args.json) await io.out(JSON.stringify(result));
  else {
    for (const row of result.results) await io.out(`${row.code.padEnd(6)} ${row.long}${marksOf(row)}`);
  }
  for (const text of result.advice ?? []) io.err(text);
  if (result.note) io.err(`"${query}" looks like ${result.note}`);
  else if (result.results.length === 0) {
    io.err(`Nothing found for "${query}" in ${dataTitle(data, args.on)}.`);
  }
  return result.results.length > 0 ? done : no;
}
