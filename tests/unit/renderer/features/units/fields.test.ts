import { describe, expect, it } from 'vitest';
import { cleared, fillIn, untouched } from '../../../../../src/renderer/features/units/input';
import { vialParts } from '../../../../../src/core/units';
import {
  changeInput,
  inputOf,
  lastDoseOf,
  startSheet,
} from '../../../../../src/renderer/features/units/panel-store';
import { searchedNdc } from '../../../../../src/renderer/features/units/searched-ndc';
import {
  containerCount,
  knownSizes,
  strengthFrom,
  withSize,
} from '../../../../../src/renderer/features/units/vial-text';
import { searchedDose } from '../../../../../src/renderer/features/units/searched-dose';
import { baclofen, product } from './facts';

const says = (dose: string | null, ndc: string | null = null) => ({ dose, ndc });

describe('the dose in the field', () => {
  const typed = { ...untouched, dose: '45 mg', typedOver: '40 mg' };

  it('comes from the search box', () => {
    expect(fillIn(untouched, says('40 mg'), null).dose).toBe('40 mg');
  });

  it('is the typed one until another stands in the search box', () => {
    expect(fillIn(typed, says('40 mg'), null).dose).toBe('45 mg');
    expect(fillIn(typed, says(null), null).dose).toBe('45 mg');
    expect(fillIn(typed, says('80 mg'), null).dose).toBe('80 mg');
  });

  it('is never the favorite’s usual one by itself; usual modifiers stand until they are touched', () => {
    const usual = { usualDose: '20 mg', usualModifiers: ['KX'] };
    expect(fillIn(untouched, says(null), usual)).toMatchObject({ dose: '', modifiers: 'KX' });
    expect(fillIn(untouched, says('40 mg'), usual).dose).toBe('40 mg');
    expect(fillIn(cleared(null), says(null), usual)).toMatchObject({ dose: '', modifiers: '' });
    expect(fillIn(cleared('40 mg'), says('40 mg', '70121-2505-02'), usual)).toMatchObject({
      dose: '',
      ndc: '',
    });
  });
});

describe('the dose of a search', () => {
  it.each([
    ['keytruda 200 mg', '200 mg', '200 mg'],
    ['J0475 45 mg', '45 mg', '45 mg'],
    ['rituximab 5 mg/kg, 73 kg', '5 mg', '5 mg/kg, 73 kg'],
    ['rituximab 375 mg/m2', '375 mg', '375 mg/m2'],
    ['eylea 2 mg/0.05 mL', '2 mg', '2 mg/0.05 mL'],
    ['toradol 30 mg x 2', '30 mg', '30 mg x 2'],
    ['omnipaque 300 100 mL', '100 mL', '100 mL'],
    ['rituxan 700 mg 500+2x100', '700 mg', '700 mg'],
    ['45 mg baclofen', '45 mg', '45 mg'],
  ])('%s is %s to the search and %s in the field', (query, found, dose) => {
    expect(searchedDose(query, found)).toBe(dose);
  });

  it('is none where a code was opened from elsewhere, or the search found none', () => {
    expect(searchedDose(null, '45 mg')).toBeNull();
    expect(searchedDose('wheelchair 20 inches', null)).toBeNull();
  });
});

describe('a new search', () => {
  const key = 'hcpcs:procedure:J9271' as const;
  const shown = (dose: string | null) => fillIn(inputOf(key), says(dose), null);

  it('is a new sheet: the dose in the query wins over one that was typed for an earlier search', () => {
    startSheet('keytruda 200 mg');
    changeInput(key, { dose: '180 mg', typedOver: '200 mg', vials: '2 x 100 mg', ndc: '00006-3026-02' });
    expect(shown('200 mg').dose).toBe('180 mg');
    startSheet('rituxan');
    startSheet('keytruda 200 mg');
    expect(shown('200 mg')).toMatchObject({ dose: '200 mg', vials: '', ndc: '' });
  });

  it('offers the dose of the last time and fills nothing in', () => {
    expect(lastDoseOf(key)).toBe('180 mg');
    expect(shown(null).dose).toBe('');
  });

  it('of an NDC makes it the claim’s where it is one of the code’s packages', () => {
    const packages = [product('70121-2505-02', '2', '4')];
    expect(searchedNdc('70121-2505-02', packages)).toBe('70121-2505-02');
    expect(searchedNdc('7012125052', packages)).toBe('70121-2505-02');
    expect(searchedNdc('70121-2505-03', packages)).toBeNull();
    expect(searchedNdc('baclofen 40 mg', packages)).toBeNull();
    expect(fillIn(untouched, says(null, '70121-2505-02'), null).ndc).toBe('70121-2505-02');
  });
});

describe('containers as typed', () => {
  it('are parted by commas, semicolons and plus signs', () => {
    expect(vialParts('2 x 100 mg, 40 mg; 1,000 units + 10 mg')).toEqual([
      '2 x 100 mg',
      '40 mg',
      '1,000 units',
      '10 mg',
    ]);
    expect(vialParts(' , ')).toEqual([]);
  });

  it('are counted', () => {
    expect(containerCount('3')).toBe(3);
    expect(containerCount('2 x 100 mg, 40 mg')).toBe(3);
    expect(containerCount('many')).toBeNull();
  });

  it('give the strength where the field for it is empty', () => {
    expect(strengthFrom('', '', '40 mg/20 mL')).toMatchObject({ substance: { amount: '40' } });
    expect(strengthFrom('10 mg/mL', '', '40 mg/20 mL')).toMatchObject({ substance: { amount: '10' } });
    expect(strengthFrom('', '30 mL of 5 mg/mL', '')).toMatchObject({ substance: { amount: '5' } });
    expect(strengthFrom('nonsense', '', '40 mg/20 mL')).toBeNull();
  });

  it('are suggested from the packages that are known, smallest first', () => {
    const { unit } = baclofen();
    const packages = [product('a', '2', '4'), product('b', '1', '1'), product('c', '5', '4')];
    expect(knownSizes(unit, packages)).toEqual(['10 mg', '40 mg']);
    expect(knownSizes(null, packages)).toEqual([]);
  });

  it('keep what stands in the field when a size is added', () => {
    expect(withSize('', '40 mg')).toBe('40 mg');
    expect(withSize('10 mg, ', '40 mg')).toBe('10 mg, 40 mg');
  });
});
