import type { ReleaseEntry, StoredEntry } from './schemas';

/** Whether a source is a release of a code system, and not one that says more about the codes of one. */
export const isRelease = (entry: StoredEntry): entry is ReleaseEntry => 'counts' in entry;
