import { beforeEach, describe, expect, it } from 'vitest';
import { folderCommands } from '../../../../../src/renderer/features/favorites/folder-commands';
import { changeView, listView } from '../../../../../src/renderer/features/favorites/list-view';
import { allFavorites } from '../../../../../src/renderer/features/favorites/sections';
import type { FavoriteCommands } from '../../../../../src/renderer/features/favorites/useFavoriteCommands';

/** The commands on a slow disk: a change is saved when the test says so. */
function slowly() {
  let save: (isSaved: boolean) => void = () => undefined;
  const commands = folderCommands({
    change: () => new Promise<boolean>((resolve) => (save = resolve)),
    toFolder: () => undefined,
    toList: () => undefined,
  } as unknown as FavoriteCommands);
  return { commands, save: (isSaved: boolean) => save(isSaved) };
}

describe('a new folder', () => {
  beforeEach(() => changeView({ section: allFavorites }));

  it('is shown as soon as it is saved', async () => {
    const { commands, save } = slowly();
    const added = commands.add('Infusion', null, true);
    save(true);
    await added;
    expect(listView.get().section.kind).toBe('folder');
  });

  it('does not take a coder away who has gone on while it was being saved, if only to the same list again', async () => {
    const { commands, save } = slowly();
    const added = commands.add('Infusion', null, true);
    changeView({ section: allFavorites });
    save(true);
    await added;
    expect(listView.get().section).toBe(allFavorites);
  });

  it('that could not be saved is not shown', async () => {
    const { commands, save } = slowly();
    const added = commands.add('Infusion', null, true);
    save(false);
    await added;
    expect(listView.get().section).toBe(allFavorites);
  });
});
