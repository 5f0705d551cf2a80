import { useMemo, useState } from 'react';
import { folderTree } from '../../../core/user-data/folders';
import { useUserRows } from '../../shell/user-data';
import { Button } from '../../ui/Button';
import { Fold } from '../../ui/Fold';
import { folderCommands, type FolderCommands } from './folder-commands';
import { FolderBar } from './FolderBar';
import styles from './FolderPane.module.css';
import { changeView } from './list-view';
import { NameField } from './NameField';
import { SectionButton } from './SectionButton';
import { countsByFolder, isSameSection, type Section } from './sections';
import type { FavoriteCommands } from './useFavoriteCommands';
import type { Folder } from '../../../core/user-data/rows';

type FolderPaneProps = {
  section: Section;
  /** For how many favorites there is something to tell. */
  news: number;
  /** False while favorites are not open: nothing can be counted or added then. */
  isReady: boolean;
  commands: FavoriteCommands;
};

/** Where favorites lie: everything, what changed, and the coder's folders with one level of folders in them. */
export function FolderPane({ section, news, isReady, commands: withFavorites }: FolderPaneProps) {
  const favorites = useUserRows('favorites');
  const folders = useUserRows('folders');
  const counts = useMemo(() => countsByFolder(favorites, folders), [favorites, folders]);
  const commands = folderCommands(withFavorites);
  const item = (target: Section, name: string, count: number, folder?: Folder | null) => (
    <SectionButton
      name={name}
      isHere={isSameSection(section, target)}
      count={isReady ? count : null}
      onClick={() => changeView({ section: target })}
      {...(folder === undefined ? {} : { onDropped: (keys) => commands.take(keys, folder) })}
    />
  );
  const inFolder = (folder: Folder, count: number) =>
    item({ kind: 'folder', id: folder.id }, folder.name, count, folder);
  const here = section.kind === 'folder' ? folders.find(({ id }) => id === section.id) : undefined;

  return (
    <nav className={styles.pane} aria-label="Folders">
      <Fold label={here ? `Folders: ${here.name}` : 'Folders'}>
        <ul className={styles.places}>
          <li>{item({ kind: 'all' }, 'All', favorites.length)}</li>
          {news > 0 && <li>{item({ kind: 'news' }, 'What changed', news)}</li>}
          {folders.length > 0 && (
            <li>{item({ kind: 'unfiled' }, 'In no folder', counts.get('') ?? 0, null)}</li>
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
        <NewFolder here={here} isReady={isReady} commands={commands} />
        {here && <FolderBar key={here.id} folder={here} commands={commands} />}
      </Fold>
    </nav>
  );
}

const sumOf = (counts: ReadonlyMap<string, number>, folders: readonly Folder[]): number =>
  folders.reduce((sum, { id }) => sum + (counts.get(id) ?? 0), 0);

type NewFolderProps = { here: Folder | undefined; isReady: boolean; commands: FolderCommands };

function NewFolder({ here, isReady, commands }: NewFolderProps) {
  const [naming, setNaming] = useState<{ parentId: string | null } | null>(null);
  if (naming) {
    return (
      <NameField
        label="Name of the folder"
        // Who went elsewhere while naming it wants to be where they went.
        onName={(name, how) => void commands.add(name, naming.parentId, how === 'entered')}
        onDone={() => setNaming(null)}
        toList={commands.toList}
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
