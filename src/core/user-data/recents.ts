import { keyOf, type CodeKey, type CodeRef } from '../code/ref';
import { limits, oneLine } from './limits';
import type { Changes } from './user-data';

/** A code that was opened or copied, with the words it had then. */
export type Recent = CodeRef & { key: CodeKey; text: string; at: string };

/** Newest first. */
export const newestRecents = (recents: readonly Recent[]): Recent[] =>
  [...recents].sort((a, b) => (a.at < b.at ? 1 : a.at > b.at ? -1 : a.key < b.key ? -1 : 1));

/** Notes a code as the most recent one; beyond the limit the oldest go. */
export function visit(recents: readonly Recent[], ref: CodeRef, text: string, now: string): Changes {
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
