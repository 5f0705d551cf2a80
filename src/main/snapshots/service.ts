import type { Handlers } from '../../bridge/contract';
import type { JournalEntry } from '../../core/user-data/journal';
import { readUserFile } from './read';
import type { SnapshotStore } from './store';

type UserChannel = Extract<keyof Handlers, `user:${string}`>;

/** What main does for user data: it keeps snapshots and reads files; the data themselves live in the window. */
export function userHandlers(store: SnapshotStore): Pick<Handlers, UserChannel> {
  return {
    'user:note': (entry) => store.note(entry as JournalEntry),
    'user:notes': (desk, after) => store.notes(desk, after),
    'user:keep': (text) => store.keep(text),
    'user:snapshots': () => store.list(),
    'user:snapshot': (id) => store.read(id),
    'user:read': ({ name, bytes }) => readUserFile(name, bytes),
  };
}
