import { useCallback, useEffect, useEffectEvent, useMemo, useRef, useState, type KeyboardEvent } from 'react';
import type { IsoDate } from '../../core/codes';
import type { ReleaseEntry } from '../../bridge/schemas';
import { inOrder } from '../../core/desk/favorites';
import { releaseName } from '../app/provenance';
import { useUserRows, useUserState, useUserStore } from '../db/UserContext';
import { useDesk } from '../app/commands';
import { Button } from '../ui/Button';
import { EmptyFavorites } from './EmptyFavorites';
import { FavoriteBar } from './FavoriteBar';
import { FavoriteDetail } from './FavoriteDetail';
import { FavoriteList } from './FavoriteList';
import styles from './FavoritesScreen.module.css';
import { Folders } from './Folders';
import { listKeyWords, onListKey } from './list-keys';
import { favoritesIn, filtered, type Place } from './places';
import { PrivateCodes } from './PrivateCodes';
import { offerTakeStar } from './star-key';
import { Transfer } from './Transfer';
import { useFavoriteCommands } from './useFavoriteCommands';
import { useSelection } from './useSelection';
import type { Standings } from './useStandings';

type FavoritesScreenProps = {
  current: ReleaseEntry | null;
  standings: Standings;
  startPlace: Place;
  /** Date of service. */
  on: IsoDate;
  onClose: () => void;
};

/** Folders on the left, the list in the middle, what is known and written about the highlighted one on the right. */
export function FavoritesScreen({ current, standings, startPlace, on, onClose }: FavoritesScreenProps) {
  const store = useUserStore();
  const { phase } = useUserState();
  const { show } = useDesk();
  const favorites = useUserRows('favorites');
  const folders = useUserRows('folders');
  const [tab, setTab] = useState<'favorites' | 'own'>('favorites');
  const [place, setPlace] = useState<Place>(startPlace);
  const [filter, setFilter] = useState('');
  const list = useRef<HTMLDivElement>(null);
  const note = useRef<HTMLTextAreaElement>(null);
  const folderChoice = useRef<HTMLSelectElement>(null);

  const ordered = useMemo(() => inOrder(favorites), [favorites]);
  const rows = useMemo(
    () => filtered(favoritesIn(place, ordered, folders, standings), filter),
    [place, ordered, folders, standings, filter],
  );
  const selection = useSelection(rows);
  const { row, chosen } = selection;
  const commands = useFavoriteCommands(current, standings);
  const toList = useCallback(() => list.current?.focus(), []);
  const undo = () =>
    void store.undo(undefined, ['favorites', 'folders', 'privateCodes']).then((isUndone) => {
      show(isUndone ? 'Taken back' : 'There is nothing to take back.');
    });

  useEffect(() => toList(), [toList, tab]);

  const takeStar = useEffectEvent(() => {
    // Leaving a field saves what is being written in it, so that Undo brings that back too.
    toList();
    if (row) commands.remove([row]);
  });
  const isHighlighted = tab === 'favorites' && row !== null;
  useEffect(() => (isHighlighted ? offerTakeStar(() => takeStar()) : undefined), [isHighlighted]);

  const onKeyDown = (event: KeyboardEvent) => {
    const isOurs = onListKey(event, {
      rows,
      selection,
      copy: () => commands.copy(chosen),
      open: () => row && commands.open(row),
      remove: () => chosen.length && commands.remove(chosen),
      pin: () => commands.pin(chosen),
      undo,
      editNote: () => note.current?.focus(),
      chooseFolder: () => folderChoice.current?.focus(),
      move: (to) => commands.move(rows, chosen, to),
    });
    if (isOurs) event.preventDefault();
  };

  return (
    <section className={styles.screen} aria-labelledby="favorites-title">
      <header className={styles.header}>
        <h2 id="favorites-title">Favorites</h2>
        <div className={styles.tabs} role="group" aria-label="Lists">
          <Button aria-pressed={tab === 'favorites'} onClick={() => setTab('favorites')}>
            Favorites
          </Button>
          <Button aria-pressed={tab === 'own'} onClick={() => setTab('own')}>
            Private codes
          </Button>
        </div>
        <Transfer />
        <Button keys="Esc" onClick={onClose}>
          Back to search
        </Button>
      </header>
      {tab === 'own' ? (
        <PrivateCodes current={current} />
      ) : (
        <div className={styles.columns}>
          <Folders
            place={place}
            onPlace={setPlace}
            standings={standings}
            chosen={chosen}
            commands={commands}
          />
          <div className={styles.middle}>
            <FavoriteBar
              filter={filter}
              onFilter={setFilter}
              toList={toList}
              folderChoice={folderChoice}
              rows={rows}
              chosen={chosen}
              place={place}
              commands={commands}
            />
            {rows.length > 0 ? (
              <FavoriteList
                ref={list}
                rows={rows}
                standings={standings}
                selection={selection}
                onKeyDown={onKeyDown}
                onOpen={commands.open}
                onMove={(to) => commands.move(rows, chosen, to)}
              />
            ) : (
              <EmptyFavorites
                isOpening={phase === 'opening'}
                hasAny={favorites.length > 0}
                filter={filter}
                place={place}
              />
            )}
            <p className={styles.keys}>{listKeyWords}</p>
          </div>
          {row && (
            <FavoriteDetail
              favorite={row}
              standing={standings.byKey.get(row.key)}
              source={current ? releaseName(current) : 'The release in use'}
              on={on}
              note={note}
              onLeave={toList}
              onOpen={commands.open}
              onTakeNote={() => commands.takeNote([row])}
              onReplace={(successor) => commands.replace(row, successor)}
            />
          )}
        </div>
      )}
    </section>
  );
}
