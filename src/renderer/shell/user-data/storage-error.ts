import { messageOf } from '../../../core/message-of';

/** What stands between the coder and their data, with what can be done about it. */
export type StorageError = {
  kind:
    | 'too-new'
    | 'blocked'
    | 'outdated'
    | 'closed'
    /** There is no room, or no leave, to open them; what is stored is not to blame. */
    | 'no-room'
    | 'unreadable'
    | 'not-saved'
    /** Saved, and main has no copy. */
    | 'no-copy'
    /** Changes that were confirmed and are in neither place any more. */
    | 'lost';
  message: string;
};

const nameOf = (error: unknown): string =>
  error instanceof Error || (typeof error === 'object' && error !== null && 'name' in error)
    ? String(error.name)
    : '';

/** Dexie wraps what the browser said. */
const innerName = (error: unknown): string => {
  const inner = (error as { inner?: unknown } | null)?.inner;
  return inner === undefined || inner === null ? '' : nameOf(inner);
};

export const tooNew: StorageError = {
  kind: 'too-new',
  message:
    'Your favorites were last used with a newer CodeDesk, which stores them in a different way. They are untouched. Update CodeDesk to see them; codes can be looked up in the meantime.',
};

export const blocked: StorageError = {
  kind: 'blocked',
  message: 'Another CodeDesk window holds your favorites in an older form. Close that window.',
};

export const outdated: StorageError = {
  kind: 'outdated',
  message:
    'Your favorites were updated by another CodeDesk window. Reload this one to keep working with them.',
};

export const closed: StorageError = {
  kind: 'closed',
  message: 'The connection to your favorites was lost.',
};

/** Why the database did not open. */
export function openError(error: unknown): StorageError {
  if (innerName(error) === 'QuotaExceededError' || nameOf(error) === 'QuotaExceededError') {
    return {
      kind: 'no-room',
      message: 'The disk is full, so your favorites could not be opened. Free some space, then try again.',
    };
  }
  if (nameOf(error) === 'MissingAPIError') {
    return { kind: 'no-room', message: 'This browser does not let CodeDesk store anything.' };
  }
  return { kind: 'unreadable', message: `Your favorites could not be opened (${messageOf(error)}).` };
}

/** Why a change was not saved. Nothing of it was: a transaction is whole or did not happen. */
export function saveError(error: unknown): StorageError {
  const isFull = nameOf(error) === 'QuotaExceededError' || innerName(error) === 'QuotaExceededError';
  return {
    kind: 'not-saved',
    message: isFull
      ? 'The disk is full: the last change was not saved. Free some space and make it again.'
      : `The last change was not saved (${messageOf(error)}).`,
  };
}

/** What is in the database and not in main's copy: told, because a damaged database would take it along. */
export const notCopied = (why: string): StorageError => ({
  kind: 'no-copy',
  message: `Your data are saved, but no second copy of them could be kept: ${why}`,
});

/** Main's copy could not be asked for: whether anything is missing is not known. */
export const notCompared = (why: string): StorageError => ({
  kind: 'no-copy',
  message: `Your data are open, but their snapshots could not be checked: ${why}`,
});

/** @param what "3 changes", those that the database has lost */
export const lostChanges = (what: string, found: 'some' | 'none'): StorageError => ({
  kind: 'lost',
  message: `The database had lost ${what} after a crash; ${
    found === 'some' ? 'what could be found of them is back.' : 'none of them could be found.'
  } Look through your favorites for what is missing, and at Snapshots for an older copy.`,
});
