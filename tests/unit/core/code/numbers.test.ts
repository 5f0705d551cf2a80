import { expect, it } from 'vitest';
import { countText } from '../../../../src/core/code/numbers';

it('a count has a comma at each thousand', () => {
  expect([0, 999, 98_186, 1_234_567].map(countText)).toEqual(['0', '999', '98,186', '1,234,567']);
});
