import type { DiagnosisRecord } from '../../../../../../src/core/systems/icd10cm/record';
import { createDiagnosisSearch } from '../../../../../../src/core/systems/icd10cm/search/engine';
import type { Search } from '../../../../../../src/core/search/engine';
import type { SystemSearchInput } from '../../../../../../src/core/systems/code-system';
import { vocabularyOf } from '../../../../../../src/core/search/vocabulary';

/** A code with its title, billable unless told otherwise. */
export const record = (code: string, long: string, billable = true): DiagnosisRecord => ({
  system: 'icd10cm',
  kind: 'diagnosis',
  code,
  long,
  short: '',
  billable,
  parent: null,
});

/** A search over a few titles and whatever else is given. */
export const searchOver = (
  records: readonly DiagnosisRecord[],
  part: Partial<SystemSearchInput> = {},
): Search =>
  createDiagnosisSearch({
    records: [...records],
    vocabulary: vocabularyOf({}),
    supplements: [],
    starter: [],
    phrases: [],
    ...part,
  });

/** The first code that answers a query. */
export const firstOf = (search: Search, query: string): string | undefined =>
  search.search(query).hits[0]?.code;
