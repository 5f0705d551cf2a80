// @vitest-environment happy-dom
import { act, renderHook } from '@testing-library/react';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { useRested } from '../../../../src/renderer/ui/useRested';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

const wait = (ms: number): void =>
  act(() => {
    vi.advanceTimersByTime(ms);
  });

type Asked = { value: string | null; restMs: number };
const start = (value: string | null) =>
  renderHook(({ value: now, restMs }: Asked) => useRested(now, restMs), {
    initialProps: { value, restMs: 150 },
  });

describe('what follows the highlight', () => {
  it('follows it when it rests, and passes over what was highlighted between two keys', () => {
    const seen = new Set<string | null>();
    const { result, rerender } = start('J0475');
    for (const value of ['J0476', 'J0480', 'J0485']) {
      rerender({ value, restMs: 150 });
      wait(83);
      seen.add(result.current.rested);
    }
    expect([...seen]).toEqual(['J0475']);
    wait(150);
    expect(result.current.rested).toBe('J0485');
  });

  it('follows at once what was opened, and where there is nothing any more', () => {
    const { result, rerender } = start('J0475');
    rerender({ value: 'E0601', restMs: 0 });
    expect(result.current.rested).toBe('E0601');
    rerender({ value: null, restMs: 0 });
    expect(result.current.rested).toBeNull();
  });

  it('follows at once where a key asks for something of the page', () => {
    const { result, rerender } = start('J0475');
    rerender({ value: 'J0476', restMs: 150 });
    act(() => result.current.take());
    expect(result.current.rested).toBe('J0476');
  });
});
