import type { IsoDate } from '../code/validity';
import type { Supplement } from '../systems/supplement';
import { newestBegun } from './in-force';

/**
 * Of every part of a system (index, notes, tables) the one that a day asks for, as with releases: the newest that had begun by then,
 * else the oldest held. An index of another year names codes that the day's list of codes has not.
 * @param on null for the newest
 */
export function supplementsInForce(supplements: readonly Supplement[], on: IsoDate | null): Supplement[] {
  const parts = new Set(supplements.map(({ system, part }) => `${system} ${part}`));
  return [...parts].flatMap((name) => {
    const held = supplements
      .filter(({ system, part }) => `${system} ${part}` === name)
      .map((supplement) => ({ kind: 'cms-release' as const, from: supplement.from, supplement }));
    return newestBegun(held, on)?.supplement ?? [];
  });
}
