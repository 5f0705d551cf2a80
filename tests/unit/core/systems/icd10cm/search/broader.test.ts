import { expect, it } from 'vitest';
import { firstOf, record, searchOver } from './samples';

const search = searchOver([
  record('S8252', 'Other injury of limb'),
  record('N452', 'Orchitis'),
  record('Q398', 'Other congenital malformations of esophagus'),
  record('Q605', 'Renal hypoplasia, unspecified'),
  record('K6389', 'Other specified diseases of intestine'),
]);

it.each([
  ['hypoplasia esophagus', 'Q398'],
  ['orchitis', 'N452'],
  ['renal hypoplasia', 'Q605'],
])(
  'a word without a title of its own is answered by the organ or kind that a title names: %s',
  (query, code) => {
    expect(firstOf(search, query)).toBe(code);
  },
);
