import { expect, it } from 'vitest';
import { periodIn } from '../../../../src/core/releases/linked-file';

it.each([
  ['asp-limits', 'ASP payment limits October 2025', 'October 2025'],
  ['asp-crosswalk', 'ASP NDC crosswalk October 2025', 'October 2025'],
  ['asp-limits', 'ASP payment limits', 'ASP payment limits'],
  ['mue', 'MUE practitioner 2025', 'MUE practitioner 2025'],
  ['cms-release', '2018', '2018'],
])('the period of %s “%s” is %s', (kind, title, period) => {
  expect(periodIn({ kind, title })).toBe(period);
});
