import { useCallback } from 'react';
import type { EntryRef } from '../../core/user-data/entry';
import { useCompareList } from '../features/compare/useCompareList';
import type { ShowToast } from '../ui/useToast';
import type { ScreenName } from '../shell/screens';

/** The codes that are compared, and how they get there from other screens. */
export function useComparing(show: ShowToast, goTo: (screen: ScreenName) => void) {
  const list = useCompareList(show);
  const { codes, add, set } = list;

  const compare = useCallback(
    (wanted: readonly string[]) => {
      set(wanted);
      goTo('compare');
    },
    [set, goTo],
  );

  /** The second code opens the comparison: one alone has nothing beside it. */
  const addToComparison = useCallback(
    ({ system, code }: EntryRef) => {
      if (system === 'own') show(`${code} is a private code. Official codes can be compared.`);
      else if (add([code])) {
        if (codes.some((other) => other !== code)) goTo('compare');
        else show(`${code} is ready to be compared. Find another code and press Ctrl+E.`);
      }
    },
    [codes, add, show, goTo],
  );

  return { list, compare, addToComparison };
}
