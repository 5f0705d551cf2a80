import { beforeAll, describe, expect, it } from 'vitest';
import { codesByRule } from '../../../../fixtures/icd10/codes-by-rule';
import { icd10Fixture } from '../../../../fixtures/icd10/files';
import { haveIcd10, icd10Member, orderLines } from '../../../../fixtures/icd10/official';
import { readTabularXml } from '../../../../../src/core/systems/icd10cm/readers/tabular-xml';
import { seventhOf, withSeventh } from '../../../../../src/core/systems/icd10cm/seventh-characters';
import { byText } from '../../../../../src/core/text/sorted';
import { pathOf } from '../../../../../src/core/systems/icd10cm/tabular-book';
import { chapterOf } from '../../../../../src/core/systems/icd10cm/chapters';
import { bookKey, isWithin } from '../../../../../src/core/systems/icd10cm/book-order';

const inBookOrder = (codes: readonly string[]) => codes.toSorted((a, b) => byText(bookKey(a), bookKey(b)));
const made = readTabularXml(icd10Fixture('tabular.xml'), '').supplement.data;

describe('a 7th character', () => {
  it('is put behind as many placeholders as the code lacks', () => {
    expect([withSeventh('W98', 'A'), withSeventh('W2189', 'D'), withSeventh('S52501', 'S')]).toEqual([
      'W98XXXA',
      'W2189XD',
      'S52501S',
    ]);
  });

  it('is taken over from the nearest level that defines it', () => {
    expect(seventhOf('M1A00', made)).toMatchObject({
      from: 'M1A',
      note: 'A 7th character goes to each code of M1A',
    });
    expect(seventhOf('M109', made)).toBeNull();
  });

  it('makes the codes of a list, and only those', () => {
    expect(codesByRule(made)).toEqual([
      'M1A00X0',
      'M1A00X1',
      'M109',
      'W980XXA',
      'W980XXD',
      'W980XXS',
      'W981X1A',
      'W981X1D',
      'W981X1S',
      'W981X2A',
      'W981X2D',
      'W981X2S',
    ]);
  });
});

describe('the place of a code in the book', () => {
  it('is chapter, sections from wide to narrow, category and subcategories', () => {
    expect(pathOf('M1A00X0', made).map(({ level, id }) => `${level} ${id}`)).toEqual([
      'chapter 13',
      'section M00-M25',
      'section M05-M14',
      'category M1A',
      'subcategory M1A0',
      'subcategory M1A00',
    ]);
    expect(pathOf('M109', made).at(-1)).toMatchObject({ id: 'M10', title: 'Gout of today' });
  });

  it('is the chapter alone without a tabular list', () => {
    expect(pathOf('M1A00X0', null).map(({ id }) => id)).toEqual(['13']);
    expect(
      ['C4A0', 'D3A01', 'D500', 'H600', 'QA00', 'U071', 'T887', 'O9A11'].map((code) => chapterOf(code)?.id),
    ).toEqual(['2', '2', '3', '8', '17', '22', '19', '15']);
  });

  it('of a category with a letter is where the book has it', () => {
    expect(inBookOrder(['C44', 'C4A', 'C43', 'Z3A', 'Z37', 'Z36', 'M10', 'M1A', 'I60', 'I5A'])).toEqual([
      'C43',
      'C4A',
      'C44',
      'I5A',
      'I60',
      'M1A',
      'M10',
      'Z36',
      'Z3A',
      'Z37',
    ]);
    expect([
      isWithin('J4A0', 'J40', 'J47'),
      isWithin('C7A1', 'C73', 'C75'),
      isWithin('O9A1', 'O94', 'O9A'),
    ]).toEqual([true, false, true]);
  });
});

describe.skipIf(!haveIcd10)('the tabular list of FY 2017', () => {
  let read: typeof made;
  const tabular = () => read;
  beforeAll(() => {
    read = readTabularXml(icd10Member('icd10cm-fy2017-xml.zip', '_tabular_2017.xml'), '').supplement.data;
  });
  const order = () => orderLines(icd10Member('icd10cm-fy2017-order.zip', 'icd10cm_order_2017'));

  it('makes the official list exactly by its rules', () => {
    const codes = codesByRule(tabular());
    expect(codes).toHaveLength(71_486);
    const official = order().flatMap(({ code, billable }) => (billable ? code : []));
    expect(codes.toSorted(byText)).toEqual(official.toSorted(byText));
  });

  it('has its categories in the order that is built in', () => {
    const categories = tabular().entries.flatMap(({ code }) => (code.length === 3 ? code : []));
    expect(inBookOrder(categories)).toEqual(categories);
  });

  it('has every code in a section of a chapter, the same that is built in', () => {
    const list = tabular();
    for (const { code } of list.entries.filter(({ code }) => code.length === 3)) {
      const [chapter, section] = pathOf(code, list);
      expect([chapter?.id, section?.level]).toEqual([chapterOf(code)?.id, 'section']);
    }
  });
});
