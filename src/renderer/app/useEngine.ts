import { useEffect, useState } from 'react';
import { dataAddresses } from '../../bridge/addresses';
import type { Data } from './useData';
import type { EngineClient } from '../engine/client';
import { Overtaken } from '../engine/client';

/** `codes`: codes answer, words follow. `revision` grows with every load, so that what was asked before is asked anew. */
export type EngineState =
  | { phase: 'loading'; revision: number }
  | { phase: 'codes' | 'ready'; revision: number }
  | { phase: 'failed'; revision: number; message: string };

/** Keeps the engine loaded with the release in use and the sources linked to it. */
export function useEngine(engine: EngineClient, data: Data): EngineState {
  const [state, setState] = useState<EngineState>({ phase: 'loading', revision: 0 });

  const releaseId = data.current?.id;
  const starterId = data.state?.releases.find(({ kind }) => kind === 'starter-catalog')?.id;
  // A text, so that a state with the same sources does not load them again.
  const linkedIds = data.state?.linked.map(({ id }) => id).join(' ');
  const { refresh } = data;

  useEffect(() => {
    if (!releaseId || !starterId) return;
    let isCurrent = true;
    const next = (phase: 'loading' | 'codes' | 'ready') => {
      if (isCurrent) setState((now) => ({ phase, revision: now.revision + 1 }));
    };
    const stopListening = engine.onBetter(() => next('ready'));
    engine
      .ask('load', {
        releaseUrl: dataAddresses.release(releaseId),
        starterUrl: dataAddresses.release(starterId),
        linkedUrls: linkedIds ? linkedIds.split(' ').map(dataAddresses.linked) : [],
        guidesUrl: dataAddresses.guides,
        vocabularyUrl: dataAddresses.vocabulary,
      })
      .then(
        () => next('codes'),
        (error: unknown) => {
          if (!isCurrent || error instanceof Overtaken) return;
          const message = error instanceof Error ? error.message : String(error);
          setState((now) => ({ phase: 'failed', revision: now.revision + 1, message }));
          // A file that turned out to be damaged is no longer offered; the next best takes its place.
          refresh();
        },
      );
    return () => {
      isCurrent = false;
      stopListening();
    };
  }, [engine, releaseId, starterId, linkedIds, refresh]);

  return state;
}
