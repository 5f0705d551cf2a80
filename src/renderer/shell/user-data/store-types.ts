import type { JournalEntry } from '../../../core/user-data/journal';
import type { Undo } from '../../../core/user-data/undo';
import type { Changes, UserData } from '../../../core/user-data/user-data';
import type { Opened } from './database';
import type { Recovery } from './offers';
import type { UserStore } from './store';
import type { Trouble } from './trouble';

export type UserState = {
  phase: 'opening' | 'ready' | 'failed';
  data: UserData;
  /** Which database, and how many changes it has seen. */
  desk: string;
  changes: number;
  changedAt: string;
  /** The snapshot that the coder did not want back. */
  declined: string | null;
  /** What main had kept beside the data; null until that was looked at. */
  recovery: Recovery | null;
  trouble: Trouble | null;
};

/** What took effect, and the way back. */
export type Done = {
  changes: Changes;
  undo: Undo;
  /** False where main could not note it: it is in the database, and nowhere else. */
  isNoted: boolean;
};

/** What a change is made of: the data at its turn, and the moment. Null where there is nothing to change. */
export type MakeChanges = (data: UserData, now: string) => Changes | null;

export type CommitOptions = {
  /** True for what nobody wants to take back: a code noted as recent. */
  isQuiet?: boolean;
  /** The count of changes rises above this one, even where nothing else changes: main knows of a database further on. */
  atLeast?: number;
  /** True for what is done before the coder's own changes: bringing back what was lost. */
  goesFirst?: boolean;
};

export type StoreParts = {
  open: (onTrouble: (trouble: Trouble) => void) => Promise<Opened>;
  /** Carries changes to other windows; one BroadcastChannel in the app. */
  channel: Pick<BroadcastChannel, 'postMessage'> & { onmessage: ((event: MessageEvent) => void) | null };
  /** Holds the data just opened against what main has kept of them. Its own changes go first. */
  recover: (store: UserStore) => Promise<Recovery>;
  /** Notes a change outside the database too; why it could not, or null. */
  note: (entry: JournalEntry) => Promise<string | null>;
  newId: () => string;
  now: () => string;
};
