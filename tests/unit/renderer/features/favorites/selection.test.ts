// @vitest-environment happy-dom
import { act, renderHook } from '@testing-library/react';
import { beforeEach, describe, expect, it } from 'vitest';
import { emptySelection } from '../../../../../src/renderer/features/favorites/list-selection';
import { changeView } from '../../../../../src/renderer/features/favorites/list-view';
import { useSelection, type Selection } from '../../../../../src/renderer/features/favorites/useSelection';
import { favorite } from '../../../../fixtures/db/make';

beforeEach(() => changeView({ chosen: emptySelection }));

const rowsOf = (codes: string) => codes.split('').map((code) => favorite(code));

/** A list as the screen shows it: `show` other rows, under another filter where one is given. */
function listOf(codes: string) {
  const { result, rerender, unmount } = renderHook(
    ({ rows, view }: { rows: ReturnType<typeof rowsOf>; view: string }) => useSelection(rows, view),
    { initialProps: { rows: rowsOf(codes), view: '' } },
  );
  return {
    press: (step: (selection: Selection) => void) => act(() => step(result.current)),
    show: (shown: string, view = '') => rerender({ rows: rowsOf(shown), view }),
    leave: unmount,
    highlighted: () => result.current.row?.code,
    chosen: () => result.current.chosen.map(({ code }) => code).join(''),
  };
}

describe('the highlight', () => {
  it('goes with its row when that moves, and to the next one when it is removed', () => {
    const { press, show, highlighted } = listOf('ABCDEFG');
    press(({ goTo }) => goTo(6, 'move'));
    show('ABGCDEF');
    expect(highlighted()).toBe('G');
    show('ABCDEF');
    expect(highlighted()).toBe('C');
  });

  it('stands at the place of the first where several are removed', () => {
    const { press, show, highlighted } = listOf('ABCDEFG');
    press(({ goTo }) => goTo(1, 'toggle'));
    press(({ goTo }) => goTo(5, 'toggle'));
    show('ACDEG');
    expect(highlighted()).toBe('C');
  });

  it('stands at the last row where the last ones are removed', () => {
    const { press, show, highlighted } = listOf('ABCD');
    press(({ goTo }) => goTo(3, 'move'));
    show('ABC');
    expect(highlighted()).toBe('C');
  });

  it('stays with the row that it came to after a removal, wherever that one goes', () => {
    const { press, show, highlighted } = listOf('ABCDEF');
    press(({ goTo }) => goTo(3, 'move'));
    show('ABCEF');
    expect(highlighted()).toBe('E');
    show('BCEF');
    expect(highlighted()).toBe('E');
    show('EBCF');
    expect(highlighted()).toBe('E');
  });

  it('goes with the first row that is moved before any other was highlighted', () => {
    const { show, highlighted } = listOf('ABC');
    show('BAC');
    expect(highlighted()).toBe('A');
  });

  it('comes back to a row that comes back', () => {
    const { press, show, highlighted } = listOf('ABC');
    press(({ goTo }) => goTo(1, 'move'));
    show('AC');
    show('ABC');
    expect(highlighted()).toBe('B');
  });

  it('stands at the first hit of a filter that leaves its row out, and at its row again after it', () => {
    const { press, show, highlighted, chosen } = listOf('ABCDEFG');
    press(({ goTo }) => goTo(3, 'move'));
    show('BCEF', 'words');
    expect(highlighted()).toBe('B');
    expect(chosen()).toBe('B');
    show('ABCDEFG');
    expect(highlighted()).toBe('D');
  });

  it('stands where it was seen last when the coder comes back', () => {
    const before = listOf('ABCDE');
    before.press(({ goTo }) => goTo(2, 'move'));
    before.show('ABDE');
    before.leave();
    expect(listOf('ABDE').highlighted()).toBe('D');
  });

  it('is not lost where the coder leaves while no row is shown', () => {
    const before = listOf('ABC');
    before.press(({ goTo }) => goTo(1, 'move'));
    before.show('', 'no such words');
    before.leave();
    expect(listOf('ABC').highlighted()).toBe('B');
  });
});
