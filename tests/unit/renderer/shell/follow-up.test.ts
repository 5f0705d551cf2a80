import { afterEach, describe, expect, it, vi } from 'vitest';
import type { Lookup } from '../../../../src/core/lookup/lookup';
import type { FromWorker } from '../../../../src/core/lookup/messages';
import { createFollowUp } from '../../../../src/renderer/shell/engine/follow-up';

afterEach(() => void vi.unstubAllGlobals());

/** What is told after a load whose other systems need so many slices for their words. */
async function told(slices: number): Promise<string[]> {
  vi.stubGlobal('fetch', () => Promise.resolve(new Response('')));
  let left = slices;
  const lookup = {
    buildWords: () => true,
    buildOthers: () => --left < 0,
    finish: () => true,
    toSave: () => [],
  } as unknown as Lookup;
  const posted: FromWorker[] = [];
  let isWanted = true;
  const keep = () => {
    isWanted = false;
    return Promise.resolve();
  };
  vi.useFakeTimers({ toFake: ['setTimeout'] });
  const done = createFollowUp(
    { keep },
    (message) => void posted.push(message),
  )({
    lookup: () => (isWanted ? lookup : null),
    whole: Promise.resolve(),
    since: () => 1,
    ms: { codes: 1, words: 1, all: null },
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
