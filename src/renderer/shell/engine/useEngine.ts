import { useEffect, useEffectEvent, useMemo, useState } from 'react';
import type { ReleaseEntry } from '../../../bridge/schemas';
import type { LoadQuestion } from '../../../core/lookup/messages';
import { messageOf } from '../../../core/message-of';
import type { Data } from '../useData';
import type { EngineClient } from './client';
import { momentMs, Overtaken } from './client';
import { loadQuestion } from '../../../bridge/load-question';

/** `codes`: codes answer, words follow. `revision` grows with every load, so that what was asked before is asked anew. */
export type EngineState = (
  { phase: 'loading' | 'codes' | 'ready' } | { phase: 'failed'; message: string }
) & {
  revision: number;
  /** Why answers get no better than they are: a defect of ours. */
  problem: string | null;
  /** The release that the last answers come from: not the one in use while that is still being loaded. */
  release: ReleaseEntry | null;
};

/** False while another release is being loaded: an answer would come from the one before it. */
export const canAnswer = ({ phase }: Pick<EngineState, 'phase'>): boolean =>
  phase === 'codes' || phase === 'ready';

/** Keeps the engine loaded with the release in use and the sources linked to it. */
export function useEngine(engine: EngineClient, data: Data): EngineState {
  const releaseId = data.current?.id;
  // A text, so that a state with the same sources does not load them again.
  const wanted = data.state ? JSON.stringify(loadQuestion(data.state, data.inForce)) : '';
  const { refresh } = data;

  /** What was loaded, by the engine that did and the sources it was made of. */
  const [loaded, setLoaded] = useState<{ by: EngineClient; of: string; state: EngineState }>({
    by: engine,
    of: '',
    state: { phase: 'loading', revision: 0, release: null, problem: null },
  });
  const entry = useEffectEvent(() => data.current);
  const wasLoaded = useEffectEvent(() => loaded.by === engine && loaded.of !== '');

  useEffect(() => {
    if (!releaseId || !wanted) return;
    let isCurrent = true;
    const next = (phase: 'codes' | 'ready', problem: string | null = null) => {
      if (!isCurrent) return;
      const release = entry();
      setLoaded(({ state }) => ({
        by: engine,
        of: wanted,
        state: { phase, revision: state.revision + 1, release, problem },
      }));
    };
    let stopListening = () => {};
    const load = async () => {
      // Releases that answered before answer at once, in the frame of the date that leads to them; of a start nothing is there yet.
      const waitMs = wasLoaded() ? momentMs : 0;
      const asked = engine.askBriefly('load', JSON.parse(wanted) as LoadQuestion, waitMs);
      const { wordsReady, reading } = asked instanceof Promise ? await asked : asked;
      if (!isCurrent) return;
      let phase: 'codes' | 'ready' = wordsReady ? 'ready' : 'codes';
      next(phase);
      // Not before: until then it is the former release that gets better.
      let problem: string | null = null;
      stopListening = engine.onBetter((why) => {
        problem = why;
        if (why === null) phase = 'ready';
        next(phase, problem);
      });
      if (reading.length === 0) return;
      await engine.ask('rest', null);
      next(phase, problem);
    };
    load().catch((error: unknown) => {
      if (!isCurrent || error instanceof Overtaken) return;
      const message = messageOf(error);
      setLoaded(({ state: { revision, release } }) => ({
        by: engine,
        of: wanted,
        state: { phase: 'failed', revision: revision + 1, release, message, problem: null },
      }));
      // A file that turned out to be damaged is no longer offered; the next best takes its place.
      refresh();
    });
    return () => {
      isCurrent = false;
      stopListening();
    };
  }, [engine, wanted, releaseId, refresh]);

  return useMemo(() => {
    const { by, of, state } = loaded;
    if (by === engine && of === wanted) return state;
    return { phase: 'loading', revision: state.revision, release: state.release, problem: null };
  }, [loaded, engine, wanted]);
}
