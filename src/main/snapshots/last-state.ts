import { replay, type ReplayedState } from '../../core/user-data/journal';
import { messageOf } from '../../core/message-of';
import type { Snapshot } from '../../core/user-data/snapshot';
import type { Journal } from './journal-file';
import type { SnapshotFiles } from './snapshot-files';

/** A database as it was last confirmed, as far as it can be read. */
export type LastState = {
  found: ReplayedState | null;
  /** Snapshots that could not be read, by their files. */
  damaged: string[];
  /** The same in words, and why the journal could not be read. */
  notices: string[];
};

/**
 * The newest readable snapshot of a database with the journal after it. Damaged snapshots are passed over and told;
 * where the journal cannot be read, what is found is not complete.
 */
export async function readLastState(
  files: SnapshotFiles,
  journal: Journal,
  databasePrefix: string,
): Promise<LastState> {
  const state: LastState = { found: null, damaged: [], notices: [] };
  let base: Snapshot | null = null;
  for (const name of (await files.names()).filter((other) => other.databasePrefix === databasePrefix)) {
    const outcome = await files.open(name.id);
    if (outcome.ok) {
      base = outcome.snapshot;
      break;
    }
    state.damaged.push(name.id);
    state.notices.push(`The snapshot ${name.id} is passed over: ${outcome.message}`);
  }
  try {
    state.found = replay(base, await journal.read(databasePrefix));
  } catch (error) {
    state.notices.push(messageOf(error));
    state.found = base && { snapshot: base, isComplete: false };
  }
  return state;
}
