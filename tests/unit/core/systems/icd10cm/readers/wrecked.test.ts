import { strToU8 } from 'fflate';
import { describe, expect, it } from 'vitest';
import { readAddenda } from '../../../../../../src/core/systems/icd10cm/readers/addenda';
import { readConversions } from '../../../../../../src/core/systems/icd10cm/readers/conversions';
import { readDrugTableCsv } from '../../../../../../src/core/systems/icd10cm/readers/drug-table-csv';
import { readCodesFile, readOrderFile } from '../../../../../../src/core/systems/icd10cm/readers/order-file';
import { icd10Fixture } from '../../../../../fixtures/icd10/files';
import { addendaLine, sampleBook } from '../samples';

const wrong = 5000;
const noise = 'something else\r\n'.repeat(wrong);

describe('a file with thousands of wrong lines', () => {
  it.each([
    ['an order file', () => readOrderFile(sampleBook() + noise).issues],
    ['a codes file', () => readCodesFile(`A000    Cholera of one kind\r\n${noise}`).issues],
    ['an addenda', () => readAddenda(`${addendaLine('Add', 'I10', true, 'Pressure')}\r\n${noise}`).issues],
    [
      'a conversion table',
      () => {
        const header = { line: 1, cells: ['Current code assignment', 'Effective', 'Previous code(s)'] };
        const rows = Array.from({ length: wrong }, (_, at) => ({
          line: at + 2,
          cells: ['?', '2020', 'None'],
        }));
        return readConversions([header, ...rows])?.issues;
      },
    ],
    [
      'a table of drugs',
      () => {
        const rows = ',T50.901,,,,,\n'.repeat(wrong);
        const text = new TextDecoder().decode(icd10Fixture('drugs.csv')) + rows;
        return readDrugTableCsv(strToU8(text), 'drugs.csv').issues;
      },
    ],
  ])('as %s tells a thousand of them with their line, and counts the others', (_, issuesOf) => {
    const issues = issuesOf() ?? [];
    const told = issues.filter(({ line }) => line !== null);
    expect(told).toHaveLength(1000);
    expect(issues).toHaveLength(1001);
    expect(issues.at(-1)?.message).toMatch(/^4,\d{3} more issues of this kind\.$/);
  });
});
