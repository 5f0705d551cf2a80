// @vitest-environment happy-dom
import { cleanup, fireEvent, render, screen } from '@testing-library/react';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { wholeList } from '../../../../../src/core/check/view';
import { LineList } from '../../../../../src/renderer/features/check/LineList';
import { CommandsContext, type Commands } from '../../../../../src/renderer/shell/commands';

afterEach(cleanup);

const never = { client: { ask: () => new Promise(() => undefined) } } as unknown as Commands;

/** @param reach as many as there are where it is left out */
function pressed(key: string, { total = 0, reach }: { total?: number; reach?: number }) {
  const onActive = vi.fn();
  render(
    <CommandsContext value={never}>
      <LineList
        ref={null}
        view={wholeList}
        revision={0}
        filled={{ modifiers: true, units: true, from: true }}
        active={0}
        total={total}
        reach={reach ?? total}
        onActive={onActive}
        onOpen={vi.fn()}
      />
    </CommandsContext>,
  );
  fireEvent.keyDown(screen.getByRole('listbox', { name: 'Lines' }), { key });
  return onActive.mock.calls.flat();
}

describe('a key in the list of checked lines', () => {
  it('leads to the end that is known', () => {
    expect(pressed('End', { total: 12 })).toEqual([11]);
  });

  it('is not lost before the number of lines has come', () => {
    expect(pressed('End', { reach: 8000 })).toEqual([7999]);
  });

  it('goes by what there can be where another view is on its way', () => {
    expect(pressed('End', { total: 3, reach: 8000 })).toEqual([7999]);
  });

  it('leads nowhere in a list that has no line', () => {
    expect(pressed('End', {})).toEqual([]);
  });
});
