import type { CodeRef } from '../../src/core/code/ref';
import { typedRefs } from '../../src/core/lookup/foreign-shapes';
import type { Lookup } from '../../src/core/lookup/lookup';
import { formatCode } from '../../src/core/systems/about';
import { readArgs, type Args } from '../args';
import { loadData, dataTitle } from '../data';
import { done, no, UsageError, type Io } from '../io';
import { loadLookup } from '../lookup';

type Answer = {
  code: string;
  similar: { system: string; code: string; reason: string; kind: string; score: number }[];
  error?: string;
};

function createAnswering(lookup: Lookup, title: string, args: Args, on: string): (word: string) => Answer {
  const limit = args.limit ?? 8;
  return (word) => {
    const [ref] = typedRefs(word, lookup.systems).filter((one) => lookup.known(one));
    if (!ref) return { code: word, similar: [], error: `${word.toUpperCase()} is not in ${title}.` };
    return { code: formatCode(ref), similar: similarTo(lookup, ref, on, limit) };
  };
}

const similarTo = (lookup: Lookup, ref: CodeRef, on: string, limit: number): Answer['similar'] =>
  lookup.similar(ref, on, limit).map(({ system, code, reason, because, score }) => ({
    system,
    code: formatCode({ system, code }),
    reason,
    kind: because,
    score,
  }));

/** One answer a line, whatever the line holds: a batch never stops halfway. */
async function batch(answer: (word: string) => Answer, io: Io): Promise<number> {
  let failed = false;
  for await (const line of io.lines()) {
    const word = line.trim();
    const result: Answer =
      word === '' ? { code: '', similar: [], error: 'The line is empty.' } : answer(word);
    failed ||= result.error !== undefined;
    await io.out(JSON.stringify(result));
  }
  return failed ? no : done;
}

/** `similar CODE` and `similar --batch`, one code a line. Exit 1 for codes that the data do not have. */
export async function similar(argv: readonly string[], io: Io): Promise<number> {
  const args = readArgs(argv, ['json', 'data', 'on', 'limit', 'batch', 'system']);
  const [word, ...more] = args.words;
  if (args.batch && word !== undefined) {
    throw new UsageError('With --batch the codes come from stdin, one a line.');
  }
  if (!args.batch && (word === undefined || more.length > 0)) {
    throw new UsageError('One code, please: codedesk similar J0475');
  }
  const data = await loadData(args.data, io);
  const lookup = await loadLookup(data, args);
  const on = args.on ?? io.today();
  const answer = createAnswering(lookup, dataTitle(data, args.on), args, on);
  if (args.batch || word === undefined) return batch(answer, io);
  const result = answer(word);
  if (args.json) await io.out(JSON.stringify(result));
  else {
    for (const { system, code, reason } of result.similar) {
      const long = lookup.known({ system, kind: 'procedure', code })?.record.long ?? '';
      await io.out(`${code.padEnd(6)} ${long}\n       ${reason}`);
    }
  }
  if (result.error !== undefined) io.err(result.error);
  return result.error === undefined ? done : no;
}
