import { describe, expect, it } from 'vitest';
import { cleared, fillIn, untouched } from '../../../../../src/renderer/features/units/input';
import {
  containerCount,
  knownSizes,
  strengthFrom,
  vialParts,
  withSize,
} from '../../../../../src/renderer/features/units/vial-text';
import { baclofen, product } from './facts';

describe('the dose in the field', () => {
  const typed = { ...untouched, dose: '45 mg', typedOver: '40 mg' };

  it('comes from the search box', () => {
    expect(fillIn(untouched, '40 mg', null).dose).toBe('40 mg');
  });

  it('is the typed one until another stands in the search box', () => {
    expect(fillIn(typed, '40 mg', null).dose).toBe('45 mg');
    expect(fillIn(typed, null, null).dose).toBe('45 mg');
    expect(fillIn(typed, '80 mg', null).dose).toBe('80 mg');
  });

  it('is the favorite’s usual one only while nobody has touched the field', () => {
    const usual = { usualDose: '20 mg', usualModifiers: ['KX'] };
    expect(fillIn(untouched, null, usual)).toMatchObject({ dose: '20 mg', modifiers: 'KX' });
    expect(fillIn(untouched, '40 mg', usual).dose).toBe('40 mg');
    expect(fillIn(cleared(null), null, usual)).toMatchObject({ dose: '', modifiers: '' });
    expect(fillIn(cleared('40 mg'), '40 mg', usual).dose).toBe('');
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
