import { useEffect, useEffectEvent, useMemo, useState } from 'react';
import { dataAddresses } from '../../../bridge/addresses';
import type { ReleaseEntry } from '../../../bridge/schemas';
import type { Data } from '../useData';
import type { EngineClient } from './client';
import { Overtaken } from './client';
import { messageOf } from '../../../core/message-of';

/** `codes`: codes answer, words follow. `revision` grows with every load, so that what was asked before is asked anew. */
export type EngineState = (
  { phase: 'loading' | 'codes' | 'ready' } | { phase: 'failed'; message: string }
) & {
  revision: number;
  /** The release that the last answers come from: not the one in use while that is still being loaded. */
  release: ReleaseEntry | null;
};

/** False while another release is being loaded: an answer would come from the one before it. */
export const canAnswer = ({ phase }: Pick<EngineState, 'phase'>): boolean =>
  phase === 'codes' || phase === 'ready';

/** Keeps the engine loaded with the release in use and the sources linked to it. */
export function useEngine(engine: EngineClient, data: Data): EngineState {
  const releaseId = data.current?.id;
  const starterId = data.state?.releases.find(({ kind }) => kind === 'starter-catalog')?.id;
  // A text, so that a state with the same sources does not load them again.
  const linkedIds = data.state?.linked.map(({ id }) => id).join(' ');
  const wanted = [releaseId, starterId, linkedIds].join('\n');
  const { refresh } = data;

  /** What was loaded, by the sources it was made of. */
  const [loaded, setLoaded] = useState<{ of: string; state: EngineState }>({
    of: '',
    state: { phase: 'loading', revision: 0, release: null },
  });
  const entry = useEffectEvent(() => data.current);

  useEffect(() => {
    if (!releaseId || !starterId) return;
    let isCurrent = true;
    const next = (phase: 'codes' | 'ready') => {
      if (!isCurrent) return;
      const release = entry();
      setLoaded(({ state }) => ({ of: wanted, state: { phase, revision: state.revision + 1, release } }));
    };
    let stopListening = () => {};
    engine
      .ask('load', {
        releaseUrl: dataAddresses.release(releaseId),
        starterUrl: dataAddresses.release(starterId),
        linkedUrls: linkedIds ? linkedIds.split(' ').map(dataAddresses.linked) : [],
        guidesUrl: dataAddresses.guides,
        vocabularyUrl: dataAddresses.vocabulary,
      })
      .then(
        () => {
          if (!isCurrent) return;
          next('codes');
          // Not before: until then it is the former release that gets better.
          stopListening = engine.onBetter(() => next('ready'));
        },
        (error: unknown) => {
          if (!isCurrent || error instanceof Overtaken) return;
          const message = messageOf(error);
          setLoaded(({ state: { revision, release } }) => ({
            of: wanted,
            state: { phase: 'failed', revision: revision + 1, release, message },
          }));
          // A file that turned out to be damaged is no longer offered; the next best takes its place.
          refresh();
        },
      );
    return () => {
      isCurrent = false;
      stopListening();
    };
  }, [engine, wanted, releaseId, starterId, linkedIds, refresh]);

  return useMemo(() => {
    const { of, state } = loaded;
    return of === wanted ? state : { phase: 'loading', revision: state.revision, release: state.release };
  }, [loaded, wanted]);
}
