import { describe, expect, test } from 'vitest';
import type { CodeRecord } from '../../../../src/core/code/record';
import { parseCatalogUnit, parseUnit, unitLabel, unitOf } from '../../../../src/core/units';

const mg = (amount: string) => ({ amount, measure: 'mg' });
const minutes = (amount: string) => ({ amount, measure: 'minute' });
const pieces = (amount: string) => ({ amount, measure: 'each' });

describe('The chip that shows a unit', () => {
  test.each([
    ['Injection, sample, 10 mg', '10 mg'],
    ['Injection, sample, up to 40 mg', 'up to 40 mg'],
    ['Injection, sample, per 1,000 units', 'per 1,000 units'],
    ['Injection, sample, 3 million units', '3 million units'],
    ['Care, each 15 minutes', 'per 15 min'],
    ['Care, per hour', 'per hour'],
    ['Care, per diem', 'per day'],
    ['Sample, per square centimeter', 'per sq cm'],
    ['Sample, each', 'each'],
    ['Sample, each dressing', 'each dressing'],
    ['Blood, per unit', 'per unit'],
    ['Sample, per study dose, up to 30 millicuries', 'per study dose'],
    ['Sample, per box of 100', 'per box of 100'],
    ['Gloves, per 100', 'per 100'],
    [
      'Sample, up to 200 million autologous t cells, prepared, per therapeutic dose',
      'up to 200 million cells',
    ],
    ['Formula, 100 calories = 1 unit', '100 calories'],
  ])('%s → %s', (descriptor, label) => {
    const parsed = parseUnit(descriptor);
    expect('unit' in parsed && unitLabel(parsed.unit)).toBe(label);
  });
});

describe('The unit of a code', () => {
  const record: CodeRecord = {
    system: 'hcpcs',
    code: 'J0000',
    kind: 'procedure',
    long: 'Injection, sample, 10 mg',
    short: '',
  };

  test('is read from the long descriptor', () => {
    expect(unitOf(record)).toEqual({ amount: '10', measure: 'mg', text: '10 mg' });
  });
  test('is taken as it is where the source states one', () => {
    const unit = { amount: '1', measure: 'each', text: 'each' };
    expect(unitOf({ ...record, unit })).toBe(unit);
  });
  test('does not exist for a modifier or where the descriptor names none', () => {
    expect(unitOf({ ...record, kind: 'modifier' })).toBeNull();
    expect(unitOf({ ...record, long: 'Unclassified drugs' })).toBeNull();
  });
});

describe('The unit field of the starter catalog', () => {
  test.each([
    ['10 mg', { amount: '10', measure: 'mg' }],
    ['0.25 mg', { amount: '0.25', measure: 'mg' }],
    ['1,000 units', { amount: '1000', measure: 'unit' }],
    ['up to 50 mg', { amount: '50', measure: 'mg', upTo: true }],
    ['1 sq cm', { amount: '1', measure: 'sq cm' }],
    ['15 minutes', { amount: '15', measure: 'minute' }],
    ['100 calories', { amount: '100', measure: 'calorie' }],
    ['1 billion vector genomes', { amount: '1000000000', measure: 'vector genome' }],
    ['10 mg, with hyaluronidase', { amount: '10', measure: 'mg' }],
    ['each', { amount: '1', measure: 'each' }],
    ['per study dose', { amount: '1', measure: 'study dose', per: true }],
    [
      'per study dose, up to 30 mCi',
      { amount: '1', measure: 'study dose', per: true, ceiling: { amount: '30', measure: 'mCi' } },
    ],
    ['per box of 100 lancets', { amount: '1', measure: 'box', per: true, holds: pieces('100') }],
    ['per box, 50 platforms', { amount: '1', measure: 'box', per: true, holds: pieces('50') }],
    ['each, set of four', { amount: '1', measure: 'set', holds: pieces('4') }],
    ['10 minutes, beyond the first 5 minutes', { ...minutes('10'), beyond: minutes('5') }],
    ['each additional 15 minutes, in full', { ...minutes('15'), per: true, full: true }],
    ['per month, at least 30 minutes', { amount: '1', measure: 'month', per: true, least: minutes('30') }],
    [
      'per treatment dose, more than 100 mg',
      { amount: '1', measure: 'treatment dose', per: true, above: mg('100') },
    ],
    [
      'per treatment dose, one syringe',
      { amount: '1', measure: 'treatment dose', per: true, vessel: 'syringe' },
    ],
    ['3 mg, of each salt', { ...mg('3'), parts: [mg('3'), mg('3')], salts: true }],
    ['0.9 mg, from a 1.1 mg vial', { ...mg('0.9'), vial: mg('1.1') }],
    ['300 mcg, 1,500 IU', { amount: '300', measure: 'mcg', restated: { amount: '1500', measure: 'IU' } }],
    ['2 mg, cabotegravir with rilpivirine 3 mg', { ...mg('2'), parts: [mg('2'), mg('3')] }],
    ['75 mg, ceftolozane 50 mg with tazobactam 25 mg', { ...mg('75'), parts: [mg('50'), mg('25')] }],
    ['20 mg, 10 mg of each', { ...mg('20'), parts: [mg('10'), mg('10')] }],
    ['1 ounce, fluid', { amount: '1', measure: 'fl oz' }],
    ['each, half day', { amount: '0.5', measure: 'day', per: true }],
    ['per unit', { amount: '1', measure: 'each', per: true }],
  ])('%s', (field, unit) => {
    expect(parseCatalogUnit(field)).toEqual({ unit: { ...unit, text: field } });
  });

  test.each([
    ['75 mg, ceftolozane 50 mg with tazobactam 20 mg', 'does not add up'],
    ['', 'empty'],
    ['10', 'neither'],
    ['ten mg', 'neither'],
    ['10 florins', 'not a measure'],
    ['1,00 mg', 'not a number'],
    ['1.2.3 mg', 'not a number'],
    ['0 mg', 'zero'],
    ['per fortnight', 'neither'],
  ])('refuses %s', (field, reason) => {
    const parsed = parseCatalogUnit(field);
    expect('refused' in parsed && parsed.refused).toContain(reason);
  });
});
