import Dexie, { type Table } from 'dexie';
import { today } from '../../core/code/dates';
import { habitKey, noteHabit, withHabits, type Habit } from '../../core/lookup/habits';
import type { Row, SearchReply } from '../../core/lookup/messages';
import { createStore } from './store';

/*
 * What was copied for which words, on this computer only. It lies in a database of its own, so that no snapshot, journal or export of the
 * coder's data can have it. A convenience: storage that fails costs the memory and nothing else.
 */

type State = { isOn: boolean; timesOf: ReadonlyMap<string, number> };
type Choice = { name: 'isOn'; value: boolean };

const databaseName = 'codedesk-habits';

/** Opens the memory of habits; `ready` is fulfilled once it is read. */
export function createHabits(name = databaseName) {
  const dexie = new Dexie(name);
  dexie.version(1).stores({ habits: 'key', choices: 'name' });
  const habits: Table<Habit, string> = dexie.table('habits');
  const choices: Table<Choice, string> = dexie.table('choices');
  const state = createStore<State>({ isOn: true, timesOf: new Map() });

  const quietly = async (work: () => Promise<void>): Promise<void> => {
    try {
      await work();
    } catch {
      // Nothing of the coder's is lost.
    }
  };

  const read = async (): Promise<void> => {
    const isOn = (await choices.get('isOn'))?.value ?? true;
    const timesOf = new Map((await habits.toArray()).map(({ key, times }) => [key, times]));
    state.set({ isOn, timesOf });
  };

  return {
    state,
    ready: quietly(read),

    /** Notes that a row was copied for a query. */
    note: (query: string, row: Row): Promise<void> =>
      quietly(async () => {
        const key = state.get().isOn ? habitKey(query, row) : null;
        if (key === null) return;
        await dexie.transaction('rw', habits, async () => {
          const { put, remove } = noteHabit(await habits.toArray(), key, today());
          await habits.put(put);
          await habits.bulkDelete(remove);
        });
        await read();
      }),

    /** An answer with what is often copied for its words a little higher. */
    applied: (reply: SearchReply): SearchReply => {
      const { isOn, timesOf } = state.get();
      return isOn && timesOf.size > 0
        ? { ...reply, rows: withHabits(reply.query, reply.rows, timesOf) }
        : reply;
    },

    setOn: (isOn: boolean): Promise<void> =>
      quietly(async () => {
        state.update((now) => ({ ...now, isOn }));
        await choices.put({ name: 'isOn', value: isOn });
      }),

    forget: (): Promise<void> =>
      quietly(async () => {
        await habits.clear();
        await read();
      }),
  };
}

export type Habits = ReturnType<typeof createHabits>;

let opened: Habits | null = null;

/** The habits of this window, opened when they are first asked for. */
export const windowHabits = (): Habits => (opened ??= createHabits());
