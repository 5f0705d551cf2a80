import { useState, type DragEvent, type KeyboardEvent, type ReactNode } from 'react';
import { folderTree, type Folder } from '../../core/desk/folders';
import { Button } from '../ui/Button';
import { dragType } from './drag';
import styles from './FolderPane.module.css';
import { isSamePlace, type Place } from './places';

type FolderPaneProps = {
  place: Place;
  onPlace: (place: Place) => void;
  folders: readonly Folder[];
  /** Favorites in each folder itself, by id; those in none under the empty text. */
  counts: ReadonlyMap<string, number>;
  total: number;
  news: number;
  onAdd: (name: string, parentId: string | null) => void;
  onRename: (folder: Folder, name: string) => void;
  onShift: (folder: Folder, by: -1 | 1) => void;
  onRemove: (folder: Folder) => void;
  /** Chosen rows were dropped here; null takes them out of their folders. */
  onDrop: (folderId: string | null) => void;
};

/** Where favorites lie: everything, what changed, and the coder's folders with one level of folders in them. */
export function FolderPane(props: FolderPaneProps) {
  const { place, onPlace, folders, counts, total, news, onAdd, onDrop } = props;
  const [naming, setNaming] = useState<{ parentId: string | null } | null>(null);
  const loose = counts.get('') ?? 0;
  const item = (target: Place, label: ReactNode, count: number, drop?: string | null) => (
    <PlaceButton
      isHere={isSamePlace(place, target)}
      count={count}
      onClick={() => onPlace(target)}
      {...(drop === undefined ? {} : { onDropped: () => onDrop(drop) })}
    >
      {label}
    </PlaceButton>
  );
  const here = place.kind === 'folder' ? folders.find(({ id }) => id === place.id) : undefined;

  return (
    <nav className={styles.pane} aria-label="Folders">
      <ul className={styles.places}>
        <li>{item({ kind: 'all' }, 'All', total)}</li>
        {news > 0 && <li>{item({ kind: 'news' }, 'What changed', news)}</li>}
        {folders.length > 0 && <li>{item({ kind: 'loose' }, 'In no folder', loose, null)}</li>}
        {folderTree(folders).map(({ folder, children }) => (
          <li key={folder.id}>
            {item({ kind: 'folder', id: folder.id }, folder.name, sumOf(counts, folder, children), folder.id)}
            {children.length > 0 && (
              <ul>
                {children.map((child) => (
                  <li key={child.id}>
                    {item({ kind: 'folder', id: child.id }, child.name, counts.get(child.id) ?? 0, child.id)}
                  </li>
                ))}
              </ul>
            )}
          </li>
        ))}
      </ul>
      {naming ? (
        <NameField
          label="Name of the folder"
          onName={(name) => {
            setNaming(null);
            if (name) onAdd(name, naming.parentId);
          }}
        />
      ) : (
        <p className={styles.buttons}>
          <Button look="quiet" onClick={() => setNaming({ parentId: null })}>
            New folder
          </Button>
          {here?.parentId === null && (
            <Button look="quiet" onClick={() => setNaming({ parentId: here.id })}>
              New folder in {here.name}
            </Button>
          )}
        </p>
      )}
      {here && <FolderCommands key={here.id} folder={here} {...props} />}
    </nav>
  );
}

const sumOf = (counts: ReadonlyMap<string, number>, folder: Folder, children: readonly Folder[]): number =>
  [folder, ...children].reduce((sum, { id }) => sum + (counts.get(id) ?? 0), 0);

type PlaceButtonProps = {
  isHere: boolean;
  count: number;
  onClick: () => void;
  onDropped?: () => void;
  children: ReactNode;
};

function PlaceButton({ isHere, count, onClick, onDropped, children }: PlaceButtonProps) {
  const [isOver, setIsOver] = useState(false);
  const isOurs = (event: DragEvent) => onDropped !== undefined && event.dataTransfer.types.includes(dragType);
  return (
    <button
      type="button"
      className={styles.place}
      aria-current={isHere ? 'true' : undefined}
      data-over={isOver}
      onClick={onClick}
      onDragOver={(event) => {
        if (!isOurs(event)) return;
        event.preventDefault();
        setIsOver(true);
      }}
      onDragLeave={() => setIsOver(false)}
      onDrop={(event) => {
        if (!isOurs(event)) return;
        event.preventDefault();
        setIsOver(false);
        onDropped?.();
      }}
    >
      <span className={styles.name}>{children}</span>
      <span className={styles.count}>{count.toLocaleString('en-US')}</span>
    </button>
  );
}

function FolderCommands({ folder, onRename, onShift, onRemove }: FolderPaneProps & { folder: Folder }) {
  const [isNaming, setIsNaming] = useState(false);
  if (isNaming) {
    return (
      <NameField
        label={`New name of ${folder.name}`}
        start={folder.name}
        onName={(name) => {
          setIsNaming(false);
          if (name) onRename(folder, name);
        }}
      />
    );
  }
  return (
    <p className={styles.buttons} role="group" aria-label={`Folder ${folder.name}`}>
      <Button look="quiet" onClick={() => setIsNaming(true)}>
        Rename
      </Button>
      <Button look="quiet" aria-label={`Move ${folder.name} up`} onClick={() => onShift(folder, -1)}>
        ↑
      </Button>
      <Button look="quiet" aria-label={`Move ${folder.name} down`} onClick={() => onShift(folder, 1)}>
        ↓
      </Button>
      <Button look="quiet" onClick={() => onRemove(folder)}>
        Remove
      </Button>
    </p>
  );
}

type NameFieldProps = { label: string; start?: string; onName: (name: string | null) => void };

/** Enter takes the name, Escape and leaving the field take nothing. */
function NameField({ label, start = '', onName }: NameFieldProps) {
  const [name, setName] = useState(start);
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== 'Enter' && event.key !== 'Escape') return;
    event.preventDefault();
    event.stopPropagation();
    onName(event.key === 'Enter' ? name.trim() : null);
  };
  return (
    <input
      className={styles.field}
      aria-label={label}
      placeholder="Name, then Enter"
      maxLength={120}
      autoFocus
      value={name}
      onChange={(event) => setName(event.target.value)}
      onKeyDown={onKeyDown}
      onBlur={() => onName(null)}
    />
  );
}
