import { describe, expect, it } from 'vitest';
import type { Unit } from '../../../../../src/core/code/record';
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
  withoutKind,
  withSize,
} from '../../../../../src/renderer/features/units/vial-text';
import { baclofen, product } from './facts';

const nothing = { quantity: null, containers: null, modifiers: [] };
const says = (dose: string | null, ndc: string | null = null) => ({ ...nothing, dose, ndc });

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

describe('what a search says beside the code', () => {
  const milligrams = { amount: '10', measure: 'mg', text: '10 mg' };
  const strips = { amount: '50', measure: 'each', text: '50 strips' };
  const fields = (more: Partial<Parameters<typeof fillIn>[1]>, unit: Unit) =>
    fillIn(untouched, { ...says(null), ...more }, null, unit);

  it('is billing units where a bare number stands behind a measured code', () => {
    expect(fields({ quantity: '70' }, milligrams)).toMatchObject({
      direction: 'units',
      units: '70',
      dose: '',
    });
    expect(fields({ dose: '70 units' }, milligrams)).toMatchObject({ direction: 'units', units: '70' });
  });

  it('is a dose where the code counts pieces, or measures units of activity', () => {
    expect(fields({ quantity: '150' }, strips)).toMatchObject({ direction: 'dose', dose: '150' });
    const botulinum = { amount: '1', measure: 'unit', text: '1 unit' };
    expect(fields({ dose: '200 units' }, botulinum)).toMatchObject({ direction: 'dose', dose: '200 units' });
  });

  it('fills containers and modifiers, and goes before the usual ones', () => {
    const usual = { usualDose: '20 mg', usualModifiers: ['KX', 'JZ'] };
    const said = { ...says('45 mg'), containers: '2 x 40 mg', modifiers: ['RT'] };
    expect(fillIn(untouched, said, usual)).toMatchObject({
      dose: '45 mg',
      vials: '2 x 40 mg',
      modifiers: 'RT',
      areUsual: false,
    });
    expect(fillIn(untouched, says(null), usual)).toMatchObject({ modifiers: 'KX JZ', areUsual: true });
  });

  it('stands until the field is touched', () => {
    const said = { ...says(null), quantity: '70' };
    expect(fillIn({ ...untouched, units: '71' }, said, null, milligrams).units).toBe('71');
    expect(fillIn({ ...untouched, direction: 'dose' }, said, null, milligrams).direction).toBe('dose');
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

  it('go by their label, and stay opened where one is left of several', () => {
    expect(withoutKind('500 mg + 2 x 100 mg', '500 mg')).toBe('2 x 100 mg');
    expect(withoutKind('500 mg + 2 x 100 mg', '100 mg')).toBe('1 x 500 mg');
    expect(withoutKind('500 mg, 100 mg', '100 mg')).toBe('500 mg');
  });

  it('keep what stands in the field when a size is added', () => {
    expect(withSize('', '40 mg')).toBe('40 mg');
    expect(withSize('10 mg, ', '40 mg')).toBe('10 mg, 40 mg');
  });
});
