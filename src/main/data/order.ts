import type { StoredEntry } from '../../bridge/schemas';

type Dated = Pick<StoredEntry, 'from' | 'importedAt'>;

const key = ({ from, importedAt }: Dated): string => `${from ?? '0000-00-00'} ${importedAt}`;

/** Newest in force first; those without a date last, the most recently imported of them first. */
export const newestFirst = <Entry extends Dated>(entries: readonly Entry[]): Entry[] =>
  [...entries].sort((a, b) => (key(a) < key(b) ? 1 : -1));

/** The other way round: a release is held against those before it, which have to be there. */
export const oldestFirst = <Entry extends Dated>(entries: readonly Entry[]): Entry[] =>
  newestFirst(entries).reverse();
