// @vitest-environment happy-dom
import { act, cleanup, renderHook, waitFor } from '@testing-library/react';
import { afterEach, describe, expect, it } from 'vitest';
import { hcpcsRef } from '../../../../src/core/code/ref';
import type { CodeReply } from '../../../../src/core/lookup/messages';
import { useCode } from '../../../../src/renderer/features/code/useCode';
import { Overtaken, type EngineClient } from '../../../../src/renderer/shell/engine/client';
import { useAnswer } from '../../../../src/renderer/shell/engine/useAnswer';
import type { EngineState } from '../../../../src/renderer/shell/engine/useEngine';

afterEach(cleanup);

const engine: EngineState = { phase: 'ready', revision: 1, release: null, problem: null };

/** An engine of which the test says how each question ends. */
function start() {
  const asked: { by: string; end: (reply: unknown) => void }[] = [];
  const client = {
    ask: (_topic: string, _question: unknown, { by }: { by: string }) =>
      new Promise((resolve, reject) =>
        asked.push({ by, end: (reply) => (reply instanceof Error ? reject(reply) : resolve(reply)) }),
      ),
  } as unknown as EngineClient;
  const end = (nth: number, reply: unknown) =>
    act(() => {
      asked[nth]?.end(reply);
      return Promise.resolve();
    });
  return { asked, client, end };
}

const guides = (client: EngineClient, first = 'pump') =>
  renderHook(({ query }) => useAnswer(client, engine, 'guides', { query }), {
    initialProps: { query: first },
  });

describe('an answer', () => {
  it('stands until the next is there, and says that it is not the one asked for', async () => {
    const { client, end } = start();
    const { result, rerender } = guides(client);
    await end(0, ['of pumps']);
    expect(result.current).toMatchObject({ reply: ['of pumps'], isCurrent: true });
    rerender({ query: 'chair' });
    expect(result.current).toMatchObject({ reply: ['of pumps'], isCurrent: false });
    await end(1, ['of chairs']);
    expect(result.current).toMatchObject({ reply: ['of chairs'], isCurrent: true });
  });

  it('that could not be had is told, and is no answer', async () => {
    const { client, end } = start();
    const { result } = guides(client);
    await end(0, new Error('no guides'));
    expect(result.current).toMatchObject({ reply: null, isCurrent: true, failure: 'no guides' });
  });

  it('that a later question has overtaken is not told', async () => {
    const { client, end } = start();
    const { result, rerender } = guides(client);
    rerender({ query: 'chair' });
    await end(0, new Overtaken());
    expect(result.current).toMatchObject({ reply: null, isCurrent: false, failure: null });
  });

  it('is asked for by each part of the window in its own name', () => {
    const { asked, client } = start();
    renderHook(() => [
      useAnswer(client, engine, 'guides', { query: 'pump' }),
      useAnswer(client, engine, 'guides', { query: 'chair' }),
    ]);
    expect(new Set(asked.map(({ by }) => by)).size).toBe(2);
  });
});

describe('the page of a code', () => {
  const page = (client: EngineClient) =>
    renderHook(() => useCode(client, engine, hcpcsRef('J0475'), '2026-01-15'));

  it('is missing where the data say that they do not have it', async () => {
    const { client, end } = start();
    const { result } = page(client);
    await end(0, null);
    await waitFor(() => expect(result.current.missing).toMatchObject({ code: 'J0475' }));
    expect(result.current.failure).toBeNull();
  });

  it('is not called missing where it could not be read', async () => {
    const { client, end } = start();
    const { result } = page(client);
    await end(0, new Error('a defect'));
    await waitFor(() => expect(result.current.failure).toBe('a defect'));
    expect(result.current).toMatchObject({ page: null, missing: null });
  });

  it('is there where it was found', async () => {
    const { client, end } = start();
    const { result } = page(client);
    const found = { record: hcpcsRef('J0475') } as CodeReply;
    await end(0, found);
    await waitFor(() => expect(result.current.page).toBe(found));
  });
});
