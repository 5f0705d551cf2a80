import { identity } from '../code/ref';
import { licenceMark } from '../systems/licence';
import { relateAll, takesDose } from './arithmetic';
import { sameDose } from './cost';
import { compareRows } from './rows';
import type { CodeComparison, CompareInput } from './types';
import { whichOne } from './which';

export { relateUnits } from './arithmetic';
export { toHtml, toMarkdown, toTsv } from './export';
export type { Cell, CodeComparison, ComparedCode, CompareRow, LinkedFacts, RowId } from './types';
export { markDifferences } from './words';

/** The fewest and the most codes that stand side by side. */
export const comparedCodes = { least: 2, most: 4 } as const;

/**
 * Puts codes side by side: facts row by row, differing words, how their units relate, one dose in units of each, and which code
 * is for what as far as facts say it. Plain data, the same for the window, the clipboard and the command line.
 */
export function compareCodes({ codes, on, dose }: CompareInput): CodeComparison {
  return {
    codes: codes.map(({ record }) => ({
      ...identity(record),
      ...(record.billable === undefined ? {} : { billable: record.billable }),
      ...licenceMark(record),
    })),
    on,
    rows: compareRows(codes, on),
    relations: relateAll(codes),
    takesDose: takesDose(codes),
    dose: dose === undefined || dose.trim() === '' ? null : sameDose(codes, dose, on),
    which: whichOne(codes, on),
  };
}
