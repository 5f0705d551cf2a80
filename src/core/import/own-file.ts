import { snapshotMark } from '../user-data/snapshot';

/** Files that CodeDesk itself writes or reads for a house: what the coder wrote, and rules for checks. */
export type OwnKind = 'user-data' | 'rules';

/** Larger than the largest file of user data; nothing of ours is. */
export const largestOwnFile = 64 * 1024 * 1024;

/**
 * Which of our own files a text is, by its content; null for any other. Nothing is checked yet but what it says it is:
 * whoever reads it refuses in words what does not fit.
 */
export function ownKindOf(text: string): OwnKind | null {
  if (!/^\uFEFF?\s*\{/.test(text)) return null;
  // What is cut off still says what it was.
  if (text.slice(0, 500).includes(`"${snapshotMark}"`)) return 'user-data';
  let value: unknown;
  try {
    value = JSON.parse(text.replace(/^\uFEFF/, ''));
  } catch {
    return null;
  }
  if (typeof value !== 'object' || value === null) return null;
  return 'rules' in value && Array.isArray(value.rules) ? 'rules' : null;
}
