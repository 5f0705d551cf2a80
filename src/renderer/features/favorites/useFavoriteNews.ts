import { useEffect, useMemo, useState } from 'react';
import type { ReleaseEntry } from '../../../bridge/schemas';
import type { IsoDate } from '../../../core/code/validity';
import type { CodeKey } from '../../../core/code/ref';
import { hasNews, type FavoriteNews } from '../../../core/user-data/favorite-news';
import { canAnswer, type EngineState } from '../../shell/engine/useEngine';
import { Overtaken, type EngineClient } from '../../shell/engine/client';

export type AllFavoriteNews = {
  /** The release that tells all this; null before any can. */
  release: ReleaseEntry | null;
  /** What there is to tell; a favorite that is not in here stands as it was starred. */
  byKey: ReadonlyMap<CodeKey, FavoriteNews>;
  /** For how many favorites there is something to tell. */
  news: number;
  /** How many of them changed since they were starred. */
  changed: number;
  /** How many of them are private codes that are official codes now too. */
  official: number;
};

type Answer = { list: readonly FavoriteNews[]; releaseId: string | undefined; on: IsoDate };

const none: readonly FavoriteNews[] = [];

/** What the release in use has to tell about the favorites on the date of service; nothing until it can. */
export function useFavoriteNews(client: EngineClient, engine: EngineState, on: IsoDate): AllFavoriteNews {
  const [answer, setAnswer] = useState<Answer>({ list: none, releaseId: undefined, on });
  const { release, revision } = engine;
  const canAsk = canAnswer(engine);
  const releaseId = release?.id;

  useEffect(() => {
    if (!canAsk) return;
    client.ask('favoriteNews', { on }).then(
      (list) => setAnswer({ list, releaseId, on }),
      (error: unknown) => {
        if (!(error instanceof Overtaken)) reportError(error);
      },
    );
  }, [client, canAsk, revision, releaseId, on]);

  // What another release or another day had to tell is not told under the name of this one.
  const isOfNow = canAsk && answer.releaseId === releaseId && answer.on === on;
  const list = isOfNow ? answer.list : none;
  return useMemo(
    () => ({
      release,
      byKey: new Map(list.map((news) => [news.key, news])),
      news: list.filter(hasNews).length,
      changed: list.filter(({ changes }) => changes.length > 0).length,
      official: list.filter(({ official }) => official !== null).length,
    }),
    [release, list],
  );
}
