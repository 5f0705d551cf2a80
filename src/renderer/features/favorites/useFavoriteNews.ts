import { useMemo } from 'react';
import type { ReleaseEntry } from '../../../bridge/schemas';
import type { IsoDate } from '../../../core/code/validity';
import type { CodeKey } from '../../../core/code/ref';
import { hasNews, type FavoriteNews } from '../../../core/user-data/favorite-news';
import type { EngineClient } from '../../shell/engine/client';
import { useAnswer } from '../../shell/engine/useAnswer';
import { canAnswer, type EngineState } from '../../shell/engine/useEngine';
import { newsSources } from './news-words';

export type AllFavoriteNews = {
  /** The release in use when this was told; null before any can. */
  release: ReleaseEntry | null;
  /** What there is to tell; a favorite that is not in here stands as it was starred. */
  byKey: ReadonlyMap<CodeKey, FavoriteNews>;
  /** For how many favorites there is something to tell. */
  news: number;
  /** How many of them changed since they were starred. */
  changed: number;
  /** How many of them are private codes that are official codes now too. */
  official: number;
  /** The sources that say so, in words. */
  saidBy: readonly string[];
  /** Why nothing can be told: a defect of ours. */
  failure: string | null;
};

const none: readonly FavoriteNews[] = [];

/** What the release in use has to tell about the favorites on the date of service; nothing until it can. */
export function useFavoriteNews(client: EngineClient, engine: EngineState, on: IsoDate): AllFavoriteNews {
  const { release } = engine;
  const { reply, isCurrent, source, failure } = useAnswer(client, engine, 'favoriteNews', { on });
  // What another release or another day had to tell is not told under the name of this one.
  const isOfNow = canAnswer(engine) && isCurrent && source?.id === release?.id;
  const list = (isOfNow ? reply : null) ?? none;
  const why = isOfNow ? failure : null;
  return useMemo(
    () => ({
      release,
      byKey: new Map(list.map((news) => [news.key, news])),
      news: list.filter(hasNews).length,
      changed: list.filter(({ changes }) => changes.length > 0).length,
      official: list.filter(({ official }) => official !== null).length,
      saidBy: [...new Set(list.flatMap(newsSources))],
      failure: why,
    }),
    [release, list, why],
  );
}
