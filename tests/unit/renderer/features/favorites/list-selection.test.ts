import { describe, expect, it } from 'vitest';
import {
  selectionAfter,
  emptySelection,
  type Step,
} from '../../../../../src/renderer/features/favorites/list-selection';

const order = ['a', 'b', 'c', 'd', 'e'];

/** The chosen rows after steps like `toggle a`, in the order shown. */
function chosen(...steps: string[]): string[] {
  let now = emptySelection;
  for (const step of steps) {
    const [how, to] = step.split(' ') as [Step, string];
    now = selectionAfter(now, order, to, how);
  }
  return order.filter((key) => now.keys.has(key));
}

describe('choosing rows', () => {
  it('one by one keeps them while the highlight moves', () => {
    expect(chosen('toggle a', 'move b', 'move c', 'toggle c')).toEqual(['a', 'c']);
    expect(chosen('toggle a', 'move c', 'toggle c', 'toggle a')).toEqual(['c']);
  });

  it('adds a range to what was chosen one by one, and takes the range back as it shrinks', () => {
    expect(chosen('toggle a', 'move c', 'extend d', 'extend e')).toEqual(['a', 'c', 'd', 'e']);
    expect(chosen('toggle a', 'move c', 'extend d', 'extend e', 'extend d')).toEqual(['a', 'c', 'd']);
  });

  it('lets go of a range alone when the highlight moves, and of everything at a click', () => {
    expect(chosen('move a', 'extend c', 'move d')).toEqual([]);
    expect(chosen('toggle a', 'move c', 'toggle c', 'alone d')).toEqual([]);
  });

  it('keeps nothing for rows that are shown no more', () => {
    const gone = { ...emptySelection, keys: new Set(['x']), kept: new Set(['x']) };
    expect(selectionAfter(gone, order, 'b', 'move').keys.size).toBe(0);
  });

  it('begins a range at the highlight where its former beginning is gone', () => {
    const now = { ...emptySelection, active: 'c', anchor: 'x' };
    expect([...selectionAfter(now, order, 'd', 'extend').keys]).toEqual(['c', 'd']);
  });
});
