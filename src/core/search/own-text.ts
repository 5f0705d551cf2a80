import type { CodeRecord } from '../code/record';
import { fold } from '../text/fold';

/** Fewer words than these may be what several codes begin with. */
const leastWords = 3;

const plain = (text: string): string =>
  fold(text)
    .replace(/[^a-z0-9<>=]+/g, ' ')
    .trim();

/**
 * Whether a record's descriptor is just what was typed, word for word: pasted out of a list, it asks for no other code, however much
 * more often its words stand elsewhere.
 * @returns null where the query is too short to tell
 */
export function ownTextTest(query: string): ((record: CodeRecord) => boolean) | null {
  const asked = plain(query);
  if (asked.split(' ').length < leastWords) return null;
  // Punctuation and blanks may differ; a text of quite another length need not be read.
  const most = query.length * 1.3 + 20;
  return ({ long }) => long.length >= asked.length && long.length <= most && plain(long) === asked;
}
