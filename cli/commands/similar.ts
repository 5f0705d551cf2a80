import { normaliseCode } from '../../src/core/code/record';
import type { Release } from '../../src/core/code/record';
import { createSimilar } from '../../src/core/similar';
import type { SimilarCode } from '../../src/core/similar';
import { readArgs } from '../args';
import type { Args } from '../args';
import { loadData, releaseOn } from '../data';
import { done, no, UsageError } from '../io';
import type { Io } from '../io';
import { loadKnowledge } from '../knowledge';

type Answer = {
  code: string;
  similar: Pick<SimilarCode, 'code' | 'reason' | 'kind' | 'score'>[];
  error?: string;
};

async function createAnswering(release: Release, args: Args): Promise<(word: string) => Answer> {
  const { catalog, guides } = await loadKnowledge(release);
  const known = new Set(release.records.map(({ code }) => code));
  const { similar } = createSimilar({
    records: release.records,
    starter: catalog,
    guides,
    ...(args.on === null ? {} : { on: args.on }),
  });
  return (word) => {
    const code = normaliseCode(word);
    if (!known.has(code)) return { code, similar: [], error: `${code} is not in ${release.title}.` };
    const list = similar(code, { limit: args.limit ?? 8 });
    return {
      code,
      similar: list.map(({ code: other, reason, kind, score }) => ({ code: other, reason, kind, score })),
    };
  };
}

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

/** `similar CODE` and `similar --batch`, one code a line. Exit 1 for codes that the release does not have. */
export async function similar(argv: readonly string[], io: Io): Promise<number> {
  const args = readArgs(argv, ['json', 'data', 'on', 'limit', 'batch']);
  const [word, ...more] = args.words;
  if (args.batch && word !== undefined) {
    throw new UsageError('With --batch the codes come from stdin, one a line.');
  }
  if (!args.batch && (word === undefined || more.length > 0)) {
    throw new UsageError('One code, please: codedesk similar J0475');
  }
  const release = releaseOn(await loadData(args.data, io), args.on);
  const answer = await createAnswering(release, args);
  if (args.batch || word === undefined) return batch(answer, io);
  const result = answer(word);
  if (args.json) await io.out(JSON.stringify(result));
  else {
    const texts = new Map(release.records.map(({ code, long }) => [code, long]));
    for (const { code, reason } of result.similar) {
      await io.out(`${code.padEnd(6)} ${texts.get(code) ?? ''}\n       ${reason}`);
    }
  }
  if (result.error !== undefined) io.err(result.error);
  return result.error === undefined ? done : no;
}
