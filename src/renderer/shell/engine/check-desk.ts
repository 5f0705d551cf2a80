import { contextOf } from '../../../core/check/held';
import type { HeldData } from '../../../core/check/held';
import { choiceFrom } from '../../../core/check/input/column-memory';
import { detached, forgetText } from '../../../core/check/input/detach';
import type { Progress } from '../../../core/check/input/list';
import { readListBytes, readListText } from '../../../core/check/input/read-list';
import type { CheckQuestion } from '../../../core/check/messages';
import { presetOf } from '../../../core/check/presets';
import type { CheckContext } from '../../../core/check/rule';
import { ruleSet } from '../../../core/check/rule-set';
import { workFor } from '../../../core/slices';
import { inSlices } from '../in-slices';
import { createSession, type CheckOverview, type CheckSession } from '../../../core/check/session';

/** What is checked against: all that the worker holds. */
export type Held = Pick<HeldData, 'lookup' | 'releases' | 'linked'>;

/** As long as one stretch of work is before questions that wait are answered. */
const sliceMs = 25;

/** Does a work in slices. @throws Error where it is not wanted any more */
const workOn = <Result>(
  work: Generator<Progress, Result>,
  isWanted: () => boolean,
  tell: (progress: Progress) => void,
): Promise<Result> =>
  inSlices(() => {
    if (!isWanted()) throw new Error('The check was stopped.');
    const step = workFor(work, sliceMs);
    if (step.done) return step.value;
    tell(step.value);
    return null;
  });

/** The one list that the window works on. It lives here, in memory, until the next comes or it is forgotten. */
export function createCheckDesk() {
  let session: CheckSession | null = null;
  /** Stands for the list that was asked for last; the question itself, with its text, is never kept. */
  let wanted: symbol | null = null;
  /** Building it reads all diagnoses held; the next list of the same day is held against the same. */
  let last: { held: Held; day: string; context: CheckContext } | null = null;

  const contextFor = (held: Held, { on, today }: CheckQuestion): CheckContext => {
    const day = `${on} ${today}`;
    if (last?.held !== held || last.day !== day) {
      last = { held, day, context: contextOf({ ...held, on, today }) };
    }
    return last.context;
  };

  return {
    /** Reads and checks a list. Another one asked for meanwhile ends it. */
    async start(
      question: CheckQuestion | null,
      held: Held,
      tell: (progress: Progress) => void,
    ): Promise<CheckOverview | null> {
      session = null;
      wanted = null;
      if (!question) {
        last = null;
        return null;
      }
      const own = Symbol('list');
      wanted = own;
      const isWanted = () => wanted === own;
      const { source, columns, memory, preset, rules } = question;
      const choose = choiceFrom(columns, memory);
      const list = detached(
        await workOn(
          typeof source === 'string' ? readListText(source, choose) : readListBytes(source, choose),
          isWanted,
          tell,
        ).finally(forgetText),
      );
      const context = contextFor(held, question);
      const next = createSession(list, context, ruleSet(presetOf(preset), rules, context));
      await workOn(next.run(), isWanted, tell);
      session = next;
      return next.overview();
    },

    /** The list in work. @throws Error where there is none */
    open(): CheckSession {
      if (!session) throw new Error('No list is checked.');
      return session;
    },
  };
}
