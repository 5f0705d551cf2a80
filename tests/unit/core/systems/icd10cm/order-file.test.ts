import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readSources } from '../../../../../src/core/import/read-sources';
import { nameEdition } from '../../../../../src/core/systems/icd10cm/edition';
import { isOrderFile, readOrderFile } from '../../../../../src/core/systems/icd10cm/readers/order-file';
import { orderLine, sampleBook } from './samples';

const bytesOf = (text: string) => new TextEncoder().encode(text);

describe('an order file', () => {
  it('gives headers and codes with their titles as they stand, and the nearest shorter code as parent', () => {
    const { system, records, issues } = readOrderFile(sampleBook());
    expect(system).toBe('icd10cm');
    expect(issues).toEqual([]);
    const byCode = new Map(records.map((record) => [record.code, record]));
    expect(byCode.get('T911')).toMatchObject({ billable: false, parent: 'T91' });
    // The placeholder's level is no code of its own.
    expect(byCode.get('T9111XA')).toMatchObject({ billable: true, parent: 'T9111' });
    expect(byCode.get('QA0')).toMatchObject({ billable: false, parent: null });
    expect(byCode.get('QA01')?.long).toBe('A  new code with two blanks');
  });

  it('tells each line that is none of it, and reads the others', () => {
    const text = `${sampleBook()}00099 I11     2 A wrong flag\r\nsomething else\r\n\u001A`;
    const { records, issues } = readOrderFile(text);
    expect(records).toHaveLength(readOrderFile(sampleBook()).records.length);
    const lines = sampleBook().split('\r\n').length;
    expect(issues.map(({ line }) => line)).toEqual([lines, lines + 1]);
  });

  it('keeps the first of two lines of one code, and says so', () => {
    const text = [orderLine(1, 'I10', true, 'One'), orderLine(2, 'I10', true, 'Two')].join('\n');
    const { records, issues } = readOrderFile(text);
    expect(records.map(({ long }) => long)).toEqual(['One']);
    expect(issues).toHaveLength(1);
  });

  it('is one of procedures where its codes are', () => {
    const text = [
      orderLine(1, '0SR', false, 'Lower Joints, Replacement'),
      orderLine(2, '0SR9019', true, 'A hip'),
      orderLine(3, 'B20', false, 'Imaging'),
    ].join('\r\n');
    const { system, records } = readOrderFile(text);
    expect(system).toBe('icd10pcs');
    expect(records.map(({ kind, parent }) => [kind, parent])).toEqual([
      ['procedure', null],
      ['procedure', '0SR'],
      ['procedure', null],
    ]);
  });

  it('never throws, whatever the text', () => {
    fc.assert(
      fc.property(fc.string(), fc.nat(200), (noise, at) => {
        const text = sampleBook();
        const broken = text.slice(0, at) + noise + text.slice(at);
        expect(readOrderFile(broken).records.every(({ long }) => long !== '')).toBe(true);
        expect(typeof isOrderFile(broken)).toBe('boolean');
      }),
    );
  });
});

describe('a codes file', () => {
  const codes =
    'A000    Cholera of one kind\r\nA001    Cholera of another\r\nI10     High pressure\r\nI119    More\r\n';

  it('alone is a list of codes without headers', () => {
    const [source] = readSources([{ name: 'icd10cm_codes_2026.txt', bytes: bytesOf(codes) }]).sources;
    expect(source).toMatchObject({
      kind: 'code-release',
      system: 'icd10cm',
      isWhole: false,
      title: 'FY2026',
      from: '2025-10-01',
      counts: { procedures: 4 },
    });
  });

  it('is no prose', () => {
    const prose = 'This is a text\r\nwith words in lines.\r\nNo codes here\r\nat all, of course\r\n';
    const [source] = readSources([{ name: 'codes.txt', bytes: bytesOf(prose) }]).sources;
    expect(source?.kind).toBe('unknown');
  });
});

describe('the edition', () => {
  it.each([
    ['icd10cm_order_2026.txt', 'FY2026', '2025-10-01'],
    ['icd10cm-fy2026-order.zip/order.txt', 'FY2026', '2025-10-01'],
    ['april-1-2024-code-descriptions-tabular-order.zip/icd10cm_order_2024.txt', 'FY2024 April', '2024-04-01'],
    ['icd10cm-order-April-2025.txt', 'FY2025 April', '2025-04-01'],
    ['icd10cm-order-January-2021.txt', 'FY2021 January', '2021-01-01'],
    ['icd10cm-october-2025.txt', 'FY2026', '2025-10-01'],
    ['my-2027-things.zip/icd10cm_order_2026.txt', 'FY2026', '2025-10-01'],
  ])('of %s is %s', (path, title, from) => {
    expect(nameEdition(path)).toEqual({ title, from });
  });

  it('is not known where no name tells a year', () => {
    expect(nameEdition('order.txt')).toBeNull();
    const [source] = readSources([{ name: 'order.txt', bytes: bytesOf(sampleBook()) }]).sources;
    expect(source).toMatchObject({ title: null, from: null });
    expect(source?.issues.at(-1)?.message).toContain('fiscal year');
  });

  it('is one of the year’s middle where the addenda compares two files of that year', () => {
    expect(nameEdition('icd10cm_order_2024.txt', [], { older: 2024, newer: 2024 })?.from).toBe('2024-04-01');
    expect(nameEdition('icd10cm_order_2024.txt', [], { older: 2023, newer: 2024 })?.from).toBe('2023-10-01');
  });

  it('is one of the year’s middle where a code is there that came with it', () => {
    const record = { system: 'icd10cm', kind: 'diagnosis', code: 'J1282', long: 'x', short: '' };
    expect(nameEdition('icd10cm_order_2021.txt', [record])?.from).toBe('2021-01-01');
    expect(nameEdition('icd10cm_order_2022.txt', [record])?.from).toBe('2021-10-01');
  });
});
