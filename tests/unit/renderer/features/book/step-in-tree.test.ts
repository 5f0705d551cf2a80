import { describe, expect, it } from 'vitest';
import { stepInTree, withoutClosed } from '../../../../../src/renderer/features/book/step-in-tree';

const rows = [
  { level: 1, isOpen: true },
  { level: 2, isOpen: true },
  { level: 3, isOpen: null },
  { level: 2, isOpen: false },
];

describe('keys in the tree', () => {
  it.each([
    ['ArrowDown', 0, { type: 'move', at: 1 }],
    ['ArrowDown', 3, { type: 'move', at: 3 }],
    ['ArrowRight', 3, { type: 'toggle', at: 3 }],
    ['ArrowRight', 1, { type: 'move', at: 2 }],
    ['ArrowRight', 2, null],
    ['ArrowLeft', 1, { type: 'toggle', at: 1 }],
    ['ArrowLeft', 2, { type: 'move', at: 1 }],
    ['ArrowLeft', 3, { type: 'move', at: 0 }],
    ['End', 0, { type: 'move', at: 3 }],
    ['Enter', 2, { type: 'use', at: 2 }],
    ['a', 2, null],
  ])('%s at row %i', (key, at, step) => {
    expect(stepInTree(key, at, rows)).toEqual(step);
  });

  it('does nothing in an empty tree', () => {
    expect(stepInTree('Enter', 0, [])).toBeNull();
  });
});

describe('what was closed a moment ago', () => {
  const row = (id: string, level: number, isOpen: boolean | null = null) => ({ id, level, isOpen });
  const opened = [row('a', 1, true), row('b', 2, true), row('c', 3), row('d', 2, false), row('e', 1, false)];
  const shown = (...open: string[]) => withoutClosed(opened, new Set(open)).map(({ id }) => id);

  it('has nothing below it any more, though the answer is still on its way', () => {
    expect(shown('a', 'b')).toEqual(['a', 'b', 'c', 'd', 'e']);
    expect(shown('a')).toEqual(['a', 'b', 'd', 'e']);
    expect(shown('b')).toEqual(['a', 'e']);
    expect(withoutClosed(opened, new Set())[0]).toMatchObject({ isOpen: false });
  });

  it('what is to be opened waits for its rows', () => {
    expect(shown('a', 'b', 'd', 'e')).toEqual(['a', 'b', 'c', 'd', 'e']);
  });
});
