// @vitest-environment happy-dom
import { act, cleanup, renderHook } from '@testing-library/react';
import { afterEach, describe, expect, it, vi } from 'vitest';
import type { ReleaseEntry } from '../../../../src/bridge/schemas';
import { Overtaken, type EngineClient } from '../../../../src/renderer/shell/engine/client';
import { canAnswer, useEngine } from '../../../../src/renderer/shell/engine/useEngine';
import type { Data } from '../../../../src/renderer/shell/useData';
import { dataState, releaseEntry } from '../../../fixtures/renderer/data-state';

afterEach(cleanup);

const of2019 = releaseEntry('2019', { from: '2019-01-01' });
const of2025 = releaseEntry('2025');
const refresh = vi.fn();

function dataWith(current: ReleaseEntry | null): Data {
  const held = [of2025, of2019];
  return {
    state: current && dataState(held),
    inForce: current ? { hcpcs: current } : {},
    current,
    refresh,
  } as unknown as Data;
}

/** An engine of which the test says when and how a load ends. */
function engine() {
  type Ask = {
    question: unknown;
    done: (wordsReady?: boolean, reading?: string[]) => void;
    fail: (error: Error) => void;
  };
  const loads: Ask[] = [];
  const rests: Ask[] = [];
  let better: (problem: string | null) => void = () => {};
  const ask = (topic: string, question: unknown) =>
    new Promise((resolve, reject) =>
      (topic === 'load' ? loads : rests).push({
        question,
        done: (wordsReady = false, reading = []) => resolve({ wordsReady, reading }),
        fail: reject,
      }),
    );
  const soon: { reply: unknown; waits: number[] } = { reply: null, waits: [] };
  const client = {
    ask,
    askBriefly: (topic: string, question: unknown, milliseconds: number) => {
      soon.waits.push(milliseconds);
      return soon.reply ?? ask(topic, question);
    },
    onBetter: (listener: (problem: string | null) => void) => {
      better = listener;
      return () => (better = () => {});
    },
  } as unknown as EngineClient;
  return { client, loads, rests, soon, better: (problem: string | null = null) => better(problem) };
}

function start(current: ReleaseEntry | null = of2025) {
  const fake = engine();
  const hook = renderHook(({ data }) => useEngine(fake.client, data), {
    initialProps: { data: dataWith(current) },
  });
  return { ...fake, ...hook };
}

/** Lets a load end, and the window take note of it. */
const settle = (end: () => void) =>
  act(() => {
    end();
    return Promise.resolve();
  });

describe('the state of the engine', () => {
  it('asks for nothing until there is a release', () => {
    const { loads, result } = start(null);
    expect(loads).toHaveLength(0);
    expect(result.current.phase).toBe('loading');
  });

  it('goes from loading to codes to ready, a revision at a time, and names its release', async () => {
    const { loads, result, better } = start();
    expect(result.current).toMatchObject({ phase: 'loading', revision: 0, release: null });
    await settle(() => loads[0]?.done());
    expect(result.current).toMatchObject({ phase: 'codes', revision: 1, release: { id: '2025' } });
    act(() => better());
    expect(result.current).toMatchObject({ phase: 'ready', revision: 2 });
    expect(canAnswer(result.current)).toBe(true);
  });

  it('goes on answering codes where words cannot be made ready, and has the reason', async () => {
    const { loads, result, better } = start();
    await settle(() => loads[0]?.done());
    act(() => better('no room'));
    expect(result.current).toMatchObject({ phase: 'codes', problem: 'no room' });
    expect(canAnswer(result.current)).toBe(true);
  });

  it('is ready at once where the words were kept, without being asked twice', async () => {
    const { loads, result } = start();
    await settle(() => loads[0]?.done(true));
    expect(result.current).toMatchObject({ phase: 'ready', revision: 1 });
  });

  it('is asked once more when the systems that were still being read answer, too', async () => {
    const { loads, rests, result } = start();
    await settle(() => loads[0]?.done(true, ['icd10cm']));
    expect(result.current).toMatchObject({ phase: 'ready', revision: 1 });
    await settle(() => rests[0]?.done());
    expect(result.current).toMatchObject({ phase: 'ready', revision: 2 });
  });

  it('says which of those could not be read', async () => {
    refresh.mockClear();
    const { loads, rests, result } = start();
    await settle(() => loads[0]?.done(true, ['icd10cm']));
    await settle(() => rests[0]?.fail(new Error('the file is damaged')));
    expect(result.current).toMatchObject({ phase: 'failed', message: 'the file is damaged' });
    expect(refresh).toHaveBeenCalledTimes(1);
  });

  it('loads the release in force with the others that are held', () => {
    const { loads } = start();
    expect(loads[0]?.question).toMatchObject({
      systems: [{ system: 'hcpcs', otherUrls: [expect.stringContaining('2019')] }],
    });
  });

  it('does not answer from the former release while another one is loaded', async () => {
    const { loads, result, rerender } = start();
    await settle(() => loads[0]?.done());
    rerender({ data: dataWith(of2019) });
    expect(canAnswer(result.current)).toBe(false);
    expect(result.current.release?.id).toBe('2025');
    await settle(() => loads[1]?.done());
    expect(result.current).toMatchObject({ phase: 'codes', release: { id: '2019' } });
  });

  it('lets no slow load speak for a newer one', async () => {
    const { loads, result, rerender } = start();
    rerender({ data: dataWith(of2019) });
    await settle(() => loads[1]?.done());
    await settle(() => loads[0]?.done());
    expect(result.current).toMatchObject({ release: { id: '2019' }, revision: 1 });
  });

  it('does not load again where the same sources come in a new object', () => {
    const { loads, rerender } = start();
    rerender({ data: dataWith(of2025) });
    expect(loads).toHaveLength(1);
  });

  it('says what failed and asks main anew, and is quiet about a load that was overtaken', async () => {
    refresh.mockClear();
    const { loads, result } = start();
    await settle(() => loads[0]?.fail(new Overtaken()));
    expect(result.current.phase).toBe('loading');
    const other = start();
    await settle(() => other.loads[0]?.fail(new Error('the file is damaged')));
    expect(other.result.current).toMatchObject({ phase: 'failed', message: 'the file is damaged' });
    expect(refresh).toHaveBeenCalledTimes(1);
  });

  it('answers of another release within the change of the date, where that answered before', async () => {
    const { loads, soon, result, rerender } = start();
    expect(soon.waits).toEqual([0]);
    await settle(() => loads[0]?.done(true));
    soon.reply = { wordsReady: true, reading: [] };
    rerender({ data: dataWith(of2019) });
    expect(result.current).toMatchObject({ phase: 'ready', revision: 2, release: { id: '2019' } });
    expect(soon.waits[1]).toBeGreaterThan(0);
  });
});
