// @vitest-environment happy-dom
import { act, cleanup, configure, renderHook, waitFor } from '@testing-library/react';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { CommandsContext, type Commands } from '../../../../../src/renderer/shell/commands';
import { hcpcsRef } from '../../../../../src/core/code/ref';
import { EngineContext } from '../../../../../src/renderer/shell/engine/EngineContext';
import type { EngineState } from '../../../../../src/renderer/shell/engine/useEngine';
import { useSimilar } from '../../../../../src/renderer/features/code/useSimilar';
import type { SimilarRow } from '../../../../../src/core/lookup/messages';

// A busy machine must fail no test.
configure({ asyncUtilTimeout: 20_000 });
afterEach(cleanup);

const rowsOf = (code: string) => [{ code }] as SimilarRow[];
let answer: (rows: SimilarRow[]) => void = () => undefined;
const ask = vi.fn(() => new Promise<SimilarRow[]>((resolve) => (answer = resolve)));
let engine: EngineState = { phase: 'ready', revision: 1, release: null, problem: null };
const desk = { client: { ask } } as unknown as Commands;

const start = () =>
  renderHook(({ code, on }) => useSimilar(hcpcsRef(code), on), {
    initialProps: { code: 'J9310', on: '2026-11-22' },
    wrapper: ({ children }) => (
      <CommandsContext value={desk}>
        <EngineContext value={engine}>{children}</EngineContext>
      </CommandsContext>
    ),
  });

const answered = async (times: number, rows: SimilarRow[]) => {
  await waitFor(() => expect(ask).toHaveBeenCalledTimes(times));
  await act(() => {
    answer(rows);
    return Promise.resolve();
  });
};

beforeEach(() => {
  ask.mockClear();
});

describe('codes most like another', () => {
  it('stand while they are asked for anew, until the new ones arrive', async () => {
    const { result, rerender } = start();
    expect(result.current.rows).toBeNull();
    await answered(1, rowsOf('J9312'));
    engine = { ...engine, revision: engine.revision + 1 };
    rerender({ code: 'J9310', on: '2026-11-22' });
    expect(result.current.rows).toEqual(rowsOf('J9312'));
    await answered(2, rowsOf('Q5115'));
    expect(result.current.rows).toEqual(rowsOf('Q5115'));
  });

  it.each([
    ['code', { code: 'J0475', on: '2026-11-22' }],
    ['date', { code: 'J9310', on: '2020-01-01' }],
  ])('never stand beside another %s', async (_what, other) => {
    const { result, rerender } = start();
    await answered(1, rowsOf('J9312'));
    rerender(other);
    expect(result.current.rows).toBeNull();
  });
});
