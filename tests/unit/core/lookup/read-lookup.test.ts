import { expect, it } from 'vitest';
import type { CodeRecord } from '../../../../src/core/code/record';
import { createLookup, readLookup, type LookupParts } from '../../../../src/core/lookup/read-lookup';
import { vocabularyOf } from '../../../../src/core/search/vocabulary';
import { icd10cm } from '../../../../src/core/systems/icd10cm/system';
import { record } from '../systems/icd10cm/search/samples';

const count = 20_000;
const records = Array.from({ length: count }, (_, at): CodeRecord =>
  record(`A${String(at).padStart(5, '0')}`, `Condition ${at}`),
);
const parts: LookupParts = {
  systems: [
    {
      system: icd10cm,
      sources: {
        base: { system: 'icd10cm', kind: 'cms-release', title: '2026', from: '2025-10-01', records },
        others: [],
        starter: null,
      },
    },
  ],
  linked: [],
  guides: [],
  vocabulary: vocabularyOf({}),
};

it('a large system is put together with pauses in which questions can be answered, and answers the same', () => {
  const work = readLookup(parts);
  let pauses = 0;
  let step = work.next();
  for (; !step.done; step = work.next()) pauses++;
  expect(pauses).toBeGreaterThan(count / 5000);
  const ref = { system: 'icd10cm', kind: 'code', code: 'A10000' };
  const [known] = records.slice(10_000);
  const question = { ...ref, kind: known?.kind ?? '' };
  expect(step.value.known(question)).toEqual(createLookup(parts).known(question));
  expect(step.value.known(question)?.record.long).toBe('Condition 10000');
});
