import { useEffect, useState } from 'react';
import type { CodeKey } from '../../../core/code/ref';
import type { QuerySaid } from '../../../core/lookup/messages';
import { claimWishes, openPanel, panelWanted } from './panel-store';
import { useStore } from '../../shell/store';

/** What is said for the sheet of the units, as a text that is the same for the same words; null where nothing is. */
function sheetWords(said: QuerySaid | null): string | null {
  if (!said) return null;
  const { dose, quantity, containers, modifiers, noModifiers } = said;
  const words = [dose, quantity, containers, ...modifiers, ...noModifiers].filter((word) => word !== null);
  return words.length === 0 ? null : words.join(' ');
}

/**
 * The panel is open where the coder left it open, and wherever the search box says a dose, a number or a modifier;
 * closing it there holds until something else is said.
 */
export function useUnitsShown(said: QuerySaid | null, key: CodeKey) {
  const searched = sheetWords(said);
  const wanted = useStore(panelWanted) === 'open';
  const [closedAt, setClosedAt] = useState<string | null>(null);
  const isShown = wanted || (searched !== null && searched !== closedAt);
  const isWished = useStore(claimWishes)?.key === key;
  useEffect(() => {
    // What a claim text is asked of is opened, so that the dose can be entered.
    if (isWished && !isShown) openPanel();
  }, [isWished, isShown]);
  return {
    isShown,
    open: openPanel,
    close: () => {
      panelWanted.set('closed');
      setClosedAt(searched);
    },
  };
}
