import { useCallback } from 'react';
import { isSameCode, type CodeRef } from '../../core/code/ref';
import { privateSystem } from '../../core/systems/private/record';
import { useCompareList } from '../features/compare/useCompareList';
import { keyWords } from '../shell/actions/keys';
import type { ShowToast } from '../ui/useToast';
import type { ScreenName } from '../../core/actions/actions';

/** The codes that are compared, and how they get there from other screens. */
export function useComparing(show: ShowToast, goTo: (screen: ScreenName) => void) {
  const list = useCompareList(show);
  const { codes, add, set } = list;

  const compare = useCallback(
    (wanted: readonly CodeRef[]) => {
      set(wanted);
      goTo('compare');
    },
    [set, goTo],
  );

  /** The second code opens the comparison: one alone has nothing beside it. */
  const addToComparison = useCallback(
    (ref: CodeRef) => {
      if (ref.system === privateSystem) {
        show(`${ref.code} is a private code. Official codes can be compared.`);
      } else if (add([ref])) {
        const words = `${ref.code} is ready to be compared. Find another code and press {compare-add}.`;
        if (codes.some((other) => !isSameCode(other, ref))) goTo('compare');
        else show(keyWords(words));
      }
    },
    [codes, add, show, goTo],
  );

  return { list, compare, addToComparison };
}
