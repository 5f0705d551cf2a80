import type { CodeRecord } from '../code/record';
import { isOutOfUse, statusOn, type IsoDate } from '../code/validity';

/**
 * The codes in force on a day that took the place of an ended one, as far as the data say. Empty for a code that has not ended, and
 * where nobody names one in force.
 * @param named what each of the sources names, the surest first; the first that names a code in force counts
 * @param find a code of the same system among the data
 */
export function successorsOf(
  record: CodeRecord,
  named: readonly (readonly string[])[],
  on: IsoDate,
  find: (code: string) => CodeRecord | undefined,
): CodeRecord[] {
  if (statusOn(record, on) !== 'ended') return [];
  const inForce = (codes: readonly string[]) =>
    [...new Set(codes)].flatMap((code) => {
      const found = find(code);
      return found && code !== record.code && !isOutOfUse(statusOn(found, on)) ? [found] : [];
    });
  return named.map(inForce).find((found) => found.length > 0) ?? [];
}
