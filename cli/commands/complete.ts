import type { Lookup } from '../../src/core/lookup/lookup';
import type { SystemCompletion } from '../../src/core/lookup/completion-reply';
import { systemOf } from '../../src/core/systems/about';
import { readArgs, type Args } from '../args';
import { loadData } from '../data';
import { done, no, UsageError, type Io } from '../io';
import { loadLookup } from '../lookup';

type Answer = {
  input: string;
  system?: string;
  code?: string;
  padded?: string;
  axes: { name: string; choices: { label: string; count: number }[] }[];
  completions: { code: string; long: string }[];
  refused?: string;
};

/** One system's completion with codes as coders write them. */
function shapeOf(found: SystemCompletion): Answer {
  if ('refused' in found) return { input: found.input, axes: [], completions: [], refused: found.refused };
  const { system, input, code, padded, axes, completions } = found;
  const format = systemOf(system)?.format ?? ((plain: string) => plain);
  return {
    input,
    system,
    code: format(code),
    ...(padded === null ? {} : { padded: format(padded) }),
    axes: axes.map(({ name, choices }) => ({
      name,
      choices: choices.map(({ label, count }) => ({ label, count })),
    })),
    completions: completions.map((one) => ({ code: format(one.code), long: one.long })),
  };
}

/** The systems that can complete it; where none can, why not. */
function createAnswering(lookup: Lookup, args: Args, on: string): (text: string) => Answer[] {
  return (text) => {
    const all = lookup.complete(text, on, args.system);
    const found = all.filter((one) => !('refused' in one));
    if (found.length > 0) return found.map(shapeOf);
    const [refused] = all;
    const unable = 'No code system that is loaded has headers; name a release of ICD-10-CM with --data.';
    return [refused ? shapeOf(refused) : { input: text, axes: [], completions: [], refused: unable }];
  };
}

const isRefused = (answers: readonly Answer[]): boolean =>
  answers.every(({ refused }) => refused !== undefined);

const toJson = (answers: readonly Answer[]): string =>
  JSON.stringify(answers.length === 1 ? answers[0] : answers);

/** One answer a line, whatever the line holds: a batch never stops halfway. */
async function batch(answer: (text: string) => Answer[], io: Io): Promise<number> {
  let failed = false;
  for await (const line of io.lines()) {
    const answers = answer(line.trim());
    failed ||= isRefused(answers);
    await io.out(toJson(answers));
  }
  return failed ? no : done;
}

async function tell({ code, padded, axes, completions }: Answer, io: Io): Promise<void> {
  if (padded !== undefined) await io.out(`The placeholder X was put in: ${padded}`);
  else if (completions.length !== 1) await io.out(`${code ?? ''}: ${completions.length} codes`);
  for (const { name, choices } of axes) {
    await io.out(`  ${name}: ${choices.map(({ label, count }) => `${label} (${count})`).join('; ')}`);
  }
  for (const { code: one, long } of completions) await io.out(`${one.padEnd(8)} ${long}`);
}

/** `complete CODE` and `complete --batch`: the codes that can be billed below. Exit 1 where nothing begins so. */
export async function complete(argv: readonly string[], io: Io): Promise<number> {
  const args = readArgs(argv, ['json', 'data', 'on', 'batch', 'system']);
  const [word, ...more] = args.words;
  if (args.batch && word !== undefined) {
    throw new UsageError('With --batch the codes come from stdin, one a line.');
  }
  if (!args.batch && (word === undefined || more.length > 0)) {
    throw new UsageError('One code, please: codedesk complete E11.4');
  }
  const lookup = await loadLookup(await loadData(args.data, io), args);
  const answer = createAnswering(lookup, args, args.on ?? io.today());
  if (args.batch || word === undefined) return batch(answer, io);
  const answers = answer(word);
  if (args.json) await io.out(toJson(answers));
  for (const one of answers) {
    if (one.refused !== undefined) io.err(one.refused);
    else if (!args.json) await tell(one, io);
  }
  return isRefused(answers) ? no : done;
}
