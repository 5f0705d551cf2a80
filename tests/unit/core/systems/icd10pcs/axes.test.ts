import { describe, expect, it } from 'vitest';
import { icd10Fixture } from '../../../../fixtures/icd10/files';
import { createLookup } from '../../../../../src/core/lookup/read-lookup';
import { readSources } from '../../../../../src/core/import/read-sources';
import { supplementsOf, isLinked } from '../../../../../src/core/releases/linked-file';
import { readOrderFile } from '../../../../../src/core/systems/icd10cm/readers/order-file';
import { icd10pcs } from '../../../../../src/core/systems/icd10pcs/system';
import { readVocabulary } from '../../../../../src/core/search/vocabulary';
import { orderLine } from '../icd10cm/samples';

const codes = ['0DTJ0ZX', '0DTJ0ZZ', '0DTJ4ZX', '0DTJ4ZZ', '0DTK0ZZ', 'B030ZZZ'];
const { records } = readOrderFile(
  codes.map((code, at) => orderLine(at + 1, code, true, `Procedure ${code}`)).join('\r\n'),
);
const { sources } = readSources([{ name: 'tables.xml', bytes: icd10Fixture('pcs-tables.xml') }]);
const supplements = supplementsOf(sources.filter(isLinked));

const lookup = (held = supplements) =>
  createLookup({
    systems: [
      {
        system: icd10pcs,
        sources: {
          base: { system: 'icd10pcs', kind: 'cms-release', title: 'made up', from: '2030-10-01', records },
          others: [],
          starter: null,
        },
      },
    ],
    linked: [],
    supplements: held,
    guides: [],
    vocabulary: readVocabulary([]).vocabulary,
  });

const axes = (text: string, held = supplements) => {
  const [found] = lookup(held).complete(text, '2031-01-01');
  if (!found || 'refused' in found) throw new Error(found?.refused ?? 'nothing');
  return found.axes.map(
    ({ name, choices }) => `${name}: ${choices.map(({ label, count }) => `${label} ${count}`).join(', ')}`,
  );
};

describe('from the beginning of a procedure to one code', () => {
  it('reads the tables as a supplement of their system', () => {
    expect(sources).toMatchObject([
      { kind: 'supplement', system: 'icd10pcs', part: 'tables', rows: 2, from: '2030-10-01', issues: [] },
    ]);
  });

  it('asks for what the tables call the axes, with the codes left', () => {
    expect(axes('0DTJ')).toEqual(['approach: Open 2, Closed 2', 'qualifier: For a look 2, None 2']);
    expect(axes('0DT')).toEqual([
      'part: Folder 4, Label 1',
      'approach: Open 3, Closed 2',
      'qualifier: For a look 2, None 3',
    ]);
  });

  it('asks above a table only for what leads to one', () => {
    expect(axes('0D')).toEqual([]);
  });

  it('asks nothing without tables, and still gives the codes', () => {
    expect(axes('0DTJ', [])).toEqual([]);
    expect(lookup([]).complete('0DTJ', '2031-01-01')).toMatchObject([{ completions: [{}, {}, {}, {}] }]);
  });
});
