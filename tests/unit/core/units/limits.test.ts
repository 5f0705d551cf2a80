import { describe, expect, test } from 'vitest';
import { checkMue, computeNoc, computeUnits, isNoc, splitUnits } from '../../../../src/core/units';

describe('Item 24G holds three digits', () => {
  test.each([
    ['999', ['999']],
    ['1000', ['999', '1']],
    ['2500', ['999', '999', '502']],
    ['12.4', ['12.4']],
    ['1', ['1']],
  ])('%s units go on lines of %s', (units, lines) => {
    expect(splitUnits(units)).toEqual(lines);
  });

  test('a number that no claim has is not split over millions of lines', () => {
    expect(splitUnits('100000000000000000000')).toEqual(['100000000000000000000']);
    expect(splitUnits('1000000')).toHaveLength(1002);
  });
});

describe('A number of units that no dose has', () => {
  const unit = { amount: '10', measure: 'mg', text: '10 mg' };
  test('is refused with its reason, whatever the dose', () => {
    for (const dose of ['999999999999999999999 mg', '1 x 10^12 mg', '1000001 mg']) {
      expect(computeUnits({ unit, dose })).toMatchObject({ needs: 'dose' });
    }
    expect(computeUnits({ unit, dose: '1000000 mg' })).toMatchObject({ units: '100000' });
  });
  test('is higher for drugs by their activity, of which a month is supplied at once', () => {
    const factor = { amount: '1', measure: 'IU', text: '1 IU' };
    expect(computeUnits({ unit: factor, dose: '480,000 IU' })).toMatchObject({ units: '480000' });
    expect(computeUnits({ unit: factor, dose: '1,000,001 IU' })).toMatchObject({ needs: 'dose' });
  });
});

describe('A medically unlikely edit', () => {
  test('by line compares the line alone', () => {
    expect(checkMue('40', '20', { value: '50', mai: 1 })).toMatchObject({ within: true, compared: '40' });
  });
  test('by day adds the discarded units of the JW line', () => {
    expect(checkMue('40', '20', { value: '50', mai: 3 })).toMatchObject({ within: false, compared: '60' });
    expect(checkMue('150', '0', { value: '150', mai: 2 })).toMatchObject({ within: true });
  });
  test('of Medicaid’s files has no indicator and goes by line', () => {
    expect(checkMue('251', null, { value: '250', mai: null })).toMatchObject({
      within: false,
      compared: '251',
    });
  });
});

describe('Unclassified drugs', () => {
  test('are recognised by code and by descriptor', () => {
    expect(isNoc({ code: 'J3490', long: '' })).toBe(true);
    expect(
      isNoc({ code: 'J7799', long: 'Noc drugs, other than inhalation drugs, administered through dme' }),
    ).toBe(true);
    expect(isNoc({ code: 'J0475', long: 'Injection, sample, 10 mg' })).toBe(false);
    expect(isNoc({ code: 'L9999', long: 'Not otherwise classified' })).toBe(false);
  });
  test('are one unit with the amount in the narrative by Medicare’s preset', () => {
    expect(computeNoc({ dose: '45 mg' })).toMatchObject({ units: '1', narrative: '45 mg', modifiers: [] });
  });
  test('have JZ, or a second line with JW and one unit, where the container is named', () => {
    expect(computeNoc({ dose: '40 mg', vials: ['40 mg'] })).toMatchObject({ units: '1', modifiers: ['JZ'] });
    expect(computeNoc({ dose: '45 mg', vials: ['2 x 40 mg'] })).toMatchObject({
      units: '1',
      discardedUnits: '1',
      discarded: { amount: '35', measure: 'mg' },
      modifiers: ['JW'],
    });
  });
  test('are counted in containers by the other', () => {
    expect(computeNoc({ dose: '45 mg', containers: 2, preset: 'containers' })).toMatchObject({ units: '2' });
    expect(computeNoc({ dose: '45 mg', preset: 'containers' })).toMatchObject({ needs: 'vials' });
  });
});
