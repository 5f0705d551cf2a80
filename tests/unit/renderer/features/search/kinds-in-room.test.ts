import { expect, it } from 'vitest';
import { kindsInRoom } from '../../../../../src/renderer/features/search/kinds-in-room';

const kinds = [
  { category: 'E', label: 'Equipment', count: 64 },
  { category: 'A', label: 'Supplies', count: 63 },
  { category: 'K', label: 'Equipment K', count: 30 },
  { category: 'L', label: 'Orthotics', count: 12 },
];
const shown = (width: number, chosen: string | null = null) =>
  kindsInRoom(kinds, chosen, 169, ['Favorites only', 'Live only'], {
    width,
    widthOf: (text) => text.length * 6,
  }).map(({ category }) => category);

it('all kinds stand in the line that has room for them', () => {
  expect(shown(800)).toEqual(['E', 'A', 'K', 'L']);
});

it('what does not fit is left to the button, those found least first', () => {
  expect(shown(500)).toEqual(['E', 'A']);
  expect(shown(320)).toEqual([]);
});

it('the chosen kind always stands there', () => {
  expect(shown(500, 'L')).toContain('L');
  expect(shown(320, 'L')).toEqual(['L']);
});
