import { countText } from '../../../core/code/numbers';
import { useState, type KeyboardEvent, type Ref } from 'react';
import type { CodeKey } from '../../../core/code/ref';
import { keysOf } from '../../../core/user-data/favorites';
import { useUserRows } from '../../shell/user-data';
import { ActionButton } from '../../shell/actions/ActionButton';
import { Button } from '../../ui/Button';
import styles from './FavoritesScreen.module.css';
import { changeView } from './list-view';
import { MoveTo } from './MoveTo';
import { NameField } from './NameField';
import type { Section } from './sections';
import type { FavoriteCommands } from './useFavoriteCommands';
import type { Favorite } from '../../../core/user-data/rows';

type FavoriteBarProps = {
  filter: string;
  folderChoice: Ref<HTMLButtonElement>;
  rows: readonly Favorite[];
  chosen: readonly Favorite[];
  /** How many were chosen; none where the highlighted row alone is meant. */
  chosenCount: number;
  /** False while there is nothing that could be counted. */
  isReady: boolean;
  section: Section;
  commands: FavoriteCommands;
};

/** The filter, and what can be done with the chosen rows. */
export function FavoriteBar(props: FavoriteBarProps) {
  const { filter, folderChoice, rows, chosen, chosenCount, isReady, section, commands } = props;
  const folders = useUserRows('folders');
  const hasAny = useUserRows('favorites').length > 0;
  /** The codes for which a folder is being named; they stay the same whatever is chosen meanwhile. */
  const [naming, setNaming] = useState<ReadonlySet<CodeKey> | null>(null);
  const isPinned = chosen.length > 0 && chosen.every(({ pin }) => pin !== null);
  const onFilterKey = (event: KeyboardEvent) => {
    if (event.key !== 'ArrowDown' && event.key !== 'Enter' && event.key !== 'Escape') return;
    event.preventDefault();
    event.stopPropagation();
    if (event.key === 'Escape') changeView({ filter: '' });
    commands.toList();
  };
  return (
    <div className={styles.bar}>
      {hasAny && (
        <input
          className={styles.filter}
          type="search"
          aria-label="Filter favorites"
          placeholder="Filter by code, words, label, note"
          value={filter}
          onChange={(event) => changeView({ filter: event.target.value })}
          onKeyDown={onFilterKey}
        />
      )}
      <p className={styles.count} role="status">
        {isReady && `${countText(rows.length)} ${rows.length === 1 ? 'favorite' : 'favorites'}`}
        {chosenCount > 0 && `, ${countText(chosenCount)} chosen`}
      </p>
      {rows.length > 0 && (
        <div className={styles.commands} role="group" aria-label="With the chosen favorites">
          <ActionButton action="copy" disabled={!chosen.length} onClick={() => commands.copy(chosen)}>
            {chosen.length > 1 ? 'Copy codes' : 'Copy code'}
          </ActionButton>
          <Button disabled={!chosen.length} onClick={() => commands.pin(chosen)}>
            {isPinned ? 'Unpin' : 'Pin'}
          </Button>
          <MoveTo
            opener={folderChoice}
            folders={folders}
            chosen={chosen}
            onMove={(folderId, name) => commands.toFolder(keysOf(chosen), folderId, name)}
            onNew={() => setNaming(keysOf(chosen))}
            onDone={commands.toList}
          />
          <Button disabled={!chosen.length} onClick={() => commands.remove(chosen)}>
            Remove
          </Button>
          {section.kind === 'news' && (
            <Button onClick={() => commands.acknowledge(rows)}>Noted: all of them</Button>
          )}
        </div>
      )}
      {naming && (
        <NameField
          label="Name of the new folder"
          onName={(name) => commands.toNewFolder(naming, name)}
          onDone={() => setNaming(null)}
          toList={commands.toList}
        />
      )}
    </div>
  );
}
