import type { JournalEntry } from '../../../core/user-data/journal';
import type { RecoveryOffer } from '../../../core/user-data/recovery-decision';
import type { Undo } from '../../../core/user-data/undo';
import type { Changes, UserData } from '../../../core/user-data/user-data';
import type { OpenOutcome } from './database';
import type { StorageError } from './storage-error';

/** What came of holding the data just opened against main's copy of them. */
export type RecoveryOutcome = {
  offer: RecoveryOffer | null;
  /** What was brought back by itself, in words; null where nothing was missing. */
  restored: string | null;
};

export const nothingRecovered: RecoveryOutcome = { offer: null, restored: null };

export type UserState = {
  phase: 'opening' | 'ready' | 'failed';
  data: UserData;
  databaseId: string;
  /** How many changes the database has seen. */
  revision: number;
  changedAt: string;
  /** The snapshot that the coder did not want back. */
  declinedOffer: string | null;
  /** What came of the recovery; null until it is over. */
  recovery: RecoveryOutcome | null;
  error: StorageError | null;
};

/** What took effect, and the way back. */
export type SavedChange = {
  changes: Changes;
  undo: Undo;
  /** False where main could not put it in the journal: it is in the database, and nowhere else. */
  isJournaled: boolean;
};

/** What a change is made of: the data at its turn, and the moment. Null where there is nothing to change. */
export type MakeChanges = (data: UserData, now: string) => Changes | null;

export type ChangeOptions = {
  /** True for what nobody wants to undo: a code recorded as recent. */
  skipUndo?: boolean;
  /** The revision rises above this one, even where nothing else changes: main knows of a database further on. */
  revisionAbove?: number;
  /** True for what is done before the coder's own changes: bringing back what was lost. */
  beforeRecovery?: boolean;
};

export type StoreDependencies = {
  open: (onError: (error: StorageError) => void) => Promise<OpenOutcome>;
  /** Carries changes to other windows; one BroadcastChannel in the app. */
  channel: Pick<BroadcastChannel, 'postMessage'> & { onmessage: ((event: MessageEvent) => void) | null };
  /** Holds the data just opened against main's copy of them. Its own changes are made `beforeRecovery`. */
  recover: () => Promise<RecoveryOutcome>;
  /** Puts a change on the disk outside the database too; why it could not, or null. */
  appendJournal: (entry: JournalEntry) => Promise<string | null>;
  newId: () => string;
  now: () => string;
};
