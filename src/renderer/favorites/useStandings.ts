import { useEffect, useMemo, useState } from 'react';
import type { IsoDate } from '../../core/codes';
import type { EntryKey } from '../../core/desk/entry';
import { hasNews, type Standing } from '../../core/desk/standing';
import type { EngineState } from '../app/useEngine';
import { Overtaken, type EngineClient } from '../engine/client';

export type Standings = {
  /** What there is to tell; a favorite that is not in here stands as it was starred. */
  byKey: ReadonlyMap<EntryKey, Standing>;
  /** For how many favorites there is something to tell. */
  news: number;
  /** How many of them changed since they were starred. */
  changed: number;
  /** How many of them are private codes that are official codes now too. */
  official: number;
};

/** What the release in use has to tell about the favorites on the date of service. */
export function useStandings(client: EngineClient, engine: EngineState, on: IsoDate): Standings {
  const [list, setList] = useState<readonly Standing[]>([]);
  const canAsk = engine.phase === 'codes' || engine.phase === 'ready';

  useEffect(() => {
    if (!canAsk) return;
    client.ask('standings', { on }).then(setList, (error: unknown) => {
      if (!(error instanceof Overtaken)) reportError(error);
    });
  }, [client, canAsk, engine.revision, on]);

  return useMemo(
    () => ({
      byKey: new Map(list.map((standing) => [standing.key, standing])),
      news: list.filter(hasNews).length,
      changed: list.filter(({ changes }) => changes.length > 0).length,
      official: list.filter(({ official }) => official !== null).length,
    }),
    [list],
  );
}
