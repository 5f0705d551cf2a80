import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseCsv } from '../../../../src/core/files/csv';

const cells = (text: string) => parseCsv(text).map((row) => row.cells);

describe('CSV', () => {
  it('splits at commas and line ends of any kind', () => {
    expect(cells('a,b\r\nc,d\ne,f\rg,h')).toEqual([
      ['a', 'b'],
      ['c', 'd'],
      ['e', 'f'],
      ['g', 'h'],
    ]);
  });

  it('keeps commas, doubled quotes and line breaks of quoted cells, and counts their lines', () => {
    expect(parseCsv('x\n"a, ""b""\r\nc",d\ne')).toEqual([
      { line: 1, cells: ['x'] },
      { line: 2, cells: ['a, "b"\r\nc', 'd'] },
      { line: 4, cells: ['e'] },
    ]);
  });

  it('leaves empty rows out and keeps empty cells', () => {
    expect(cells('a,,b,\n,,,\n\nc')).toEqual([['a', '', 'b', ''], ['c']]);
  });

  it('takes a quote that never closes, or stands inside a cell, for itself', () => {
    expect(cells('5" pipe,x\n"open,y\nz')).toEqual([['5" pipe', 'x'], ['"open', 'y'], ['z']]);
  });

  it('gives back what was written, quoted as the rules say', () => {
    const cell = fc.string({ maxLength: 8, unit: fc.constantFrom('a', ',', '"', '\n', '\r', ' ', 'é', ';') });
    const table = fc.array(fc.array(cell, { minLength: 1, maxLength: 4 }), { maxLength: 5 });
    fc.assert(
      fc.property(table, (rows) => {
        const text = rows
          .map((row) => row.map((one) => `"${one.replaceAll('"', '""')}"`).join(','))
          .join('\n');
        expect(cells(text)).toEqual(rows.filter((row) => row.some((one) => one !== '')));
      }),
    );
  });

  it('reads any text without an error', () => {
    fc.assert(fc.property(fc.string({ maxLength: 500 }), (text) => void parseCsv(text)));
  });
});
