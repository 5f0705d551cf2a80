import type { Completion, NoCompletion } from '../systems/complete';
import { identity, type CodeRef, type SystemId } from '../code/ref';
import type { CodeRecord } from '../code/record';
import type { CompletionReply } from './messages';

/** What one system makes of a header or an unfinished code. */
export type SystemCompletion = { system: SystemId } & (Completion | NoCompletion);

/** The most codes of a completion that cross from the worker: what is longer is narrowed by its questions. */
const mostCodes = 60;

/**
 * A completion as the window shows it: the next question with its answers and counts, and what is left.
 * @param find the record of a code of the completion's system
 */
export function completionReply(
  completion: SystemCompletion,
  find: (code: string) => CodeRecord | undefined,
): CompletionReply {
  const { system } = completion;
  if ('refused' in completion) return { system, refused: completion.refused };
  const { padded, axes, completions } = completion;
  const named = (code: string): (CodeRef & { long: string })[] => {
    const record = find(code);
    return record ? [{ ...identity(record), long: record.long }] : [];
  };
  const [axis] = axes;
  return {
    system,
    padded,
    left: completions.length,
    axis: axis
      ? {
          name: axis.name,
          choices: axis.choices.map(({ label, count, codes, isUnspecified }) => {
            const [only = ''] = codes;
            return {
              label,
              count,
              only: count === 1 ? (named(only)[0] ?? null) : null,
              isUnspecified,
            };
          }),
        }
      : null,
    codes: completions.slice(0, mostCodes).flatMap(({ code }) => named(code)),
  };
}
