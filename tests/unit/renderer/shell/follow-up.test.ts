import { afterEach, describe, expect, it, vi } from 'vitest';
import type { Lookup } from '../../../../src/core/lookup/lookup';
import type { FromWorker, SearchQuestion } from '../../../../src/core/lookup/messages';
import { createFollowUp } from '../../../../src/renderer/shell/engine/follow-up';
import { createStillness } from '../../../../src/renderer/shell/engine/stillness';

/** A load that answers words already. */
const begun = { whole: Promise.resolve(), since: () => 1, ms: { codes: 1, words: 1, all: null } };
const answering = {
  buildWords: () => true,
  buildOthers: () => true,
  isFinished: () => false,
  finish: () => true,
  toSave: () => [],
};

afterEach(() => void vi.unstubAllGlobals());

/** What is told after a load whose other systems need so many slices for their words. */
async function told(slices: number): Promise<string[]> {
  vi.stubGlobal('fetch', () => Promise.resolve(new Response('')));
  let left = slices;
  const lookup = {
    ...answering,
    buildOthers: () => --left < 0,
  } as unknown as Lookup;
  const posted: FromWorker[] = [];
  let isWanted = true;
  const keep = () => {
    isWanted = false;
    return Promise.resolve();
  };
  vi.useFakeTimers({ toFake: ['setTimeout'] });
  const done = createFollowUp({ lasting: () => Promise.resolve() })({
    ...begun,
    indexes: { keep },
    post: (message) => void posted.push(message),
    lookup: () => (isWanted ? lookup : null),
  });
  await vi.runAllTimersAsync();
  await done;
  vi.useRealTimers();
  return posted.flatMap((message) => (message.type === 'better' ? [message.by] : []));
}

describe('what follows a load that answers words', () => {
  it('tells that other systems answer words, too, where questions could be asked before they did', async () => {
    expect(await told(3)).toEqual(['words', 'guides']);
  });

  it('tells it not where they did at once', async () => {
    expect(await told(0)).toEqual(['guides']);
  });
});

describe('the practice of look-ups', () => {
  it('waits until nothing is asked any more, also in its middle, and comes once', async () => {
    vi.stubGlobal('fetch', () => Promise.resolve(new Response('')));
    vi.useFakeTimers({ toFake: ['setTimeout', 'performance'] });
    const stillness = createStillness();
    const searched: string[] = [];
    const lookup = {
      ...answering,
      warmUp: () => true,
      practice: () => ['cushion', 'catheter'].values(),
      search: ({ query }: SearchQuestion) => searched.push(query),
    } as unknown as Lookup;
    const follow = createFollowUp(stillness);
    const load = {
      ...begun,
      indexes: { keep: () => Promise.resolve() },
      post: () => undefined,
      lookup: () => lookup,
    };

    const done = follow(load);
    await vi.advanceTimersByTimeAsync(3000);
    stillness.end();
    await vi.advanceTimersByTimeAsync(3000);
    expect(searched).toEqual([]);
    await vi.advanceTimersByTimeAsync(500);
    expect(searched).toEqual(['cushion']);
    stillness.end();
    await vi.advanceTimersByTimeAsync(3000);
    expect(searched).toEqual(['cushion']);
    await vi.advanceTimersByTimeAsync(1000);
    await done;
    await follow(load);
    vi.useRealTimers();
    expect(searched).toEqual(['cushion', 'catheter']);
  });
});
