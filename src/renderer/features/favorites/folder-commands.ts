import type { CodeKey } from '../../../core/code/ref';
import { newFolder, removeFolder, renameFolder, moveFolder } from '../../../core/user-data/folders';
import { changeView, listView } from './list-view';
import { allFavorites } from './sections';
import type { FavoriteCommands } from './useFavoriteCommands';
import type { Folder } from '../../../core/user-data/rows';

/** What can be done to folders, by the way in which favorites are changed. */
export const folderCommands = ({ change, toFolder, toList }: FavoriteCommands) => ({
  toList,
  /** @param isShown whether the new folder is what the list is to show */
  add: async (name: string, parentId: string | null, isShown: boolean) => {
    const id = crypto.randomUUID();
    const before = listView.get();
    const isSaved = await change(
      (data, now) => ({ folders: { put: [newFolder(data.folders, { id, name, parentId, now })] } }),
      `Added the folder ${name}`,
    );
    // Saving takes its time on a slow computer: a coder who has gone on meanwhile is not taken away from there.
    if (isSaved && isShown && listView.get() === before) changeView({ section: { kind: 'folder', id } });
  },
  rename: (folder: Folder, name: string) =>
    void change((data, now) => {
      const current = data.folders.find(({ id }) => id === folder.id);
      return current ? { folders: { put: [renameFolder(current, name, now)] } } : null;
    }),
  shift: (folder: Folder, by: -1 | 1) =>
    void change((data, now) => moveFolder(data.folders, folder.id, by, now)),
  remove: (folder: Folder) => {
    toList();
    changeView({ section: allFavorites });
    void change(
      (data, now) => removeFolder(data.folders, data.favorites, folder.id, now),
      `Removed the folder ${folder.name}; its favorites are kept`,
    );
  },
  /** Favorites were dropped on a folder; null takes them out of theirs. */
  take: (keys: ReadonlySet<CodeKey>, folder: Folder | null) =>
    toFolder(keys, folder?.id ?? null, folder?.name ?? 'no folder'),
});

export type FolderCommands = ReturnType<typeof folderCommands>;
