import { useMemo } from 'react';
import { allActions } from '../../core/actions/actions';
import { codeItems } from '../features/palette/code-items';
import { Palette, type PaletteItem } from '../features/palette/Palette';
import { useKeys } from '../shell/actions/keys';
import { useCommands } from '../shell/commands';
import { useUserRows } from '../shell/user-data';
import type { Actions } from './useActions';

type PaletteDialogProps = {
  actions: Actions;
  onSearch: (query: string) => void;
  onClose: (then?: () => void) => void;
};

/** The palette with all that this window has: its actions as they stand when it opens, and the coder's own codes. */
export function PaletteDialog({ actions, onSearch, onClose }: PaletteDialogProps) {
  const { openCode } = useCommands();
  const keys = useKeys();
  const favorites = useUserRows('favorites');
  const recents = useUserRows('recents');
  const items = useMemo((): PaletteItem[] => {
    const own = allActions
      .filter(({ notInPalette }) => !notInPalette)
      .map(({ id, label, short, words, isScreen, none, place }) => ({
        id,
        name: label,
        words: `${short ?? ''} ${words ?? ''}`,
        kind: isScreen ? 'Screen' : 'Command',
        keys: keys.of(id),
        reason: actions.isPossible(id)
          ? null
          : place === 'favorites'
            ? 'on the favorites'
            : (none && 'not now') || null,
        run: () => actions.perform(id),
      }));
    return [...own, ...codeItems(favorites, recents, openCode)];
  }, [actions, keys, favorites, recents, openCode]);
  return <Palette items={items} onSearch={onSearch} onClose={onClose} />;
}
