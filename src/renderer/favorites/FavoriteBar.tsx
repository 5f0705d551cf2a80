import type { KeyboardEvent, Ref } from 'react';
import { folderTree } from '../../core/desk/folders';
import type { Favorite } from '../../core/desk/favorites';
import { useUserRows } from '../db/UserContext';
import { Button } from '../ui/Button';
import styles from './FavoritesScreen.module.css';
import type { Place } from './places';
import type { FavoriteCommands } from './useFavoriteCommands';

type FavoriteBarProps = {
  filter: string;
  onFilter: (filter: string) => void;
  toList: () => void;
  folderChoice: Ref<HTMLSelectElement>;
  rows: readonly Favorite[];
  chosen: readonly Favorite[];
  place: Place;
  commands: FavoriteCommands;
};

/** The filter, and what can be done with the chosen rows. */
export function FavoriteBar(props: FavoriteBarProps) {
  const { filter, onFilter, toList, folderChoice, rows, chosen, place, commands } = props;
  const folders = useUserRows('folders');
  const isPinned = chosen.length > 0 && chosen.every(({ pin }) => pin !== null);
  const onFilterKey = (event: KeyboardEvent) => {
    if (event.key !== 'ArrowDown' && event.key !== 'Enter' && event.key !== 'Escape') return;
    event.preventDefault();
    event.stopPropagation();
    if (event.key === 'Escape') onFilter('');
    toList();
  };
  const toFolder = (value: string) => {
    const folder = folders.find(({ id }) => id === value);
    if (folder || value === 'none') {
      commands.toFolder(chosen, folder?.id ?? null, folder?.name ?? 'no folder');
    }
    toList();
  };
  return (
    <div className={styles.bar}>
      <input
        className={styles.filter}
        type="search"
        aria-label="Filter favorites"
        placeholder="Filter by code, words, label, note"
        value={filter}
        onChange={(event) => onFilter(event.target.value)}
        onKeyDown={onFilterKey}
      />
      <p className={styles.count} role="status">
        {rows.length.toLocaleString('en-US')} {rows.length === 1 ? 'favorite' : 'favorites'}
        {chosen.length > 1 ? `, ${chosen.length.toLocaleString('en-US')} chosen` : ''}
      </p>
      <div className={styles.commands} role="group" aria-label="With the chosen favorites">
        <Button keys="⏎" disabled={!chosen.length} onClick={() => commands.copy(chosen)}>
          {chosen.length > 1 ? 'Copy codes' : 'Copy code'}
        </Button>
        <Button disabled={!chosen.length} onClick={() => commands.pin(chosen)}>
          {isPinned ? 'Unpin' : 'Pin'}
        </Button>
        <select
          ref={folderChoice}
          className={styles.select}
          aria-label="Move to"
          disabled={!chosen.length}
          value=""
          onChange={(event) => toFolder(event.target.value)}
        >
          <option value="">Move to…</option>
          <option value="none">No folder</option>
          {folderTree(folders).flatMap(({ folder, children }) => [
            <option key={folder.id} value={folder.id}>
              {folder.name}
            </option>,
            ...children.map((child) => (
              <option key={child.id} value={child.id}>
                {folder.name} › {child.name}
              </option>
            )),
          ])}
        </select>
        <Button disabled={!chosen.length} onClick={() => commands.remove(chosen)}>
          Remove
        </Button>
        {place.kind === 'news' && rows.length > 0 && (
          <Button onClick={() => commands.takeNote(rows)}>Noted: all of them</Button>
        )}
      </div>
    </div>
  );
}
