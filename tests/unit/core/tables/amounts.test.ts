import { expect, it } from 'vitest';
import { amountInItem, dosageWords, percentOf } from '../../../../src/core/tables/amounts';

it('what one item holds is its billing units times what one of them is', () => {
  expect(amountInItem('10 MG', '2')).toBe('20 mg');
  expect(amountInItem('10 MG', '0.5')).toBe('5 mg');
  expect(amountInItem('0.1 MG', '30')).toBe('3 mg');
  expect(amountInItem('1000 UNITS', '10')).toBe('10,000 units');
  expect(amountInItem('10 ML', '1')).toBe('10 mL');
});

it('what is no amount, or not told, is not counted', () => {
  expect(amountInItem('10 MG', null)).toBeNull();
  expect(amountInItem('PER DOSE', '1')).toBeNull();
  expect(amountInItem('UP TO 10 MG', '1')).toBeNull();
  expect(amountInItem('', '1')).toBeNull();
});

it('measures and shares are said as people write them', () => {
  expect(dosageWords('10 MG')).toBe('10 mg');
  expect(dosageWords('UP TO 1 ML')).toBe('UP TO 1 mL');
  expect([percentOf('20.000'), percentOf('20'), percentOf('12.50'), percentOf('0')]).toEqual([
    '20',
    '20',
    '12.5',
    '0',
  ]);
});
