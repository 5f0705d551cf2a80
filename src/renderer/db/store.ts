import type { JournalEntry } from '../../core/desk/journal';
import {
  applyChanges,
  hasChanges,
  invert,
  noData,
  type Changes,
  type UserData,
} from '../../core/desk/user-data';
import type { Opened, UserDatabase } from './database';
import { notNoted, saveTrouble, type Trouble } from './trouble';

export type UserState = {
  phase: 'opening' | 'ready' | 'failed';
  data: UserData;
  /** Which database, and how many changes it has seen. */
  desk: string;
  changes: number;
  changedAt: string;
  /** The snapshot that the coder did not want back. */
  declined: string | null;
  trouble: Trouble | null;
};

/** What took effect, and the way back. */
export type Done = {
  changes: Changes;
  undo: Changes;
  /** False where main could not note it: it is in the database, and nowhere else. */
  isNoted: boolean;
};

/** What a change is made of: the data at its turn, and the moment. Null where there is nothing to change. */
export type MakeChanges = (data: UserData, now: string) => Changes | null;

type CommitOptions = {
  /** True for what nobody wants to take back: a code noted as recent. */
  isQuiet?: boolean;
  /** The count of changes rises above this one: data come from a snapshot that was further on. */
  atLeast?: number;
};

const mostUndo = 50;

export type StoreParts = {
  open: (onTrouble: (trouble: Trouble) => void) => Promise<Opened>;
  /** Carries changes to other windows; one BroadcastChannel in the app. */
  channel: Pick<BroadcastChannel, 'postMessage'> & { onmessage: ((event: MessageEvent) => void) | null };
  /** Notes a change outside the database too; why it could not, or null. */
  note: (entry: JournalEntry) => Promise<string | null>;
  newId: () => string;
  now: () => string;
};

/**
 * The coder's own data as the window holds them, whole and in memory. Every change goes through `change`: it is
 * committed to the database, noted by main, and shown only then, so what stands on the screen is saved twice. Other
 * windows are told what changed and follow without reading anything.
 */
export class UserStore {
  private state: UserState = {
    phase: 'opening',
    data: noData,
    desk: '',
    changes: 0,
    changedAt: '',
    declined: null,
    trouble: null,
  };
  private database: UserDatabase | null = null;
  private queue: Promise<unknown> = Promise.resolve();
  private readonly listeners = new Set<() => void>();
  private readonly committed = new Set<() => void>();
  private readonly undoable: Changes[] = [];

  constructor(private readonly parts: StoreParts) {
    parts.channel.onmessage = (event: MessageEvent<JournalEntry>) => {
      void this.inTurn(() => this.follow(event.data));
    };
  }

  readonly getState = (): UserState => this.state;

  readonly subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  };

  /** Calls the listener after each change that this window has saved. */
  onCommitted(listener: () => void): () => void {
    this.committed.add(listener);
    return () => this.committed.delete(listener);
  }

  open(): Promise<void> {
    return this.inTurn(async () => {
      this.set({ phase: 'opening', trouble: null });
      const opened = await this.parts.open((trouble) => this.set({ trouble }));
      if (!opened.ok) {
        this.set({ phase: 'failed', trouble: opened.trouble });
        return;
      }
      this.database = opened.database;
      await this.reload();
    });
  }

  /** Saves what `make` wants, made from the data as they are when its turn comes. Null where nothing was saved. */
  change(make: MakeChanges, options: CommitOptions = {}): Promise<Done | null> {
    return this.inTurn(async () => {
      const { database } = this;
      if (!database || this.state.phase !== 'ready') return null;
      const now = this.parts.now();
      const before = this.state.data;
      const changes = make(before, now);
      if (!changes || !hasChanges(changes)) return null;
      let isNoted: boolean;
      try {
        const { id: desk, ...meta } = await database.commit(changes, now, options.atLeast);
        const entry: JournalEntry = {
          desk,
          changes: meta.changes,
          changedAt: meta.changedAt,
          set: changes,
        };
        const why = await this.parts.note(entry);
        isNoted = why === null;
        const missed = options.atLeast === undefined && meta.changes !== this.state.changes + 1;
        this.took(entry);
        if (missed) await this.reload();
        this.settle(why);
      } catch (error) {
        this.set({ trouble: saveTrouble(error) });
        return null;
      }
      const undo = invert(before, changes);
      if (!options.isQuiet) {
        this.undoable.push(undo);
        if (this.undoable.length > mostUndo) this.undoable.shift();
      }
      for (const listener of this.committed) listener();
      return { changes, undo, isNoted };
    });
  }

  get canUndo(): boolean {
    return this.undoable.length > 0;
  }

  /** Takes back the last change that was made in this window, or the one given. */
  async undo(what?: Changes): Promise<boolean> {
    const back = what ?? this.undoable.at(-1);
    if (!back) return false;
    const place = this.undoable.lastIndexOf(back);
    if (place >= 0) this.undoable.splice(place, 1);
    return (await this.change(() => back, { isQuiet: true })) !== null;
  }

  /** Remembers that the coder does not want a snapshot back. */
  async decline(id: string): Promise<void> {
    await this.inTurn(async () => {
      await this.database?.decline(id).catch(() => undefined);
      this.set({ declined: id });
    });
  }

  tell(trouble: Trouble | null): void {
    this.set({ trouble });
  }

  private async reload(): Promise<void> {
    if (!this.database) return;
    try {
      const { data, meta, declined } = await this.database.load(this.parts.newId, this.parts.now());
      const { id: desk, changes, changedAt } = meta;
      this.set({ phase: 'ready', data, desk, changes, changedAt, declined });
    } catch (error) {
      const { message } = saveTrouble(error);
      this.set({ phase: 'failed', trouble: { kind: 'unreadable', message } });
    }
  }

  private took(entry: JournalEntry): void {
    const { set, changes, changedAt } = entry;
    this.set({ data: applyChanges(this.state.data, set), changes, changedAt });
    this.parts.channel.postMessage(entry);
  }

  /** A change that was saved ends what was told of one that was not. */
  private settle(why: string | null): void {
    const kind = this.state.trouble?.kind;
    if (why !== null) this.set({ trouble: notNoted(why) });
    else if (kind === 'not-saved' || kind === 'no-snapshot') this.set({ trouble: null });
  }

  /** What another window has saved. Where one of its messages is missing, all is read anew. */
  private async follow({ desk, changes, changedAt, set }: JournalEntry): Promise<void> {
    if (this.state.phase !== 'ready' || (desk === this.state.desk && changes <= this.state.changes)) return;
    if (desk !== this.state.desk || changes !== this.state.changes + 1) await this.reload();
    else this.set({ data: applyChanges(this.state.data, set), changes, changedAt });
  }

  private set(part: Partial<UserState>): void {
    this.state = { ...this.state, ...part };
    for (const listener of this.listeners) listener();
  }

  private inTurn<T>(work: () => Promise<T>): Promise<T> {
    const done = this.queue.then(work);
    this.queue = done.catch(() => undefined);
    return done;
  }
}
