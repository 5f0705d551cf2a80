import { describe, expect, it } from 'vitest';
import { icd10Fixture } from '../../../fixtures/icd10/files';
import type { CodeRecord } from '../../../../src/core/code/record';
import { keyOf } from '../../../../src/core/code/ref';
import { createBook } from '../../../../src/core/systems/book';
import { diagnosisBook } from '../../../../src/core/systems/icd10cm/book';
import { readTabularXml } from '../../../../src/core/systems/icd10cm/readers/tabular-xml';

const on = '2031-02-03';
const code = (text: string, billable: boolean, parent: string | null): CodeRecord => ({
  system: 'icd10cm',
  kind: 'diagnosis',
  code: text,
  long: `Title of ${text}`,
  short: '',
  billable,
  parent,
});
const m10 = code('M10', false, null);
const m109 = code('M109', true, 'M10');
const records = [
  code('W98', false, null),
  code('W980XXA', true, 'W98'),
  m10,
  m109,
  code('M1A', false, null),
  code('M1A00X0', true, 'M1A'),
];
const { supplement } = readTabularXml(icd10Fixture('tabular.xml'), 'tabular.xml');
const bookWith = (supplements: (typeof supplement)[]) =>
  createBook(records, diagnosisBook({ supplements, on }), 'icd10cm');
const book = bookWith([supplement]);
const linesOf = (open: string[], of = book) =>
  of.rows(new Set(open), (text) => text).map(({ level, label, count }) => `${level} ${label} ${count}`);

describe('the code book', () => {
  it('stands closed below the parts that are widest, each with the codes that can be billed in it', () => {
    expect(linesOf([])).toEqual(['2 13, M00-M99 2', '2 20, V00-Y99 1']);
  });

  it('opens part by part down to the codes, in the order of the book and not of the alphabet', () => {
    const chapter = 'icd10cm/13';
    const outer = `${chapter}/M00-M25`;
    const inner = `${outer}/M05-M14`;
    expect(linesOf([chapter, outer, inner])).toEqual([
      '2 13, M00-M99 2',
      '3 M00-M25 2',
      '4 M05-M14 2',
      '5 M1A 1',
      '5 M10 1',
      '2 20, V00-Y99 1',
    ]);
    expect(linesOf([chapter, outer, inner, keyOf(m10)])).toContain('6 M109 0');
  });

  it('without a tabular list has the chapters alone', () => {
    const plain = bookWith([]);
    expect(linesOf(['icd10cm/13'], plain).slice(0, 3)).toEqual(['2 13, M00-M99 2', '3 M1A 1', '3 M10 1']);
  });

  it('says for each line its place among its neighbors, and whether it is a header', () => {
    const [first] = book.rows(new Set(), (text) => text);
    expect(first).toMatchObject({ place: 1, of: 2, isOpen: false, ref: null, billable: null });
    const all = book.rows(new Set(book.above(keyOf(m109))), (text) => text);
    expect(all.find(({ label }) => label === 'M10')).toMatchObject({ billable: false, isOpen: true });
    expect(all.find(({ label }) => label === 'M109')).toMatchObject({ billable: true, isOpen: null });
  });

  it('knows what must be opened for a code to be seen', () => {
    expect(book.above(keyOf(m109)).at(-1)).toBe(keyOf(m10));
    expect(book.above('icd10cm:diagnosis:X99')).toEqual([]);
  });

  it('leads from each code to the next and back, through headers, and ends at its ends', () => {
    const seen: string[] = [];
    for (let at = book.neighbor(keyOf(code('M1A', false, null)), 1); at; at = book.neighbor(keyOf(at), 1)) {
      expect(keyOf(book.neighbor(keyOf(book.neighbor(keyOf(at), -1) ?? at), 1) ?? at)).toBe(keyOf(at));
      seen.push(at.code);
    }
    expect(seen).toEqual(['M1A00X0', 'M10', 'M109', 'W98', 'W980XXA']);
    expect(book.neighbor('icd10cm:diagnosis:X99', 1)).toBeNull();
  });
});
