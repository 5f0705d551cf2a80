import { workFor } from '../slices';
import type { Guide } from './guide';
import { readGuides, type GuideHit, type GuideSearch } from './search';

/** Finds guides once they are read, which takes a while and is done in slices. */
export function createGuideFinder(guides: readonly Guide[]) {
  let work: Generator<undefined, GuideSearch> | null = null;
  let search: GuideSearch | null = null;
  return {
    isRead: (): boolean => search !== null,

    /** Nothing until all are read. */
    find: (query: string): GuideHit[] => search?.(query) ?? [],

    /**
     * Reads for about so many milliseconds; true once all are read.
     * @param saved their index as `saveGuideIndex` wrote it, or null; heeded at the first call
     */
    read(saved: string | null, milliseconds?: number): boolean {
      if (search) return true;
      work ??= readGuides(guides, saved);
      const step = workFor(work, milliseconds);
      if (!step.done) return false;
      search = step.value;
      // The text of a saved index goes with the steps that read it.
      work = null;
      return true;
    },
  };
}
