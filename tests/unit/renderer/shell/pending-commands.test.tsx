// @vitest-environment happy-dom
import { act, cleanup, renderHook } from '@testing-library/react';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { usePendingCommands } from '../../../../src/renderer/shell/usePendingCommands';

afterEach(cleanup);

type Settled = { rows: boolean; page: boolean; front?: boolean };
const nothingYet: Settled = { rows: false, page: false };

const start = () =>
  renderHook(({ rows, page, front = false }: Settled) => usePendingCommands({ rows, page, front }, null), {
    initialProps: nothingYet,
  });

describe('keys that are faster than the answer', () => {
  it('wait for their stage and are done in their order', () => {
    const { result, rerender } = start();
    const done: string[] = [];
    act(() => {
      result.current.run('rows', () => done.push('copy'));
      result.current.run('page', () => done.push('units'));
      result.current.run('rows', () => done.push('copy again'));
    });
    expect(done).toEqual([]);
    rerender({ rows: true, page: false });
    expect(done).toEqual(['copy', 'copy again']);
    rerender({ rows: true, page: true });
    expect(done).toEqual(['copy', 'copy again', 'units']);
  });

  it('are done at once where the answer is there, and once only', () => {
    const { result, rerender } = start();
    rerender({ rows: true, page: true });
    const work = vi.fn();
    act(() => result.current.run('page', work));
    rerender({ rows: true, page: true });
    expect(work).toHaveBeenCalledTimes(1);
  });

  it('wait until the page stands in front, where they are done there: what is hidden takes no focus', () => {
    const { result, rerender } = start();
    rerender({ rows: true, page: true });
    const done: string[] = [];
    act(() => {
      result.current.run('page', () => done.push('to the front'));
      result.current.run('front', () => done.push('units'));
    });
    expect(done).toEqual(['to the front']);
    rerender({ rows: true, page: true, front: true });
    expect(done).toEqual(['to the front', 'units']);
  });

  it('are taken back by typing on', () => {
    const { result, rerender } = start();
    const work = vi.fn();
    act(() => {
      result.current.run('rows', work);
      result.current.cancel();
    });
    rerender({ rows: true, page: true });
    expect(work).not.toHaveBeenCalled();
  });

  it('that belong to a page opened by a link take the place of what waited for the one before', () => {
    const { result, rerender } = start();
    const before = vi.fn();
    const after = vi.fn();
    act(() => {
      result.current.run('page', before);
      result.current.runOnNextPage(after);
    });
    rerender({ rows: true, page: true });
    expect(before).not.toHaveBeenCalled();
    expect(after).toHaveBeenCalledTimes(1);
  });
});
