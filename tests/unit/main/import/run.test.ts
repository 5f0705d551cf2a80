import { expect, describe, it, vi } from 'vitest';
import { importLimits, runImport } from '../../../../src/main/import/run';

const thread = new URL('../../../fixtures/import/hostile-thread.mjs', import.meta.url);
const job = (name: string) => ({ files: [{ name, bytes: new Uint8Array() }], licensee: null, ownCodes: [] });

describe('an import in a thread of its own', () => {
  it('gives what was read, and says how far it is', async () => {
    const onProgress = vi.fn();
    expect(await runImport(thread, job('good'), onProgress)).toEqual({
      drafts: [],
      problems: [{ file: 'good', message: 'read' }],
    });
    expect(onProgress).toHaveBeenCalledWith({ step: 'Reading', done: 0.5 });
  });

  it.each([
    ['endless', 'that never ends is given up', { ms: 300 }, /longer than a minute/],
    ['greedy', 'that fills its memory is given up', { heapMiB: 16 }, /more memory than any file of CMS/],
    ['throws', 'that fails is told', {}, /could not be read \(a defect\)/],
    ['leaves', 'that ends without a word is told', {}, /ended before there was a result/],
  ])('%s: one %s, and the app works on', async (name, _what, limits, words) => {
    const outcome = await runImport(thread, job(name), () => undefined, { ...importLimits, ...limits });
    expect(outcome).toEqual({
      drafts: [],
      problems: [{ file: name, message: expect.stringMatching(words) as string }],
    });
  });

  it('has limits that a file of CMS never meets', () => {
    expect(importLimits).toEqual({ ms: 60_000, heapMiB: 1024 });
  });
});
