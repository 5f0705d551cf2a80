import { byText, lowerBound } from '../text/sorted';

/**
 * The codes of a list by range.
 * @returns for `L1900-L1990` the codes from the first to the last one, both included, that are written as they are (no modifier E1 between
 *   E0950 and E1030); for a code alone that code, where the list has it
 */
export function createRanges(codes: readonly string[]): (range: string) => readonly string[] {
  const sorted = [...codes].sort(byText);
  const placeOf = (code: string): number => lowerBound(sorted, code, (one) => one);
  return (range) => {
    const [from = '', to = from] = range.split('-');
    const end = placeOf(to);
    return sorted
      .slice(placeOf(from), sorted[end] === to ? end + 1 : end)
      .filter(({ length }) => length === from.length);
  };
}
