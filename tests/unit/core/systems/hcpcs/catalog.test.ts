import { describe, expect, it } from 'vitest';
import { parseCatalog } from '../../../../../src/core/systems/hcpcs/catalog/catalog';
import { readResourceFolder } from '../../../../../src/disk/resources';
import { fileURLToPath } from 'node:url';

const head = 'family: Muscle relaxants\ncategory: Drugs\n\n';
const parse = (text: string) => parseCatalog([{ name: 'test.txt', text }]);
const problems = (text: string) =>
  parse(head + text).problems.map(({ line, message }) => `${line}: ${message}`);

describe('the starter catalog', () => {
  it('gives a code with name, unit, brands, note and a descriptor composed of them', () => {
    const { release, problems: none } = parse(
      `# a comment\n${head}J0475 | baclofen | intrathecal, pump refill | 10 mg | Lioresal; Gablofen | For the trial bill J0476.\n`,
    );
    expect(none).toEqual([]);
    expect(release).toMatchObject({ kind: 'starter-catalog', title: 'starter catalog', from: null });
    expect(release.records).toEqual([
      {
        system: 'hcpcs',
        code: 'J0475',
        kind: 'procedure',
        long: 'Baclofen, intrathecal, pump refill, 10 mg',
        short: 'baclofen',
        unit: { amount: '10', measure: 'mg', text: '10 mg' },
        starter: {
          name: 'baclofen',
          form: 'intrathecal, pump refill',
          brands: ['Lioresal', 'Gablofen'],
          note: 'For the trial bill J0476.',
          family: 'Muscle relaxants',
          category: 'Drugs',
        },
      },
    ]);
  });

  it('lets trailing and middle fields be empty', () => {
    const { release, problems: none } = parse(
      `${head}J0475 | baclofen | | 10 mg\nJ0476 | baclofen | trial | 50 mcg | | A note.\n`,
    );
    expect(none).toEqual([]);
    expect(release.records.map(({ long }) => long)).toEqual(['Baclofen, 10 mg', 'Baclofen, trial, 50 mcg']);
    expect(release.records[1]?.starter).toMatchObject({ brands: [], note: 'A note.' });
  });

  it('reads first and last days of use, of codes and of modifiers', () => {
    const { release } = parse(
      `${head}J9310 | rituximab | | 100 mg | | | added 1999-01-01; ended 2018-12-31\n`,
    );
    expect(release.records[0]).toMatchObject({ valid: { from: '1999-01-01', to: '2018-12-31' } });
    const modifiers = parse('category: Modifiers\nZZ | made up | A note. | ended 2020-06-30\n').release
      .records;
    expect(modifiers[0]).toMatchObject({ valid: { from: null, to: '2020-06-30' } });
  });

  it('reads modifiers: code, name and when it is used', () => {
    const { release, problems: none } = parse('category: Modifiers\nJW | drug discarded | Second line.\n');
    expect(none).toEqual([]);
    expect(release.records).toMatchObject([
      {
        code: 'JW',
        kind: 'modifier',
        long: 'Drug discarded',
        short: 'drug discarded',
        starter: { note: 'Second line.' },
      },
    ]);
  });

  it.each([
    [
      'J0475 | baclofen | x | 10 mg\nJ0475 | baclofen | x | 10 mg',
      '5: J0475 stands after J0475; codes rise within a file.',
    ],
    ['J0476 | a | | 10 mg\nJ0475 | b | | 10 mg', '5: J0475 stands after J0476; codes rise within a file.'],
    ['j0475 | baclofen | | 10 mg', '4: "j0475" is not a code (a letter and four digits).'],
    ['J047 | baclofen | | 10 mg', '4: "J047" is not a code (a letter and four digits).'],
    ['99213 | visit | | each', '4: 99213 is a CPT code; its texts belong to the AMA and stay out.'],
    ['D0120 | checkup | | each', '4: D0120 is a dental code; its texts belong to the ADA and stay out.'],
    ['J0475 |  | | 10 mg', '4: J0475 has no name.'],
    ['J0475 | baclofen', '4: J0475 has no unit.'],
    ['J0475 | baclofen | | 10 mg | A;;B', '4: J0475: an empty brand between semicolons.'],
    ['J0475 | baclofen | | 10 mg | A; a', '4: J0475: a brand is there twice.'],
    ['J0475 | baclofen | | 10 mg | | n | | more', '4: J0475: 8 fields; there are 7.'],
    [
      'J0475 | baclofen | | 10 mg | | n | ended 2018-02-30',
      '4: J0475: "ended 2018-02-30" is not a date; write "added 2025-10-01" or "ended 2018-12-31".',
    ],
    ['J0475| baclofen | | 10 mg', '4: J0475: fields are separated by " | ", with blanks.'],
    [
      'color: blue\nJ0475 | baclofen | | 10 mg',
      '4: "color:" is not known; a file has "family:" and "category:".',
    ],
    ['J0475 | baclofen | | 10 mg\nfamily: late', '5: "family:" is here a second time.'],
  ])('refuses %j', (text, message) => {
    expect(problems(text)).toContain(message);
  });

  it.each(['10 zorkmids', '0 mg', 'some mg', 'per moon', '1,00 mg'])('refuses the unit %j', (unit) => {
    expect(problems(`J0475 | baclofen | | ${unit}`)).toHaveLength(1);
  });

  it('refuses files without family and category, and categories that are none', () => {
    const messages = parse('category: Toys\nJ0475 | baclofen | | 10 mg').problems.map(
      ({ message }) => message,
    );
    expect(messages).toHaveLength(2);
    expect(messages[0]).toContain('Category "Toys" is not one of: Drugs');
    expect(messages[1]).toContain('family');
    expect(parse('J0475 | baclofen | | 10 mg').problems[0]?.message).toContain('category');
  });

  it('refuses a code that another file has, and says which', () => {
    const text = `${head}J0475 | baclofen | | 10 mg`;
    const { release, problems: found } = parseCatalog([
      { name: 'a.txt', text },
      { name: 'b.txt', text },
    ]);
    expect(release.records).toHaveLength(1);
    expect(found).toEqual([{ file: 'b.txt', line: 4, message: 'J0475 stands in a.txt, line 4, already.' }]);
  });
});

describe('the catalog that ships', () => {
  it('has no mistake, and the baclofen codes', async () => {
    const root = fileURLToPath(new URL('../../../../../resources', import.meta.url));
    const { release, problems: found } = parseCatalog(await readResourceFolder(root, 'catalog'));
    expect(found).toEqual([]);
    expect(release.records.length).toBeGreaterThan(150);
    const units = ['J0475', 'J0476'].map(
      (code) => release.records.find((record) => record.code === code)?.unit?.text,
    );
    expect(units).toEqual(['10 mg', '50 mcg']);
  });
});
