// @vitest-environment happy-dom
import { act, cleanup, renderHook } from '@testing-library/react';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { useLate } from '../../../../src/renderer/ui/useLate';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => {
  cleanup();
  vi.useRealTimers();
});

it('tells what lasts longer than a moment, until it is over', () => {
  const { result, rerender } = renderHook(useLate, { initialProps: true });
  act(() => void vi.advanceTimersByTime(100));
  expect(result.current).toBe(false);
  act(() => void vi.advanceTimersByTime(100));
  expect(result.current).toBe(true);
  rerender(false);
  expect(result.current).toBe(false);
  // Another time begins anew.
  rerender(true);
  expect(result.current).toBe(false);
});
