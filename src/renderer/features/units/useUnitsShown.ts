import { useState } from 'react';
import { openPanel, panelWanted } from './panel-store';
import { useStore } from '../../shell/store';

/**
 * The panel is open where the coder left it open, and wherever a dose was typed in the search box; closing it there
 * holds until another dose is typed.
 */
export function useUnitsShown(searched: string | null) {
  const wanted = useStore(panelWanted) === 'open';
  const [closedAt, setClosedAt] = useState<string | null>(null);
  return {
    isShown: wanted || (searched !== null && searched !== closedAt),
    open: openPanel,
    close: () => {
      panelWanted.set('closed');
      setClosedAt(searched);
    },
  };
}
