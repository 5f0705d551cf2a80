import { useCallback, useLayoutEffect, useMemo, useRef, useState } from 'react';
import type { IsoDate } from '../../../core/code/validity';
import { sortFavorites } from '../../../core/user-data/favorites';
import type { EngineState } from '../../shell/engine/useEngine';
import { useUserRows, useUserState } from '../../shell/user-data';
import { ListKeys } from './ListKeys';
import { useWhenGone } from '../../ui/useWhenGone';
import { useStore } from '../../shell/store';
import { ArrivedSnapshot } from './ArrivedSnapshot';
import { EmptyFavorites } from './EmptyFavorites';
import { FavoriteBar } from './FavoriteBar';
import { FavoriteDetail } from './FavoriteDetail';
import { FavoriteList } from './FavoriteList';
import { FavoritesHeader, type Tab } from './FavoritesHeader';
import styles from './FavoritesScreen.module.css';
import { FolderPane } from './FolderPane';
import { onListKey } from './list-keys';
import { heldWords } from './news-words';
import { changeView, listView } from './list-view';
import { allFavorites, favoritesIn, filtered } from './sections';
import { PrivateCodes } from '../private-codes/PrivateCodes';
import { useFavoriteCommands } from './useFavoriteCommands';
import { useFavoriteKeys } from './useFavoriteKeys';
import { useSelection } from './useSelection';
import type { AllFavoriteNews } from './useFavoriteNews';

type FavoritesScreenProps = {
  engine: EngineState;
  favoriteNews: AllFavoriteNews;
  /** Date of service. */
  on: IsoDate;
  onClose: () => void;
};

/** Folders on the left, the list in the middle, what is known and written about the highlighted one on the right. */
export function FavoritesScreen({ engine, favoriteNews, on, onClose }: FavoritesScreenProps) {
  const { phase } = useUserState();
  const favorites = useUserRows('favorites');
  const folders = useUserRows('folders');
  const [tab, setTab] = useState<Tab>('favorites');
  const { section: wanted, filter } = useStore(listView);
  const list = useRef<HTMLDivElement>(null);
  const note = useRef<HTMLTextAreaElement>(null);
  const folderChoice = useRef<HTMLButtonElement>(null);

  const isReady = phase === 'ready';
  // A folder may be gone: its making taken back, or removed in another window.
  const isGone = wanted.kind === 'folder' && !folders.some(({ id }) => id === wanted.id);
  const section = isGone ? allFavorites : wanted;
  const ordered = useMemo(() => sortFavorites(favorites), [favorites]);
  const rows = useMemo(
    () => filtered(favoritesIn(section, ordered, folders, favoriteNews), filter),
    [section, ordered, folders, favoriteNews, filter],
  );
  const view = useMemo(() => ({ section, filter }), [section, filter]);
  const selection = useSelection(rows, view);
  const { row, chosen } = selection;
  const toList = useCallback(() => list.current?.focus(), []);
  const commands = useFavoriteCommands(favoriteNews, toList);
  useFavoriteKeys({ isList: tab === 'favorites', rows, selection, commands, note, folderChoice });
  // What changed was looked through to the end: it is no place to come back to.
  useWhenGone(
    () => wanted.kind === 'news' && favoriteNews.news === 0 && changeView({ section: allFavorites }),
  );

  useLayoutEffect(() => toList(), [toList, tab]);

  return (
    <section className={styles.screen} aria-labelledby="favorites-title">
      <FavoritesHeader tab={tab} onTab={setTab} onClose={onClose} />
      <ArrivedSnapshot />
      {tab === 'private' ? (
        <PrivateCodes engine={engine} />
      ) : (
        <div className={styles.columns}>
          <FolderPane section={section} news={favoriteNews.news} isReady={isReady} commands={commands} />
          <div className={styles.middle}>
            <FavoriteBar
              filter={filter}
              folderChoice={folderChoice}
              rows={rows}
              chosen={chosen}
              chosenCount={selection.keys.size ? chosen.length : 0}
              isReady={isReady}
              section={section}
              commands={commands}
            />
            <FavoriteList
              ref={list}
              rows={rows}
              favoriteNews={favoriteNews}
              selection={selection}
              onKeyDown={(event) => onListKey(event, selection)}
              onOpen={commands.open}
              onMove={(keys, to) => commands.move(rows, keys, to)}
            >
              <EmptyFavorites phase={phase} hasAny={favorites.length > 0} filter={filter} section={section} />
            </FavoriteList>
            {rows.length > 0 && <ListKeys />}
          </div>
          {row && (
            <FavoriteDetail
              favorite={row}
              news={favoriteNews.byKey.get(row.key)}
              source={heldWords(row, favoriteNews.release)}
              on={on}
              note={note}
              commands={commands}
            />
          )}
        </div>
      )}
    </section>
  );
}
