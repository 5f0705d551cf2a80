import type { RefObject } from 'react';
import { commandKey, hasCommand, plainKey, type Action } from './actions';
import { screens, type ScreenName } from './screens';
import { useGlobalKeys } from './useGlobalKeys';

/** What the window's keys do; each stands in one place and is told in the list of keys. */
export type DeskKeys = {
  copyCode: () => void;
  copyWithUnit: () => void;
  stepBack: () => void;
  addToComparison: () => void;
  focusSearch: () => void;
  openUnits: () => void;
  copyClaim: () => void;
  addToWorksheet: () => void;
  goTo: (screen: ScreenName) => void;
  openWindow: () => void;
  showKeys: () => void;
};

const action = (
  id: string,
  keys: string,
  label: string,
  matches: Action['matches'],
  perform: () => void,
): Action => ({ id, keys, label, matches, perform });

/**
 * Binds the window's keys and returns its commands in the order in which the list of keys shows them.
 * @param more commands of other rooms
 */
export function useDeskActions(
  desk: DeskKeys,
  more: readonly Action[],
  box: RefObject<HTMLInputElement | null>,
  isPaused: boolean,
): Action[] {
  const actions: Action[] = [
    action('copy', '⏎', 'Copy the code', plainKey('Enter'), desk.copyCode),
    action('copy-unit', '⇧⏎', 'Copy code, descriptor and unit', plainKey('Enter', true), desk.copyWithUnit),
    action('back', 'Esc', 'Step back; in the search box, select its text', plainKey('Escape'), desk.stepBack),
    action(
      'compare-add',
      'Ctrl+E',
      'Put the code beside others to compare',
      commandKey('e'),
      desk.addToComparison,
    ),
    action('search', 'Ctrl+L', 'Go to the search box', commandKey('l'), desk.focusSearch),
    action('units', 'Ctrl+U', 'Count units for the code on the page', commandKey('u'), desk.openUnits),
    action(
      'copy-claim',
      'Ctrl+⏎',
      'Copy the claim text, as chosen last',
      commandKey('enter'),
      desk.copyClaim,
    ),
    action(
      'add-to-worksheet',
      'Ctrl+⇧⏎',
      'Add the claim lines to the worksheet',
      (event) => hasCommand(event) && event.shiftKey && event.key === 'Enter',
      desk.addToWorksheet,
    ),
    ...more,
    ...screens.map(({ name, help, keys, key }) =>
      action(name, keys, help, commandKey(key), () => desk.goTo(name)),
    ),
    action(
      'window',
      'Ctrl+⇧O',
      'Open another window, with the same data and favorites',
      (event) => hasCommand(event) && event.shiftKey && event.key.toLowerCase() === 'o',
      desk.openWindow,
    ),
    action('keys', 'F1 or ?', 'Show all keys', plainKey('F1'), desk.showKeys),
  ];
  useGlobalKeys(actions, box, { isPaused, onKeys: desk.showKeys });
  return actions;
}
