import type { IsoDate } from '../code/validity';
import type { Guide } from '../guides/guide';
import { oncePer } from '../once';
import { workFor } from '../slices';
import type { Similar, SimilarFound } from '../systems/code-system';
import type { SystemInUse } from './system-in-use';

type Reading = {
  work: Generator<undefined, (on: IsoDate) => Similar>;
  /** Null until all is read. */
  listsOn: ((on: IsoDate) => Similar) | null;
  /** The day that was asked for last: what is laid out for it serves until another is asked for. */
  last: { on: IsoDate; listOf: Similar } | null;
};

/** The codes that may be taken for each other, of each system: what they rest on is read once, when it is first asked for. */
export function createSimilarLists(guides: readonly Guide[]) {
  const readingOf = oncePer(({ collection: { system, records }, starter }: SystemInUse): Reading | null => {
    const work = system.readSimilar?.({ records, starter, guides });
    return work ? { work, listsOn: null, last: null } : null;
  });

  /** Reads for about so many milliseconds; true once all is read, and where a system has no such lists. */
  function read(part: SystemInUse, milliseconds?: number): boolean {
    const reading = readingOf(part);
    if (!reading || reading.listsOn) return true;
    const step = workFor(reading.work, milliseconds);
    if (step.done) reading.listsOn = step.value;
    return step.done ?? false;
  }

  return {
    read,

    /** The codes most like one on a day, the likeliest first. */
    of(part: SystemInUse, code: string, on: IsoDate, limit?: number): SimilarFound[] {
      read(part);
      const reading = readingOf(part);
      if (!reading?.listsOn) return [];
      if (reading.last?.on !== on) reading.last = { on, listOf: reading.listsOn(on) };
      return reading.last.listOf(code, limit);
    },
  };
}
