import type { Supplement } from '../../supplement';
import type { CodeTable, Icd10cmParts, IndexLine, TabularEntry } from '../supplements';

/** What the search reads of the supplements; empty where a part is not loaded. */
export type SearchParts = {
  index: readonly IndexLine[];
  external: readonly IndexLine[];
  tabular: readonly TabularEntry[];
  neoplasms: CodeTable | null;
};

/** The data of a part, the latest where several are held. */
function dataOf<Part extends keyof Icd10cmParts>(
  supplements: readonly Supplement[],
  part: Part,
  isPart: (data: unknown) => data is Icd10cmParts[Part],
): Icd10cmParts[Part] | null {
  const held = supplements
    .filter((supplement) => supplement.part === part)
    .sort((a, b) => ((a.from ?? '') < (b.from ?? '') ? 1 : -1));
  for (const { data } of held) if (isPart(data)) return data;
  return null;
}

const isLines = (data: unknown): data is IndexLine[] => Array.isArray(data);
const isTabular = (data: unknown): data is Icd10cmParts['tabular'] =>
  typeof data === 'object' && data !== null && 'entries' in data && Array.isArray(data.entries);
const isTable = (data: unknown): data is CodeTable =>
  typeof data === 'object' && data !== null && 'lines' in data && 'columns' in data;

/** The parts that words are found by. */
export function readParts(supplements: readonly Supplement[]): SearchParts {
  return {
    index: dataOf(supplements, 'index', isLines) ?? [],
    external: dataOf(supplements, 'external cause index', isLines) ?? [],
    tabular: dataOf(supplements, 'tabular', isTabular)?.entries ?? [],
    neoplasms: dataOf(supplements, 'neoplasm table', isTable),
  };
}
