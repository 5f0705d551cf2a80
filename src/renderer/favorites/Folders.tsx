import { useMemo } from 'react';
import { newFolder, removeFolder, renamed, shiftFolder } from '../../core/desk/folders';
import { useUserRows } from '../db/UserContext';
import { FolderPane } from './FolderPane';
import { everything, type Place } from './places';
import type { FavoriteCommands } from './useFavoriteCommands';
import type { Standings } from './useStandings';

type FoldersProps = {
  place: Place;
  onPlace: (place: Place) => void;
  standings: Standings;
  commands: FavoriteCommands;
  isReady: boolean;
  toList: () => void;
};

/** The folder pane with what it does to the data. */
export function Folders({ place, onPlace, standings, commands, isReady, toList }: FoldersProps) {
  const favorites = useUserRows('favorites');
  const folders = useUserRows('folders');
  const counts = useMemo(() => {
    const ids = new Set(folders.map(({ id }) => id));
    const found = new Map<string, number>();
    for (const { folderId } of favorites) {
      const id = folderId !== null && ids.has(folderId) ? folderId : '';
      found.set(id, (found.get(id) ?? 0) + 1);
    }
    return found;
  }, [favorites, folders]);

  return (
    <FolderPane
      place={place}
      onPlace={onPlace}
      folders={folders}
      counts={counts}
      total={favorites.length}
      news={standings.news}
      isReady={isReady}
      toList={toList}
      onAdd={(name, parentId, isShown) => {
        const id = crypto.randomUUID();
        void commands
          .change(
            (data, now) => ({ folders: { put: [newFolder(data.folders, { id, name, parentId, now })] } }),
            `Added the folder ${name}`,
          )
          .then((isSaved) => isSaved && isShown && onPlace({ kind: 'folder', id }));
      }}
      onRename={(folder, name) =>
        void commands.change((data, now) => {
          const current = data.folders.find(({ id }) => id === folder.id);
          return current ? { folders: { put: [renamed(current, name, now)] } } : null;
        })
      }
      onShift={(folder, by) =>
        void commands.change((data, now) => shiftFolder(data.folders, folder.id, by, now))
      }
      onRemove={(folder) => {
        onPlace(everything);
        void commands.change(
          (data, now) => removeFolder(data.folders, data.favorites, folder.id, now),
          `Removed the folder ${folder.name}; its favorites are kept`,
        );
      }}
      onDrop={(keys, folderId) => {
        const name = folders.find(({ id }) => id === folderId)?.name ?? 'no folder';
        commands.toFolder(keys, folderId, name);
      }}
    />
  );
}
