import { expect, it } from 'vitest';
import { withCapital } from '../../../../src/core/text/capital';

it.each([
  ['heart and vessels', 'Heart and vessels'],
  ['mCi of iodine', 'MCi of iodine'],
  ['45 mg', '45 mg'],
  ['', ''],
])('%j with a capital is %j', (text, words) => {
  expect(withCapital(text)).toBe(words);
});
