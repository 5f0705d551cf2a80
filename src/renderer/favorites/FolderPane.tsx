import { useState } from 'react';
import type { EntryKey } from '../../core/desk/entry';
import { folderTree, type Folder } from '../../core/desk/folders';
import { Button } from '../ui/Button';
import { Fold } from '../ui/Fold';
import { FolderCommands } from './FolderCommands';
import styles from './FolderPane.module.css';
import { NameField } from './NameField';
import { PlaceButton } from './PlaceButton';
import { isSamePlace, type Place } from './places';

type FolderPaneProps = {
  place: Place;
  onPlace: (place: Place) => void;
  folders: readonly Folder[];
  /** Favorites in each folder itself, by id; those in none under the empty text. */
  counts: ReadonlyMap<string, number>;
  total: number;
  news: number;
  /** False while favorites are not open: nothing can be counted or added then. */
  isReady: boolean;
  /** @param isShown whether the new folder is what the list is to show */
  onAdd: (name: string, parentId: string | null, isShown: boolean) => void;
  onRename: (folder: Folder, name: string) => void;
  onShift: (folder: Folder, by: -1 | 1) => void;
  onRemove: (folder: Folder) => void;
  /** Favorites were dropped here; null takes them out of their folders. */
  onDrop: (keys: ReadonlySet<EntryKey>, folderId: string | null) => void;
  toList: () => void;
};

/** Where favorites lie: everything, what changed, and the coder's folders with one level of folders in them. */
export function FolderPane(props: FolderPaneProps) {
  const { place, onPlace, folders, counts, total, news, isReady, onDrop } = props;
  const item = (target: Place, name: string, count: number, drop?: string | null) => (
    <PlaceButton
      name={name}
      isHere={isSamePlace(place, target)}
      count={isReady ? count : null}
      onClick={() => onPlace(target)}
      {...(drop === undefined ? {} : { onDropped: (keys) => onDrop(keys, drop) })}
    />
  );
  const inFolder = ({ id, name }: Folder, count: number) => item({ kind: 'folder', id }, name, count, id);
  const here = place.kind === 'folder' ? folders.find(({ id }) => id === place.id) : undefined;

  return (
    <nav className={styles.pane} aria-label="Folders">
      <Fold label={here ? `Folders: ${here.name}` : 'Folders'}>
        <ul className={styles.places}>
          <li>{item({ kind: 'all' }, 'All', total)}</li>
          {news > 0 && <li>{item({ kind: 'news' }, 'What changed', news)}</li>}
          {folders.length > 0 && (
            <li>{item({ kind: 'loose' }, 'In no folder', counts.get('') ?? 0, null)}</li>
          )}
          {folderTree(folders).map(({ folder, children }) => (
            <li key={folder.id}>
              {inFolder(folder, sumOf(counts, [folder, ...children]))}
              {children.length > 0 && (
                <ul>
                  {children.map((child) => (
                    <li key={child.id}>{inFolder(child, sumOf(counts, [child]))}</li>
                  ))}
                </ul>
              )}
            </li>
          ))}
        </ul>
        <NewFolder here={here} {...props} />
        {here && <FolderCommands key={here.id} folder={here} {...props} />}
      </Fold>
    </nav>
  );
}

const sumOf = (counts: ReadonlyMap<string, number>, folders: readonly Folder[]): number =>
  folders.reduce((sum, { id }) => sum + (counts.get(id) ?? 0), 0);

type NewFolderProps = Pick<FolderPaneProps, 'isReady' | 'onAdd' | 'toList'> & { here: Folder | undefined };

function NewFolder({ here, isReady, onAdd, toList }: NewFolderProps) {
  const [naming, setNaming] = useState<{ parentId: string | null } | null>(null);
  if (naming) {
    const done = (how: 'entered' | 'left') => {
      setNaming(null);
      if (how === 'entered') toList();
    };
    return (
      <NameField
        label="Name of the folder"
        onName={(name, how) => {
          done(how);
          // Who went elsewhere while naming it wants to be where they went.
          onAdd(name, naming.parentId, how === 'entered');
        }}
        onNone={done}
      />
    );
  }
  return (
    <p className={styles.buttons}>
      <Button look="quiet" disabled={!isReady} onClick={() => setNaming({ parentId: null })}>
        New folder
      </Button>
      {here?.parentId === null && (
        <Button
          look="quiet"
          aria-label={`New folder in ${here.name}`}
          onClick={() => setNaming({ parentId: here.id })}
        >
          <span className={styles.name}>New folder in {here.name}</span>
        </Button>
      )}
    </p>
  );
}
