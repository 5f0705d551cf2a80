import { useCallback } from 'react';
import { isSameCode, type CodeRef } from '../../core/code/ref';
import { privateSystem } from '../../core/systems/private/record';
import { useCompareList } from '../features/compare/useCompareList';
import { keyWords } from '../shell/actions/keys';
import type { ShowToast } from '../ui/useToast';
import type { ScreenName } from '../../core/actions/actions';
import { formatCode } from '../../core/systems/about';

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

  /** Codes are collected where they are found; the comparison opens when it is asked for. */
  const addToComparison = useCallback(
    (ref: CodeRef) => {
      if (ref.system === privateSystem) {
        show(`${formatCode(ref)} is a private code. Official codes can be compared.`);
      } else if (add([ref])) {
        const others = codes.filter((other) => !isSameCode(other, ref)).length;
        const next =
          others === 0
            ? 'is ready to be compared. Find another code and press {compare-add}.'
            : `is number ${others + 1} to compare. {compare} puts them side by side.`;
        show(keyWords(`${formatCode(ref)} ${next}`));
      }
    },
    [codes, add, show],
  );

  return { list, compare, addToComparison };
}
