// @vitest-environment happy-dom
import { act, cleanup, renderHook } from '@testing-library/react';
import { afterEach, describe, expect, it, vi } from 'vitest';
import type { CheckRow } from '../../../../../src/core/check/session';
import { useWhenShown } from '../../../../../src/renderer/features/check/useWhenShown';

afterEach(cleanup);

const row = (at: number) => ({ at }) as CheckRow;
const start = (first: CheckRow | null) =>
  renderHook(({ shown }) => useWhenShown(shown), { initialProps: { shown: first } });

describe('a key on a highlighted line', () => {
  it('works at once where the line is there', () => {
    const work = vi.fn();
    const { result } = start(row(1));
    act(() => result.current.whenShown(work));
    expect(work).toHaveBeenCalledExactlyOnceWith(row(1));
  });

  it('waits for the line where it is on its way, and works once', () => {
    const work = vi.fn();
    const { result, rerender } = start(null);
    act(() => result.current.whenShown(work));
    expect(work).not.toHaveBeenCalled();
    rerender({ shown: row(2) });
    rerender({ shown: row(3) });
    expect(work).toHaveBeenCalledExactlyOnceWith(row(2));
  });

  it('is forgotten where the highlight moves on before', () => {
    const work = vi.fn();
    const { result, rerender } = start(null);
    act(() => result.current.whenShown(work));
    act(() => result.current.forget());
    rerender({ shown: row(2) });
    expect(work).not.toHaveBeenCalled();
  });
});
