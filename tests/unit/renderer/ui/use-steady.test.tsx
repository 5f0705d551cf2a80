// @vitest-environment happy-dom
import { cleanup, renderHook } from '@testing-library/react';
import { afterEach, expect, it } from 'vitest';
import { useSteady } from '../../../../src/renderer/ui/useSteady';

afterEach(cleanup);

it('stays the same function and does what the last one rendered does', () => {
  const { result, rerender } = renderHook(({ by }) => useSteady((to: number) => to * by), {
    initialProps: { by: 2 },
  });
  const first = result.current;
  rerender({ by: 3 });
  expect(result.current).toBe(first);
  expect(first(5)).toBe(15);
});
