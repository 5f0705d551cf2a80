import { describe, expect, it } from 'vitest';
import { checkConsistency } from '../../../../src/core/guides/consistency';
import { readExample } from '../../../../src/core/guides/consistency/amounts';
import { readEndings } from '../../../../src/core/guides/consistency/endings';
import { readExamples } from '../../../../src/core/guides/consistency/examples';
import { readCodes, readModifiers } from '../../../../src/core/guides/consistency/named';
import { factsOfCatalog, linesOf } from '../../../../src/core/guides/consistency/statement';
import { readUnits } from '../../../../src/core/guides/consistency/units';
import { parseCatalog } from '../../../../src/core/systems/hcpcs/catalog/catalog';

const { release } = parseCatalog([
  {
    name: 'drugs.txt',
    text: [
      'family: Baclofen and others',
      'category: Drugs',
      '',
      'J0475 | baclofen | intrathecal | 10 mg | Lioresal',
      'J9043 | cabazitaxel | intravenous | 1 mg | Jevtana',
      'J9258 | paclitaxel, protein-bound | intravenous, Teva | 1 mg |  | Billed as J9264 now. | ended 2024-09-30',
    ].join('\n'),
  },
  {
    name: 'modifiers.txt',
    text: 'family: Waste\ncategory: Modifiers\n\nJW | drug discarded\nJZ | no drug discarded',
  },
]);
const facts = factsOfCatalog(release.records);
const on = '2025-10-01';

const lines = (body: string, section = 'Unit and rounding') =>
  linesOf('guide.md', `---\ntitle: A guide\n---\n\n## ${section}\n\n${body}`);
const wrong = (statements: { wrong: string | null }[]) => statements.map((statement) => statement.wrong);

describe('codes that a guide names', () => {
  it('must be in the catalog', () => {
    expect(wrong(readCodes(lines('J0475, not J0001.'), facts, on))).toEqual([
      null,
      'J0001 is not in the catalog.',
    ]);
  });

  it('are said to have ended where they have', () => {
    const silent = 'J9258 ended 2024-09-30, and the guide does not say so.';
    expect(wrong(readCodes(lines('Teva has J9258.'), facts, on))).toEqual([silent]);
    expect(wrong(readCodes(lines('Teva had J9258 until 2024.'), facts, on))).toEqual([null]);
    expect(wrong(readCodes(lines('Nothing else.'), facts, on, ['J9258']))).toEqual([silent]);
    expect(wrong(readCodes(lines('Teva has J9258.'), facts, '2024-09-30'))).toEqual([null]);
  });
});

describe('modifiers that a guide names', () => {
  it('must be in the catalog, as labels, after a code and with a count', () => {
    const found = readModifiers(lines('- **JW / QX:** waste. J0475-ZZ × 1, and JZ × 2.', 'Modifiers'), facts);
    expect(
      found
        .filter((one) => one.wrong)
        .map(({ said }) => said)
        .sort(),
    ).toEqual(['QX', 'ZZ']);
    expect(found.map(({ said }) => said).sort()).toEqual(['JW', 'JZ', 'QX', 'ZZ']);
  });
});

describe('units that a guide states', () => {
  it('are read from the unit column of a table', () => {
    const table =
      '| Code | Drug | One unit |\n| --- | --- | --- |\n| J0475 | baclofen | **10** mg |\n| J9043 | cabazitaxel | 10 mg |';
    expect(wrong(readUnits(lines(table), facts))).toEqual([
      null,
      'The guide says that one unit of J9043 is 10 mg; the catalog says 1 mg.',
    ]);
  });

  it('are read from lookalikes and from sentences, in any measure', () => {
    expect(
      wrong(
        readUnits(
          lines('- J0475: baclofen, 10 mg. J9043: cabazitaxel, 1,000 mcg.', 'Lookalike codes'),
          facts,
        ),
      ),
    ).toEqual([null, null]);
    expect(wrong(readUnits(lines('One unit of J0475 is 50 mcg.'), facts))[0]).toMatch(/catalog says 10 mg/);
    expect(readUnits(lines('J9043 per 12 mg vial.', 'Denials'), facts)).toEqual([]);
  });
});

describe('the dose of a worked example', () => {
  it.each([
    ['142.5 mg paclitaxel', '142.5 mg', []],
    ['Nafcillin 2 g (2,000 mg)', '2 g', []],
    ['60 tablets, 5 mg each (300 mg)', '300 mg', []],
    ['28 ampules of 1.74 mg', '28 x 1.74 mg', []],
    ['230 mg Abraxane from three 100 mg vials', '230 mg', ['3 x 100 mg']],
    ['38 mg from a 60 mg Jevtana vial', '38 mg', ['1 x 60 mg']],
  ])('is read: %s', (text, dose, vials) => {
    expect(readExample(text)).toEqual({ dose, vials });
  });

  it.each([
    '5 mg/kg for 80 kg',
    '1,200 + 600 mg',
    '10 mg twice a day',
    '300 mg with 12.5 g',
    'six screws',
    '700 mg from 400 mg plus three 100 mg vials',
  ])('is left unread where it is not plain: %s', (text) => expect(readExample(text)).toBeNull());
});

describe('worked examples', () => {
  const read = (body: string) => readExamples(lines(body), facts, ['J0475', 'J9043']);

  it('are worked out again by the product', () => {
    expect(
      wrong(read('| Given | Units |\n| --- | --- |\n| 45 mg | J0475 × 5 |\n| 45 mg | J0475 × 4 |')),
    ).toEqual([null, '45 mg of J0475 are 5 units, not 4.']);
    expect(wrong(read('Example: 40 mg: J0475 × 4.'))).toEqual([null]);
  });

  it('are read from columns of doses and units', () => {
    const table =
      '| Code | One unit | Example | Units |\n| --- | --- | --- | --- |\n| J0475 | 10 mg | 40 mg; 75 mg | 4; 7 (7.5) |';
    expect(wrong(read(table))).toEqual([null, '75 mg of J0475 are 8 units, not 7.']);
  });

  it('tell the waste, of the drug that the line names', () => {
    expect(wrong(read('- 38 mg from a 60 mg Jevtana vial: 38 units, and JW × 22.'))).toEqual([null]);
    expect(wrong(read('- 38 mg from a 60 mg Jevtana vial: 38 units, and JW × 20.'))).toEqual([
      'the waste of J9043 is 22 units, not 20.',
    ]);
  });

  it('that are not understood are counted as unread and claim nothing', () => {
    expect(read('Six pumps: J0475 × 6.')).toMatchObject([{ unread: true, wrong: null }]);
  });
});

describe('last days', () => {
  it('agree with the catalog, as dates and as years', () => {
    expect(wrong(readEndings(lines('J9258 (Teva) ended 2024-09-30, now J9264.'), facts))).toEqual([null]);
    expect(wrong(readEndings(lines('J9258: ended September 30, 2024.'), facts))).toEqual([null]);
    expect(wrong(readEndings(lines('J9258 ended in 2023. J0475 ended 2024-12-31.'), facts))).toEqual([
      'J9258 ended 2023 here; the catalog says 2024-09-30.',
      'J0475 ended 2024-12-31 here; the catalog knows no end.',
    ]);
  });
});

it('a contradiction that is planted in a guide is a problem with file and line', () => {
  const text = '---\ntitle: A guide\n---\n\n## Unit and rounding\n\nExample: 45 mg: J0475 × 4.\n';
  const { problems, read } = checkConsistency([{ name: 'guide.md', text }], release.records, on);
  expect(problems).toEqual([{ file: 'guide.md', line: 7, message: '45 mg of J0475 are 5 units, not 4.' }]);
  expect(read).toEqual({ code: 1, modifier: 0, unit: 0, example: 1, ending: 0 });
});
