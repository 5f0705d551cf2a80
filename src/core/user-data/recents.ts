import { keyOf, type CodeRef } from '../code/ref';
import { limits, oneLine } from './limits';
import type { Changes } from './user-data';
import type { Recent } from './rows';

/** Newest first. */
export const newestRecents = (recents: readonly Recent[]): Recent[] =>
  [...recents].sort((a, b) => (a.at < b.at ? 1 : a.at > b.at ? -1 : a.key < b.key ? -1 : 1));

/** Puts a code first among the recent ones; beyond the limit the oldest go. */
export function addRecent(recents: readonly Recent[], ref: CodeRef, text: string, now: string): Changes {
  const row: Recent = {
    key: keyOf(ref),
    system: ref.system,
    kind: ref.kind,
    code: ref.code,
    text: oneLine(text, limits.descriptor),
    at: now,
  };
  const others = newestRecents(recents).filter(({ key }) => key !== row.key);
  return { recents: { put: [row], remove: others.slice(limits.recents - 1).map(({ key }) => key) } };
}
