import type { RefObject } from 'react';
import { keysOf } from '../../../core/user-data/favorites';
import { useCommands } from '../../shell/commands';
import { useOffer } from '../../shell/actions/offers';
import { undoLastChange, useUserStore } from '../../shell/user-data';
import { placeBeside } from './list-keys';
import type { FavoriteCommands } from './useFavoriteCommands';
import type { Selection } from './useSelection';
import type { Favorite } from '../../../core/user-data/rows';

type FavoriteKeys = {
  /** False while private codes are shown instead. */
  isList: boolean;
  rows: readonly Favorite[];
  selection: Selection;
  commands: FavoriteCommands;
  note: RefObject<HTMLTextAreaElement | null>;
  folderChoice: RefObject<HTMLButtonElement | null>;
};

/** What the window's keys do while the favorites are in front: they work on the chosen rows, or the highlighted one. */
export function useFavoriteKeys(parts: FavoriteKeys): void {
  const { isList, rows, selection, commands, note, folderChoice } = parts;
  const store = useUserStore();
  const { show, addToComparison, openUnits } = useCommands();
  const { chosen, row: highlighted } = selection;
  const row = isList ? highlighted : null;
  const withRow = (work: (row: Favorite) => void) => () => {
    if (row) work(row);
    else show('No favorite is highlighted. Nothing was changed.');
  };
  const order = (by: -1 | 1) => () => commands.move(rows, keysOf(chosen), placeBeside(rows, selection, by));
  const remove = () => commands.remove(chosen);
  useOffer({
    undo: () => void undoLastChange(store, show),
    copy: withRow(() => commands.copy(chosen)),
    'copy-unit': withRow(() => commands.copyWithUnit(chosen)),
    star: withRow(remove),
    'compare-add': withRow(addToComparison),
    units: withRow(openUnits),
    ...(row && {
      open: () => commands.open(row),
      'choose-all': selection.chooseAll,
      'order-up': order(-1),
      'order-down': order(1),
      'move-to': () => folderChoice.current?.click(),
      note: () => note.current?.focus(),
      pin: () => commands.pin(chosen),
      remove,
    }),
    ...(row && selection.keys.size > 0 && { back: selection.clear }),
  });
}
