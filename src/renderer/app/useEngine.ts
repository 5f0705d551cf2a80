import { useEffect, useState } from 'react';
import { dataAddresses } from '../../bridge/addresses';
import type { EngineClient } from '../engine/client';
import { Overtaken } from '../engine/client';

/** `codes`: codes answer, words follow. `revision` grows with every load, so that what was asked before is asked anew. */
export type EngineState =
  | { phase: 'loading'; revision: number }
  | { phase: 'codes' | 'ready'; revision: number }
  | { phase: 'failed'; revision: number; message: string };

/** Keeps the engine loaded with the release of the given id. */
export function useEngine(engine: EngineClient, releaseId: string | null): EngineState {
  const [state, setState] = useState<EngineState>({ phase: 'loading', revision: 0 });

  useEffect(() => {
    if (!releaseId) return;
    let isCurrent = true;
    const next = (phase: 'loading' | 'codes' | 'ready') => {
      if (isCurrent) setState((now) => ({ phase, revision: now.revision + 1 }));
    };
    const stopListening = engine.onWordsReady(() => next('ready'));
    engine
      .ask('load', {
        releaseUrl: dataAddresses.release(releaseId),
        guidesUrl: dataAddresses.guides,
        vocabularyUrl: dataAddresses.vocabulary,
      })
      .then(
        () => next('codes'),
        (error: unknown) => {
          if (!isCurrent || error instanceof Overtaken) return;
          const message = error instanceof Error ? error.message : String(error);
          setState((now) => ({ phase: 'failed', revision: now.revision + 1, message }));
        },
      );
    return () => {
      isCurrent = false;
      stopListening();
    };
  }, [engine, releaseId]);

  return state;
}
