import { startTransition, useEffect, useId, useState } from 'react';
import type { ReleaseEntry } from '../../../bridge/schemas';
import type { Questions, Replies, Topic } from '../../../core/lookup/messages';
import { messageOf } from '../../../core/message-of';
import { Overtaken, type EngineClient } from './client';
import { canAnswer, type EngineState } from './useEngine';

export type Answer<T extends Topic> = {
  /** The last reply, also while the next is on its way; null before the first and after a failure. */
  reply: Replies[T] | null;
  /** Whether the reply belongs to the question that is asked now. */
  isCurrent: boolean;
  /** The release that the reply comes from. */
  source: ReleaseEntry | null;
  /** Why the question got no reply: a defect of ours, told instead of an empty place. */
  failure: string | null;
};

type Kept<T extends Topic> = Omit<Answer<T>, 'isCurrent'> & { of: string | null };

type Options = {
  /** The worker is asked when the coder has rested on a question for so long, in milliseconds. */
  restMs?: number;
  /** Rendered when there is time, a key press in between: for what follows the rows and takes its time. */
  isBehind?: boolean;
};

/**
 * Asks the worker and keeps its reply: anew whenever the question changes or the engine can answer better, the latest
 * wins, and the former reply stands until the next is there, so that nothing flickers.
 * @param question null asks nothing
 * @param engine without it the question does not wait for a release to be loaded
 */
export function useAnswer<T extends Topic>(
  client: EngineClient,
  engine: EngineState | null,
  topic: T,
  question: Questions[T] | null,
  { restMs = 0, isBehind = false }: Options = {},
): Answer<T> {
  const [kept, setKept] = useState<Kept<T>>({ of: null, reply: null, source: null, failure: null });
  // A text, so that an equal question is the same value.
  const wanted = question && JSON.stringify(question);
  const canAsk = engine === null || canAnswer(engine);
  const revision = engine?.revision ?? 0;
  const release = engine?.release ?? null;
  const by = useId();

  useEffect(() => {
    if (wanted === null || !canAsk) return;
    const keep = (now: Kept<T>) => (isBehind ? startTransition(() => setKept(now)) : setKept(now));
    const ask = () =>
      client.ask(topic, JSON.parse(wanted) as Questions[T], { by }).then(
        (reply) => keep({ of: wanted, reply, source: release, failure: null }),
        (error: unknown) => {
          if (error instanceof Overtaken) return;
          keep({ of: wanted, reply: null, source: release, failure: messageOf(error) });
        },
      );
    if (restMs === 0) {
      void ask();
      return;
    }
    const timer = setTimeout(() => void ask(), restMs);
    return () => clearTimeout(timer);
  }, [client, topic, wanted, canAsk, revision, release, by, restMs, isBehind]);

  return { ...kept, isCurrent: wanted !== null && kept.of === wanted };
}
