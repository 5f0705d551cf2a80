import { describe, expect, it } from 'vitest';
import { checkCatalog } from '../../../../../src/core/systems/hcpcs/catalog/check';
import { readDosage } from '../../../../../src/core/systems/hcpcs/catalog/dosage';
import { parseCatalog } from '../../../../../src/core/systems/hcpcs/catalog/catalog';
import { parseExplained, sortFindings } from '../../../../../src/core/systems/hcpcs/catalog/explained';
import { readSources } from '../../../../../src/core/import/read-sources';
import { fixture } from '../../../../fixtures/cms/files';

const { sources } = readSources([fixture('release.txt'), fixture('limits.csv'), fixture('crosswalk.csv')]);
const check = (rows: string) => {
  const text = `family: Any\ncategory: Drugs\n${rows}`;
  return checkCatalog(parseCatalog([{ name: 'a.txt', text }]).release.records, sources, '2026-01-01');
};
/** What is found about codes that the rows name. */
const findings = (rows: string) =>
  check(rows)
    .findings.filter(({ code }) => rows.includes(code))
    .map(({ code, field, message }) => `${code} ${field}: ${message}`);

describe('the catalog against CMS’s files', () => {
  it('agrees where code, unit, dosage and brands agree', () => {
    expect(
      findings('J0475 | baclofen | | 10 mg | Lioresal; Gablofen\nJ0476 | baclofen | trial | 50 mcg'),
    ).toEqual([]);
  });

  it('tells of codes that no release has', () => {
    expect(findings('J0001 | nothing | | 10 mg')).toEqual(['J0001 code: no release has this code']);
  });

  it('tells of codes in force that the catalog lacks, and not of ended ones', () => {
    const lacking = check('J0475 | baclofen | | 10 mg').findings;
    expect(lacking).toContainEqual({
      code: 'J0476',
      field: 'code',
      message: 'in force in 2019, not in the catalog',
    });
    expect(lacking.map(({ code }) => code)).not.toContain('Q9999');
  });

  it('compares the last day of use, whatever the note says', () => {
    const old = (note: string, dates: string) =>
      findings(`Q9999 | old product | | each | | ${note} | ${dates}`);
    expect(old('Bill another code.', 'ended 2018-12-31')).toEqual([]);
    expect(old('Ended in 2018; bill another code.', '')).toEqual([
      'Q9999 ended: the catalog says no end, 2019 ended 2018-12-31',
    ]);
    expect(old('Bill another code.', 'ended 2017-12-31')).toEqual([
      'Q9999 ended: the catalog says ended 2017-12-31, 2019 ended 2018-12-31',
    ]);
    expect(findings('J0475 | baclofen | | 10 mg | | | ended 2018-12-31')).toEqual([
      'J0475 ended: the catalog says ended 2018-12-31, 2019 no end',
    ]);
  });

  it('tells of units that differ from the descriptor or from the dosage column', () => {
    expect(findings('J0475 | baclofen | | 5 mg')).toEqual([
      'J0475 unit: the catalog says "5 mg", the descriptor in 2019 "10 mg"',
      'J0475 dosage: the catalog says "5 mg", ASP\'s dosage "10 MG"',
    ]);
  });

  it('takes the same amount in other words, or as a ceiling, for agreement', () => {
    expect(findings('J0475 | baclofen | | 0.01 g')).toEqual([]);
    expect(findings('J0475 | baclofen | | per treatment dose, up to 10 mg')).toEqual([]);
  });

  it('tells of brands that the crosswalk has under other codes only', () => {
    expect(findings('J0476 | baclofen | trial | 50 mcg | LIORESAL; Unheard Of')).toEqual([
      'J0476 brand: LIORESAL: the crosswalk has it under J0475',
    ]);
    expect(findings('Q9999 | old product | | each | Lioresal | | ended 2018-12-31')).toEqual([]);
  });

  it('counts how many priced codes it knows, and names the others', () => {
    expect(check('J0475 | baclofen | | 10 mg').coverage).toEqual({
      priced: 3,
      known: 1,
      missing: ['J0476', 'J9999'],
    });
  });
});

describe('the dosage column', () => {
  it.each([
    ['10 MG', '10 mg'],
    ['0.1 ML', '0.1 mL'],
    ['1 INUN VWF:RCO', '1 IU'],
    ['100MG-20MG', '100 mg'],
    ['PER VIAL', '1 vial'],
    ['1 EA', '1 each'],
    ['1 SQ CM', '1 sq cm'],
    ['UP TO 200 MILLION CAR T CELLS', '200000000 cell'],
    ['PER THERAPEUTIC DOSE', '1 therapeutic dose'],
  ])('%s is %s', (text, expected) => {
    const unit = readDosage(text);
    expect(`${unit?.amount ?? ''} ${unit?.measure ?? ''}`).toBe(expected);
  });

  it('is nothing where it counts days of therapy', () => {
    expect(readDosage('Less than or equal to 7 days of therapy')).toBeNull();
  });
});

describe('explained disagreements', () => {
  it('are sorted from the open ones; explanations that nothing needs are named', () => {
    const { explanations, problems } = parseExplained(
      '# why\nJ0475 | unit | by hand\nJ9999 | brand | gone\n',
    );
    expect(problems).toEqual([]);
    const found = [
      { code: 'J0475', field: 'unit' as const, message: 'x' },
      { code: 'J0475', field: 'brand' as const, message: 'y' },
    ];
    const sorted = sortFindings(found, explanations);
    expect(sorted.explained).toEqual([found[0]]);
    expect(sorted.open).toEqual([found[1]]);
    expect(sorted.unused.map(({ line }) => line)).toEqual([3]);
  });

  it('need a known field and a reason', () => {
    expect(parseExplained('J0475 | color | x\nJ0475 | unit |').problems.map(({ line }) => line)).toEqual([
      1, 2,
    ]);
  });
});
