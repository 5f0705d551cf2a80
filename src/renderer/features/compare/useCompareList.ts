import { useCallback, useState } from 'react';
import { identity, isSameCode, keyOf, type CodeRef } from '../../../core/code/ref';
import { comparedCodes } from '../../../core/compare';
import type { ShowToast } from '../../ui/useToast';

export type CompareList = {
  codes: readonly CodeRef[];
  /** Puts codes beside the others; true when all of them stand there now. */
  add: (codes: readonly CodeRef[]) => boolean;
  remove: (code: CodeRef) => void;
  /** Moves a column by so many places. */
  move: (code: CodeRef, by: number) => void;
  /** Takes the place of all. */
  set: (codes: readonly CodeRef[]) => void;
};

const distinct = (codes: readonly CodeRef[]): CodeRef[] => [
  ...new Map(codes.map((ref) => [keyOf(ref), identity(ref)])).values(),
];

/** The codes that stand side by side, in the order of their columns: each once, four at most. */
export function useCompareList(show: ShowToast): CompareList {
  const [codes, setCodes] = useState<readonly CodeRef[]>([]);

  const set = useCallback((wanted: readonly CodeRef[]) => {
    setCodes(distinct(wanted).slice(0, comparedCodes.most));
  }, []);

  const add = useCallback(
    (more: readonly CodeRef[]) => {
      const next = distinct([...codes, ...more]);
      if (next.length > comparedCodes.most) {
        show('No more than four codes stand side by side. Take one out first.');
        return false;
      }
      set(next);
      return true;
    },
    [codes, set, show],
  );

  const remove = useCallback(
    (code: CodeRef) => setCodes((all) => all.filter((other) => !isSameCode(other, code))),
    [],
  );

  const move = useCallback((code: CodeRef, by: number) => {
    setCodes((all) => {
      const from = all.findIndex((other) => isSameCode(other, code));
      const to = from + by;
      if (from < 0 || to < 0 || to >= all.length) return all;
      const next = all.filter((other) => !isSameCode(other, code));
      next.splice(to, 0, identity(code));
      return next;
    });
  }, []);

  return { codes, add, remove, move, set };
}
