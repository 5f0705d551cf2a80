import { useCallback, useState } from 'react';
import { normaliseCode } from '../../../core/code/record';
import { comparedCodes } from '../../../core/compare';
import type { ShowToast } from '../../ui/useToast';

export type CompareList = {
  codes: readonly string[];
  /** Puts codes beside the others; true when all of them stand there now. */
  add: (codes: readonly string[]) => boolean;
  remove: (code: string) => void;
  /** Moves a column by so many places. */
  move: (code: string, by: number) => void;
  /** Takes the place of all. */
  set: (codes: readonly string[]) => void;
};

/** The codes that stand side by side, in the order of their columns: each once, four at most. */
export function useCompareList(show: ShowToast): CompareList {
  const [codes, setCodes] = useState<readonly string[]>([]);

  const set = useCallback((wanted: readonly string[]) => {
    setCodes([...new Set(wanted.map(normaliseCode))].filter(Boolean).slice(0, comparedCodes.most));
  }, []);

  const add = useCallback(
    (texts: readonly string[]) => {
      const next = [...new Set([...codes, ...texts.map(normaliseCode)])].filter(Boolean);
      if (next.length > comparedCodes.most) {
        show('No more than four codes stand side by side. Take one out first.');
        return false;
      }
      set(next);
      return true;
    },
    [codes, set, show],
  );

  const remove = useCallback((code: string) => setCodes((all) => all.filter((other) => other !== code)), []);

  const move = useCallback((code: string, by: number) => {
    setCodes((all) => {
      const from = all.indexOf(code);
      const to = from + by;
      if (from < 0 || to < 0 || to >= all.length) return all;
      const next = all.filter((other) => other !== code);
      next.splice(to, 0, code);
      return next;
    });
  }, []);

  return { codes, add, remove, move, set };
}
