import { useCallback, useEffect, useMemo, useRef, useState } from 'react';
import type { IsoDate } from '../../core/codes';
import { inOrder } from '../../core/desk/favorites';
import { releaseName } from '../app/provenance';
import type { EngineState } from '../app/useEngine';
import { useUserRows, useUserState } from '../db/UserContext';
import { Fold } from '../ui/Fold';
import { EmptyFavorites } from './EmptyFavorites';
import { FavoriteBar } from './FavoriteBar';
import { FavoriteDetail } from './FavoriteDetail';
import { FavoriteList } from './FavoriteList';
import { FavoritesHeader, type Tab } from './FavoritesHeader';
import styles from './FavoritesScreen.module.css';
import { Folders } from './Folders';
import { listKeyWords, onListKey } from './list-keys';
import { everything, favoritesIn, filtered, type Place } from './places';
import { PrivateCodes } from './PrivateCodes';
import { useFavoriteCommands } from './useFavoriteCommands';
import { useFavoriteKeys } from './useFavoriteKeys';
import { useSelection } from './useSelection';
import type { Standings } from './useStandings';

type FavoritesScreenProps = {
  engine: EngineState;
  standings: Standings;
  startPlace: Place;
  /** Date of service. */
  on: IsoDate;
  onClose: () => void;
};

/** Folders on the left, the list in the middle, what is known and written about the highlighted one on the right. */
export function FavoritesScreen({ engine, standings, startPlace, on, onClose }: FavoritesScreenProps) {
  const { phase } = useUserState();
  const favorites = useUserRows('favorites');
  const folders = useUserRows('folders');
  const [tab, setTab] = useState<Tab>('favorites');
  const [wanted, setPlace] = useState<Place>(startPlace);
  const [filter, setFilter] = useState('');
  const list = useRef<HTMLDivElement>(null);
  const note = useRef<HTMLTextAreaElement>(null);
  const folderChoice = useRef<HTMLButtonElement>(null);

  const isReady = phase === 'ready';
  // A folder may be gone: its making taken back, or removed in another window.
  const isGone = wanted.kind === 'folder' && !folders.some(({ id }) => id === wanted.id);
  const place = isGone ? everything : wanted;
  const ordered = useMemo(() => inOrder(favorites), [favorites]);
  const rows = useMemo(
    () => filtered(favoritesIn(place, ordered, folders, standings), filter),
    [place, ordered, folders, standings, filter],
  );
  const selection = useSelection(rows);
  const { row, chosen } = selection;
  const commands = useFavoriteCommands(standings);
  const toList = useCallback(() => list.current?.focus(), []);
  useFavoriteKeys({ isList: tab === 'favorites', rows, selection, commands, toList, note, folderChoice });

  useEffect(() => toList(), [toList, tab]);

  return (
    <section className={styles.screen} aria-labelledby="favorites-title">
      <FavoritesHeader tab={tab} onTab={setTab} onClose={onClose} />
      {tab === 'own' ? (
        <PrivateCodes engine={engine} />
      ) : (
        <div className={styles.columns}>
          <Folders
            place={place}
            onPlace={setPlace}
            standings={standings}
            chosen={chosen}
            commands={commands}
            isReady={isReady}
            toList={toList}
          />
          <div className={styles.middle}>
            <FavoriteBar
              filter={filter}
              onFilter={setFilter}
              toList={toList}
              folderChoice={folderChoice}
              rows={rows}
              chosen={chosen}
              chosenCount={selection.keys.size ? chosen.length : 0}
              isReady={isReady}
              place={place}
              commands={commands}
            />
            <FavoriteList
              ref={list}
              rows={rows}
              standings={standings}
              selection={selection}
              onKeyDown={(event) => onListKey(event, selection)}
              onOpen={commands.open}
              onMove={(to) => commands.move(rows, chosen, to)}
            >
              <EmptyFavorites phase={phase} hasAny={favorites.length > 0} filter={filter} place={place} />
            </FavoriteList>
            <Fold label="Keys of this list">
              <p className={styles.keys}>{listKeyWords}</p>
            </Fold>
          </div>
          {row && (
            <FavoriteDetail
              favorite={row}
              standing={standings.byKey.get(row.key)}
              source={standings.release ? releaseName(standings.release) : 'The release in use'}
              on={on}
              note={note}
              onLeave={toList}
              onOpen={commands.open}
              onTakeNote={() => {
                toList();
                commands.takeNote([row]);
              }}
              onReplace={(successor) => {
                toList();
                commands.replace(row, successor);
              }}
            />
          )}
        </div>
      )}
    </section>
  );
}
