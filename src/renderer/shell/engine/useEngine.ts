import { useEffect, useEffectEvent, useMemo, useState } from 'react';
import { dataAddresses } from '../../../bridge/addresses';
import type { DataState, ReleaseEntry } from '../../../bridge/schemas';
import type { Questions } from '../../../core/lookup/messages';
import { messageOf } from '../../../core/message-of';
import type { Data } from '../useData';
import type { EngineClient } from './client';
import { Overtaken } from './client';

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
  // A text, so that the same sources are the same value.
  const sources = data.state && JSON.stringify(systemSources(data.state, data.inForce));
  // A text, so that a state with the same sources does not load them again.
  const linkedIds = data.state?.linked.map(({ id }) => id).join(' ');
  const wanted = [sources, linkedIds].join('\n');
  const { refresh } = data;

  /** What was loaded, by the sources it was made of. */
  const [loaded, setLoaded] = useState<{ of: string; state: EngineState }>({
    of: '',
    state: { phase: 'loading', revision: 0, release: null },
  });
  const entry = useEffectEvent(() => data.current);

  useEffect(() => {
    if (!releaseId || !sources) return;
    let isCurrent = true;
    const next = (phase: 'codes' | 'ready') => {
      if (!isCurrent) return;
      const release = entry();
      setLoaded(({ state }) => ({ of: wanted, state: { phase, revision: state.revision + 1, release } }));
    };
    let stopListening = () => {};
    engine
      .ask('load', {
        systems: JSON.parse(sources) as SystemSources[],
        linkedUrls: linkedIds ? linkedIds.split(' ').map(dataAddresses.linked) : [],
        guidesUrl: dataAddresses.guides,
        vocabularyUrl: dataAddresses.vocabulary,
      })
      .then(
        ({ wordsReady }) => {
          if (!isCurrent) return;
          next(wordsReady ? 'ready' : 'codes');
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
  }, [engine, wanted, releaseId, sources, linkedIds, refresh]);

  return useMemo(() => {
    const { of, state } = loaded;
    return of === wanted ? state : { phase: 'loading', revision: state.revision, release: state.release };
  }, [loaded, wanted]);
}

type SystemSources = Questions['load']['systems'][number];

/** What the worker is to read of each system: the release in force, all others held, and what ships with the app. */
function systemSources(state: DataState, inForce: Data['inForce']): SystemSources[] {
  return Object.entries(inForce).map(([system, base]) => {
    const held = state.releases.filter((entry) => entry.system === system);
    const starter = held.find(({ kind }) => kind === 'starter-catalog');
    const others = held.filter((entry) => entry !== base && entry !== starter && entry.doubt === null);
    return {
      system,
      baseUrl: dataAddresses.release(base.id),
      otherUrls: others.map(({ id }) => dataAddresses.release(id)).sort(),
      starterUrl: starter ? dataAddresses.release(starter.id) : null,
    };
  });
}
