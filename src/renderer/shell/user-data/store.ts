import type { JournalEntry } from '../../../core/user-data/journal';
import { takeBack, undoOf, type Undo } from '../../../core/user-data/undo';
import {
  applyChanges,
  changeOf,
  hasChanges,
  noData,
  type Changes,
  type TableName,
} from '../../../core/user-data/user-data';
import { takingTurns } from '../../../core/turns';
import type { UserDatabase } from './database';
import { nothingFound } from './offers';
import type { CommitOptions, Done, MakeChanges, StoreParts, UserState } from './store-types';
import { closed, messageOf, notLooked, notNoted, openTrouble, saveTrouble, type Trouble } from './trouble';

const mostUndo = 50;
/** Two windows that change at the same moments take turns; more than this is no accident. */
const mostAttempts = 10;

/**
 * The coder's own data as the window holds them, whole and in memory. Every change goes through `change`: it is
 * committed to the database and shown, noted by main, and confirmed only then, so what is confirmed is saved twice. A
 * change that was made from data which another window has changed meanwhile is made again from those. Other windows
 * are told what changed and follow without reading anything.
 */
export class UserStore {
  private state: UserState = {
    phase: 'opening',
    data: noData,
    desk: '',
    changes: 0,
    changedAt: '',
    declined: null,
    recovery: null,
    trouble: null,
  };
  private looked: Promise<void> = Promise.resolve();
  private database: UserDatabase | null = null;
  private readonly inTurn = takingTurns();
  private readonly listeners = new Set<() => void>();
  private readonly committed = new Set<(changes: Changes) => void>();
  private undoable: readonly Undo[] = [];

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
  onCommitted(listener: (changes: Changes) => void): () => void {
    this.committed.add(listener);
    return () => this.committed.delete(listener);
  }

  /**
   * Opens the database and holds it against what main has kept. Other changes wait for both: a change made before would
   * take the count of one that was lost, and hide the loss for good.
   */
  open(): Promise<void> {
    this.looked = this.inTurn(() => this.connect()).then(() => this.look());
    return this.looked;
  }

  private async connect(): Promise<void> {
    this.set({ phase: 'opening', trouble: null, recovery: null });
    const opened = await this.parts.open((trouble) => this.lose(trouble));
    if (!opened.ok) {
      this.set({ phase: 'failed', trouble: opened.trouble });
      return;
    }
    this.database = opened.database;
    await this.reload(openTrouble);
    // What was in the way has given way.
    if (this.state.trouble?.kind === 'blocked') this.set({ trouble: null });
  }

  private async look(): Promise<void> {
    const { phase, trouble } = this.state;
    let recovery = nothingFound;
    if (phase === 'ready' || trouble?.kind === 'unreadable') {
      try {
        recovery = await this.parts.recover(this);
      } catch (error) {
        this.set({ trouble: this.state.trouble ?? notLooked(messageOf(error)) });
      }
    }
    this.set({ recovery });
  }

  /** A connection that is gone is not used again: what stands on the screen could not be saved. */
  private lose(trouble: Trouble): void {
    this.set(trouble.kind === 'blocked' ? { trouble } : { phase: 'failed', trouble });
  }

  /**
   * Saves what `make` wants, made from the data as they are when its turn comes; `make` may be asked again, where another
   * window was faster. Null where nothing was saved.
   */
  async change(make: MakeChanges, options: CommitOptions = {}): Promise<Done | null> {
    if (!options.goesFirst) await this.looked;
    return this.inTurn(async () => {
      try {
        const saved = await this.save(make, options.atLeast);
        if (!saved) return null;
        const { entry, undo } = saved;
        const why = await this.parts.note(entry).catch(messageOf);
        this.settle(why);
        if (!options.isQuiet) this.remember(undo);
        for (const listener of this.committed) listener(entry.set);
        return { changes: entry.set, undo, isNoted: why === null };
      } catch (error) {
        // Where the connection was lost meanwhile, that is what there is to tell.
        if (this.state.phase === 'ready') this.set({ trouble: saveTrouble(error) });
        return null;
      }
    });
  }

  private async save(
    make: MakeChanges,
    atLeast: number | undefined,
  ): Promise<{ entry: JournalEntry; undo: Undo } | null> {
    for (let attempt = 0; attempt < mostAttempts; attempt++) {
      const { database, state } = this;
      if (!database || state.phase !== 'ready') return null;
      const now = this.parts.now();
      const set = make(state.data, now);
      const { desk, changes } = state;
      if (!set || !(hasChanges(set) || changes < (atLeast ?? 0))) return null;
      const meta = await database.commit(set, now, { desk, changes }, atLeast);
      if (!meta) {
        await this.reload(() => closed);
        continue;
      }
      const entry: JournalEntry = { desk, changes: meta.changes, changedAt: meta.changedAt, set };
      this.took(entry);
      return { entry, undo: undoOf(state.data, set) };
    }
    throw new Error('Another window keeps changing them');
  }

  private remember(undo: Undo): void {
    this.undoable = [...this.undoable, undo].slice(-mostUndo);
  }

  /**
   * Takes back the change given, or the last one that this window made in one of these lists. What was changed since in
   * the same field stays as it is. False where nothing went back.
   */
  async undo(what?: Undo, lists?: readonly TableName[]): Promise<boolean> {
    const isMeant = ({ made }: Undo) => !lists || lists.some((list) => changeOf(made, list) !== undefined);
    const taken: Undo[] = [];
    // Chosen at its turn: a change that is shown may still be on its way to main.
    const done = await this.change(
      (data) => {
        for (const undo of what ? [what] : this.undoable.filter(isMeant).reverse()) {
          taken.push(undo);
          const changes = takeBack(data, undo);
          // One that has nothing left to take back gives way to the one before it.
          if (hasChanges(changes)) return changes;
        }
        return null;
      },
      { isQuiet: true },
    );
    // One that could not be saved stays for the next attempt.
    if (done || this.state.trouble === null) this.forget(taken);
    return done !== null;
  }

  private forget(taken: readonly Undo[]): void {
    this.undoable = this.undoable.filter((undo) => !taken.includes(undo));
  }

  /** Remembers that the coder does not want a snapshot back. */
  async decline(id: string): Promise<void> {
    await this.inTurn(async () => {
      await this.database?.decline(id).catch(() => undefined);
      this.set({ declined: id });
      this.withdrawOffer();
    });
  }

  /** What was offered has been taken, or is not wanted. */
  withdrawOffer(): void {
    this.set({ recovery: nothingFound });
  }

  tell(trouble: Trouble | null): void {
    this.set({ trouble });
  }

  private async reload(troubleOf: (error: unknown) => Trouble): Promise<void> {
    if (!this.database) return;
    try {
      const { data, meta, declined } = await this.database.load(this.parts.newId, this.parts.now());
      const { id: desk, changes, changedAt } = meta;
      this.set({ phase: 'ready', data, desk, changes, changedAt, declined });
    } catch (error) {
      this.set({ phase: 'failed', trouble: troubleOf(error) });
    }
  }

  private took(entry: JournalEntry): void {
    const { set, changes, changedAt } = entry;
    this.parts.channel.postMessage(entry);
    this.set({ data: applyChanges(this.state.data, set), changes, changedAt });
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
    if (desk !== this.state.desk || changes !== this.state.changes + 1) await this.reload(() => closed);
    else this.set({ data: applyChanges(this.state.data, set), changes, changedAt });
  }

  private set(part: Partial<UserState>): void {
    this.state = { ...this.state, ...part };
    for (const listener of this.listeners) listener();
  }
}
