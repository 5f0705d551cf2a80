import { describe, expect, it } from 'vitest';
import { haveIcd10, icd10File, icd10Member } from '../../../../../fixtures/icd10/official';
import { readDrugTableCsv } from '../../../../../../src/core/systems/icd10cm/readers/drug-table-csv';
import { readIndexXml } from '../../../../../../src/core/systems/icd10cm/readers/index-xml';
import { readTableXml } from '../../../../../../src/core/systems/icd10cm/readers/table-xml';
import { readTabularXml } from '../../../../../../src/core/systems/icd10cm/readers/tabular-xml';

const year = 'icd10cm-fy2017-xml.zip';

/** Elements of a name in the bytes, counted without a parser. */
const elements = (bytes: Uint8Array, name: string) =>
  new TextDecoder().decode(bytes).split(new RegExp(`<${name}[ >]`)).length - 1;

describe.skipIf(!haveIcd10)('the XML of FY 2017', () => {
  it('tabular list is read whole: every code, section and note', () => {
    const bytes = icd10Member(year, '_tabular_2017.xml');
    const { supplement, issues } = readTabularXml(bytes, 'icd10cm_tabular_2017.xml');
    const { chapters, sections, entries } = supplement.data;
    const counts: Record<string, number> = {};
    for (const { kind } of [...chapters, ...sections, ...entries].flatMap(({ notes }) => notes)) {
      counts[kind] = (counts[kind] ?? 0) + 1;
    }
    expect(issues).toEqual([]);
    expect([chapters.length, sections.length, entries.length]).toEqual([21, 295, 43_910]);
    expect(entries).toHaveLength(elements(bytes, 'diag'));
    expect(counts).toEqual({
      excludes1: 5426,
      excludes2: 2138,
      'code first': 628,
      'use additional code': 1279,
      'code also': 213,
      'inclusion term': 11_001,
      includes: 948,
      // 174 notes, and the six lines of the table of visual impairment.
      note: 180,
    });
    expect(entries.filter(({ seventh }) => seventh)).toHaveLength(505);
    expect(supplement.from).toBe('2016-10-01');
  });

  it('index is read whole', () => {
    const { supplement, issues } = readIndexXml(
      icd10Member(year, '_index_2017.xml'),
      'icd10cm_index_2017.xml',
    );
    const { data } = supplement;
    expect(issues).toEqual([]);
    expect(supplement.part).toBe('index');
    expect(data).toHaveLength(77_199);
    expect(data.filter(({ code }) => code !== undefined)).toHaveLength(59_412);
    expect(data.filter(({ code }) => code?.endsWith('-'))).toHaveLength(6557);
    expect(data.filter(({ see }) => see !== undefined)).toHaveLength(11_979);
    expect(data.filter(({ seeAlso }) => seeAlso !== undefined)).toHaveLength(1704);
    expect(data.filter(({ manifestation }) => manifestation !== undefined)).toHaveLength(746);
    expect(data.filter(({ within }) => within !== undefined)).toHaveLength(145);
    expect(Math.max(...data.map(({ depth }) => depth))).toBe(9);
    expect(data.filter(({ title }) => title === '')).toEqual([]);
  });

  it('index to external causes is read whole', () => {
    const { supplement } = readIndexXml(icd10Member(year, '_eindex_2017.xml'), 'icd10cm_eindex_2017.xml');
    expect(supplement.part).toBe('external cause index');
    expect(supplement.data).toHaveLength(7572);
    expect(supplement.data.filter(({ code }) => code !== undefined)).toHaveLength(6208);
  });

  it('tables of drugs and of neoplasms are read whole', () => {
    const drugs = readTableXml(icd10Member(year, '_drug_2017.xml'), '');
    expect([drugs.supplement.part, drugs.supplement.data.lines.length, drugs.issues]).toEqual([
      'drug table',
      7416,
      [],
    ]);
    const sites = readTableXml(icd10Member(year, '_neoplasm_2017.xml'), '');
    expect([sites.supplement.part, sites.supplement.data.lines.length, sites.issues]).toEqual([
      'neoplasm table',
      1930,
      [],
    ]);
  });

  it('table of drugs of April 2025 is read whole from csv', () => {
    const { supplement, issues } = readDrugTableCsv(
      icd10File('icd10cm-drug-April-2025.csv'),
      'icd10cm-drug-April-2025.csv',
    );
    // 7,406 rows, less the title and a header that comes three times.
    expect([supplement.data.lines.length, issues, supplement.from]).toEqual([7402, [], '2025-04-01']);
  });
});
