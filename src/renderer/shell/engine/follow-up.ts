import { dataAddresses, guideWords } from '../../../bridge/addresses';
import { today } from '../../../core/code/dates';
import type { Lookup } from '../../../core/lookup/lookup';
import type { EngineFacts, FromWorker } from '../../../core/lookup/messages';
import { inSlices, pause } from '../in-slices';
import { fetchText } from './data-files';
import type { Stillness } from './stillness';
import type { WordIndexes } from './word-indexes';

/** As long as one stretch of work is before questions that wait are answered, in milliseconds. */
export const sliceMs = 25;

/**
 * What only makes answers faster waits until nothing was asked for so many milliseconds: tables that a first misspelt word would make,
 * and the practice of look-ups, which takes a second of the processor and would keep whoever types from the rows.
 */
const rest = { warmUp: 2000, practice: 3500 } as const;

/** A load that has begun to answer. */
export type Begun = {
  /** What answers now; null as soon as another load is wanted. */
  lookup: () => Lookup | null;
  /** Settled once all of its systems answer, or one cannot. */
  whole: Promise<void>;
  /** Milliseconds since it was asked for. */
  since: () => number;
  /** How long it took until it answered: told here. */
  ms: EngineFacts['ms'];
  /** Where an index goes that was built for want of one. */
  indexes: Pick<WordIndexes, 'keep'>;
  /** Tells the window that asked for it. */
  post: (message: FromWorker) => void;
};

/** What comes after a load has begun to answer, in slices between which questions are answered. */
export function createFollowUp(stillness: Pick<Stillness, 'lasting'>) {
  let isPracticed = false;

  /** Once in a worker: what was compiled for one look-up serves the next. It stops where something is asked, and goes on later. */
  async function practice({ lookup }: Begun): Promise<void> {
    await stillness.lasting(rest.practice);
    const queries = lookup()?.practice() ?? [];
    for (const query of queries) {
      const now = lookup();
      if (!now) return;
      now.search({ query, on: today(), filter: {} });
      await pause();
      await stillness.lasting(rest.practice);
    }
    isPracticed = true;
  }

  /** Words, the systems still being read, their words, then guides and misspelt words. */
  return async (load: Begun): Promise<void> => {
    const { lookup, whole, since, ms, indexes, post } = load;
    if (ms.words === null) {
      if (!(await workOn(lookup, (now) => now.buildWords(sliceMs)))) return;
      ms.words = since();
      post({ type: 'better', by: 'words' });
    }
    // That a system could not be read is told to who asked for the load.
    await whole.catch(() => undefined);
    const first = lookup();
    if (!first) return;
    if (!isBuilt(first)) {
      if (!(await workOn(lookup, isBuilt))) return;
      post({ type: 'better', by: 'words' });
    }
    if (!first.isFinished()) {
      // Empty where the build made none that fits, and whatever is wrong with it: the guides themselves are there.
      const guideIndex = await fetchText(dataAddresses.words(guideWords)).catch(() => '');
      if (!(await workOn(lookup, (now) => now.finish(sliceMs, guideIndex || null)))) return;
      post({ type: 'better', by: 'guides' });
    }
    ms.all = since();
    const now = lookup();
    if (now) await indexes.keep(now);
    await stillness.lasting(rest.warmUp);
    if (!(await workOn(lookup, (now) => now.warmUp(sliceMs)))) return;
    if (!isPracticed) await practice(load);
  };
}

export type FollowUp = ReturnType<typeof createFollowUp>;

/** Builds words for a while; true once those of all systems are found. */
const isBuilt = (lookup: Lookup): boolean => lookup.buildWords(sliceMs) && lookup.buildOthers(sliceMs);

/** Works until all is done; false where another load has taken the place of this one meanwhile. */
const workOn = (lookup: Begun['lookup'], slice: (now: Lookup) => boolean): Promise<boolean> =>
  inSlices(() => {
    const now = lookup();
    return now === null ? false : slice(now) || null;
  });
