import type { Handlers } from '../../bridge/contract';
import type { JournalEntry } from '../../core/user-data/journal';
import { readUserFile } from './read-user-file';
import type { SnapshotStore } from './store';

type UserChannel = Extract<keyof Handlers, `user:${string}`>;

/** What main does for user data: it keeps journal and snapshots and reads files; the data themselves live in the window. */
export function userHandlers(store: SnapshotStore): Pick<Handlers, UserChannel> {
  return {
    'user:append-journal': (entry) => store.appendJournal(entry as JournalEntry),
    'user:read-journal': (databaseId, after) => store.readJournal(databaseId, after),
    'user:save-snapshot': (text) => store.saveSnapshot(text),
    'user:list-snapshots': () => store.list(),
    'user:read-snapshot': (id) => store.read(id),
    'user:read-file': ({ name, bytes }) => readUserFile(name, bytes),
  };
}
