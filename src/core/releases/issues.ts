import { isDay } from '../code/dates';
import type { IsoDate } from '../code/validity';

/** Which issue of a quarter's table a file is, as far as its name tells (docs/domain/cms-tables.md). */
export type Issue = {
  /** The day it came out; null where the name has none. */
  day: IsoDate | null;
  /** Whether the name says that it takes the place of an earlier one. */
  isRestated: boolean;
};

const again =
  /re-?stated|re-?issued?|re-?posted|revised|revision|updated|corrected|(?:^|[ _.-])v[2-9](?![0-9])/i;

/** Days as CMS stamps its files with them, the year first or last: `2025-03-07`, `03-07-2025`, `03072025`, `030725`. */
const stamps: readonly { shape: RegExp; read: (parts: string[]) => string }[] = [
  {
    shape: /(?<!\d)(20\d\d)[-_.]?(\d\d)[-_.]?(\d\d)(?!\d)/g,
    read: ([year = '', month = '', day = '']) => `${year}-${month}-${day}`,
  },
  {
    shape: /(?<!\d)(\d\d)[-_.]?(\d\d)[-_.]?(20\d\d)(?!\d)/g,
    read: ([month = '', day = '', year = '']) => `${year}-${month}-${day}`,
  },
  {
    shape: /(?<!\d)(\d\d)[-_.]?(\d\d)[-_.]?(\d\d)(?!\d)/g,
    read: ([month = '', day = '', year = '']) => `20${year}-${month}-${day}`,
  },
];

/** What a file's name tells of its issue; for a zip's member both names count. */
export function issueOf(file: string): Issue {
  const isRestated = again.test(file);
  for (const { shape, read } of stamps) {
    const days = [...file.matchAll(shape)].map(([, ...parts]) => read(parts)).filter(isDay);
    const last = days.sort().at(-1);
    if (last !== undefined) return { day: last, isRestated };
  }
  return { day: null, isRestated };
}

/**
 * Whether one issue is told to have come after another of the same quarter; null where the names do not tell: a day on the one alone
 * says nothing of the other, which may be named by whoever saved it.
 */
export function isLater(one: Issue, other: Issue): boolean | null {
  if (one.day !== null && other.day !== null && one.day !== other.day) return one.day > other.day;
  if (one.isRestated !== other.isRestated) return one.isRestated;
  return null;
}

/** Files with the newest issue first; those of which the names tell nothing stay in their order. */
function rank(files: readonly string[]): Map<string, number> {
  let left = [...new Set(files)].map((file) => ({ file, issue: issueOf(file) }));
  const ranks = new Map<string, number>();
  while (left.length > 0) {
    const next =
      left.find(({ issue }) => !left.some((other) => isLater(other.issue, issue) === true)) ?? left[0];
    if (next) ranks.set(next.file, ranks.size);
    left = left.filter((one) => one !== next);
  }
  return ranks;
}

/** What comes from several files of a quarter, that of the newest issue first. */
export function newestFirst<Item>(items: readonly Item[], fileOf: (item: Item) => string): Item[] {
  const files = items.map(fileOf);
  // Nearly always there is one file.
  if (files.every((file) => file === files[0])) return [...items];
  const ranks = rank(files);
  return [...items].sort((a, b) => (ranks.get(fileOf(a)) ?? 0) - (ranks.get(fileOf(b)) ?? 0));
}
