import { byText } from '../text/sorted';
import { limits, oneLine } from './limits';
import { firstOrder, freshOrders, orderBetween, ordersBetween } from './order';
import type { Changes } from './user-data';
import type { Favorite, Folder } from './rows';

/** A folder with the folders in it. */
export type FolderBranch = { folder: Folder; children: Folder[] };

const byOrder = (a: Folder, b: Folder): number => byText(a.order, b.order) || byText(a.id, b.id);

/** Folders as the list shows them. One whose parent is gone, or too deep, stands at the top: nothing is hidden. */
export function folderTree(folders: readonly Folder[]): FolderBranch[] {
  const byId = new Map(folders.map((folder) => [folder.id, folder]));
  const tops: Folder[] = [];
  const childrenOf = new Map<string, Folder[]>();
  for (const folder of [...folders].sort(byOrder)) {
    const parent = folder.parentId === null ? undefined : byId.get(folder.parentId);
    const isTop = !parent || parent.id === folder.id || parent.parentId !== null;
    if (isTop) tops.push(folder);
    else {
      const siblings = childrenOf.get(parent.id);
      if (siblings) siblings.push(folder);
      else childrenOf.set(parent.id, [folder]);
    }
  }
  return tops.map((folder) => ({ folder, children: childrenOf.get(folder.id) ?? [] }));
}

/** A new folder at the end of its level; a parent that has a parent itself is passed over for the top. */
export function newFolder(
  folders: readonly Folder[],
  { id, name, parentId, now }: { id: string; name: string; parentId: string | null; now: string },
): Folder {
  const parent = folders.find((folder) => folder.id === parentId && folder.parentId === null);
  const siblings = folders.filter((folder) => folder.parentId === (parent?.id ?? null));
  const last = siblings.sort(byOrder).at(-1)?.order ?? null;
  return {
    id,
    name: oneLine(name, limits.name) || 'New folder',
    parentId: parent?.id ?? null,
    order: orderBetween(last, null) ?? firstOrder,
    changedAt: now,
  };
}

export function renameFolder(folder: Folder, name: string, now: string): Folder {
  return { ...folder, name: oneLine(name, limits.name) || folder.name, changedAt: now };
}

/**
 * Moves a folder one place up or down among those beside it on the screen; null where it stands at the end already.
 * Where there is no room for it, or two computers that were merged gave two folders one place, all of that level get
 * fresh ones.
 */
export function moveFolder(folders: readonly Folder[], id: string, by: -1 | 1, now: string): Changes | null {
  const tree = folderTree(folders);
  const level = [tree.map(({ folder }) => folder), ...tree.map(({ children }) => children)].find((siblings) =>
    siblings.some((folder) => folder.id === id),
  );
  const place = level?.findIndex((folder) => folder.id === id) ?? -1;
  const folder = level?.[place];
  const other = level?.[place + by];
  if (!level || !folder || !other) return null;
  const beyond = level[place + 2 * by]?.order ?? null;
  const [after, before] = by < 0 ? [beyond, other.order] : [other.order, beyond];
  const order = ordersBetween(after, before, 1)?.[0];
  if (order !== undefined) return { folders: { put: [{ ...folder, order, changedAt: now }] } };
  const sorted = level.with(place, other).with(place + by, folder);
  const fresh = freshOrders(sorted.length);
  return {
    folders: { put: sorted.map((row, at) => ({ ...row, order: fresh[at] ?? row.order, changedAt: now })) },
  };
}

/** A folder goes, its favorites and the folders in it move up a level: removing a folder never removes a favorite. */
export function removeFolder(
  folders: readonly Folder[],
  favorites: readonly Favorite[],
  id: string,
  now: string,
): Changes {
  const parentId = folders.find((folder) => folder.id === id)?.parentId ?? null;
  return {
    folders: {
      remove: [id],
      put: folders
        .filter((folder) => folder.parentId === id)
        .map((folder) => ({ ...folder, parentId, changedAt: now })),
    },
    favorites: {
      put: favorites
        .filter((favorite) => favorite.folderId === id)
        .map((favorite) => ({ ...favorite, folderId: parentId, changedAt: now })),
    },
  };
}
