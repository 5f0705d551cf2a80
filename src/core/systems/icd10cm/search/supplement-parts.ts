import type { Supplement } from '../../supplement';
import { heldPart, isLines, isTable, isTabular } from '../held-parts';
import type { CodeTable, IndexLine, TabularEntry } from '../supplements';

/** What the search reads of the supplements; empty where a part is not loaded. */
export type SearchParts = {
  index: readonly IndexLine[];
  external: readonly IndexLine[];
  tabular: readonly TabularEntry[];
  neoplasms: CodeTable | null;
};

/** The parts that words are found by. */
export function readParts(supplements: readonly Supplement[]): SearchParts {
  return {
    index: heldPart(supplements, 'index', isLines)?.data ?? [],
    external: heldPart(supplements, 'external cause index', isLines)?.data ?? [],
    tabular: heldPart(supplements, 'tabular', isTabular)?.data.entries ?? [],
    neoplasms: heldPart(supplements, 'neoplasm table', isTable)?.data ?? null,
  };
}
