import { messageOf } from '../../../core/message-of';
import { takingTurns } from '../../../core/turns';
import type { JournalEntry } from '../../../core/user-data/journal';
import { withoutLicensedChanges } from '../../../core/user-data/licensed-texts';
import { makeUndo, type Undo } from '../../../core/user-data/undo';
import {
  applyChanges,
  emptyUserData,
  hasChanges,
  type Changes,
  type TableName,
} from '../../../core/user-data/user-data';
import type { UserDatabase } from './database';
import { closed, notCompared, notCopied, openError, saveError, type StorageError } from './storage-error';
import {
  nothingRecovered,
  type ChangeOptions,
  type MakeChanges,
  type SavedChange,
  type StoreDependencies,
  type UserState,
} from './store-types';
import { firstUndo, UndoHistory } from './undo-history';

/** Two windows that change at the same moments take turns; more than this is no accident. */
const mostAttempts = 10;

/**
 * The coder's own data as the window holds them, whole and in memory. Every change goes through `change`: it is
 * committed to the database and shown, appended to main's journal, and confirmed only then, so what is confirmed is on
 * the disk twice. A change that was made from data which another window has changed meanwhile is made again from those.
 * Other windows are told what changed and follow without reading anything.
 */
export class UserStore {
  private state: UserState = {
    phase: 'opening',
    data: emptyUserData,
    databaseId: '',
    revision: 0,
    changedAt: '',
    declinedOffer: null,
    recovery: null,
    error: null,
  };
  private recovered: Promise<void> = Promise.resolve();
  private database: UserDatabase | null = null;
  private readonly inTurn = takingTurns();
  private readonly listeners = new Set<() => void>();
  private readonly savedListeners = new Set<(changes: Changes) => void>();
  private readonly history = new UndoHistory();

  constructor(private readonly dependencies: StoreDependencies) {
    dependencies.channel.onmessage = (event: MessageEvent<JournalEntry>) => {
      void this.inTurn(() => this.receive(event.data));
    };
  }

  readonly getState = (): UserState => this.state;

  readonly subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  };

  /** Calls the listener after each change that this window has saved. */
  onSaved(listener: (changes: Changes) => void): () => void {
    this.savedListeners.add(listener);
    return () => this.savedListeners.delete(listener);
  }

  /**
   * Opens the database and holds it against main's copy. Other changes wait for both: a change made before would take
   * the revision of one that was lost, and hide the loss for good.
   */
  open(): Promise<void> {
    this.recovered = this.inTurn(() => this.connect()).then(() => this.recover());
    return this.recovered;
  }

  private async connect(): Promise<void> {
    this.set({ phase: 'opening', error: null, recovery: null });
    // A retry comes after a connection that was lost or could not be read.
    this.database?.close();
    this.database = null;
    const opened = await this.dependencies
      .open((error) => this.disconnect(error))
      .catch((error: unknown) => ({ ok: false, error: openError(error) }) as const);
    if (!opened.ok) {
      this.set({ phase: 'failed', error: opened.error });
      return;
    }
    this.database = opened.database;
    await this.reload(openError);
    // What was in the way has given way.
    if (this.state.error?.kind === 'blocked') this.set({ error: null });
  }

  private async recover(): Promise<void> {
    const { phase, error } = this.state;
    let recovery = nothingRecovered;
    if (phase === 'ready' || error?.kind === 'unreadable') {
      try {
        recovery = await this.dependencies.recover();
      } catch (failure) {
        this.set({ error: this.state.error ?? notCompared(messageOf(failure)) });
      }
    }
    this.set({ recovery });
  }

  /** A connection that is gone is not used again: what stands on the screen could not be saved. */
  private disconnect(error: StorageError): void {
    this.set(error.kind === 'blocked' ? { error } : { phase: 'failed', error });
  }

  /**
   * Saves what `make` wants, made from the data as they are when its turn comes; `make` may be asked again, where another
   * window was faster. Null where nothing was saved.
   */
  async change(make: MakeChanges, options: ChangeOptions = {}): Promise<SavedChange | null> {
    if (!options.beforeRecovery) await this.recovered;
    return this.inTurn(async () => {
      try {
        const committed = await this.commit(make, options.revisionAbove);
        if (!committed) return null;
        const { entry, undo } = committed;
        const why = await this.dependencies.appendJournal(entry).catch(messageOf);
        this.reportJournal(why);
        if (!options.skipUndo) this.history.add(undo);
        for (const listener of this.savedListeners) listener(entry.changes);
        return { changes: entry.changes, undo, isJournaled: why === null };
      } catch (error) {
        // Where the connection was lost meanwhile, that is what there is to tell.
        if (this.state.phase === 'ready') this.set({ error: saveError(error) });
        return null;
      }
    });
  }

  private async commit(
    make: MakeChanges,
    revisionAbove: number | undefined,
  ): Promise<{ entry: JournalEntry; undo: Undo } | null> {
    for (let attempt = 0; attempt < mostAttempts; attempt++) {
      const { database, state } = this;
      if (!database || state.phase !== 'ready') return null;
      const now = this.dependencies.now();
      const wanted = make(state.data, now);
      const changes = wanted && withoutLicensedChanges(wanted);
      const { databaseId, revision } = state;
      if (!changes || !(hasChanges(changes) || revision < (revisionAbove ?? 0))) return null;
      const meta = await database.commit(changes, now, { databaseId, revision }, revisionAbove);
      if (!meta) {
        await this.reload(() => closed);
        continue;
      }
      const entry: JournalEntry = {
        databaseId,
        revision: meta.revision,
        changedAt: meta.changedAt,
        changes,
      };
      this.publish(entry);
      return { entry, undo: makeUndo(state.data, changes) };
    }
    throw new Error('Another window keeps changing them');
  }

  /**
   * Undoes the change given, or the last one that this window made in one of these lists. What was changed since in the
   * same field stays as it is. False where nothing was undone.
   */
  async undo(what?: Undo, lists?: readonly TableName[]): Promise<boolean> {
    let tried: readonly Undo[] = [];
    // Chosen at its turn: a change that is shown may still be on its way to main.
    const saved = await this.change(
      (data) => {
        const found = firstUndo(data, what ? [what] : this.history.newest(lists));
        tried = found.tried;
        return found.changes;
      },
      { skipUndo: true },
    );
    // One that could not be saved stays for the next attempt.
    if (saved || this.state.error === null) this.history.forget(tried);
    return saved !== null;
  }

  /** Remembers that the coder does not want a snapshot back. */
  async decline(offerId: string): Promise<void> {
    await this.inTurn(async () => {
      await this.database?.decline(offerId).catch(() => undefined);
      this.set({ declinedOffer: offerId });
      this.withdrawOffer();
    });
  }

  /** What was offered has been taken, or is not wanted. */
  withdrawOffer(): void {
    this.set({ recovery: nothingRecovered });
  }

  setError(error: StorageError | null): void {
    this.set({ error });
  }

  private async reload(errorOf: (error: unknown) => StorageError): Promise<void> {
    if (!this.database) return;
    const { newId, now } = this.dependencies;
    try {
      const { data, meta, declinedOffer } = await this.database.load(newId, now());
      const { id: databaseId, revision, changedAt } = meta;
      this.set({ phase: 'ready', data, databaseId, revision, changedAt, declinedOffer });
    } catch (error) {
      this.set({ phase: 'failed', error: errorOf(error) });
    }
  }

  /** Shows what was committed, here and in the other windows. */
  private publish(entry: JournalEntry): void {
    const { changes, revision, changedAt } = entry;
    this.dependencies.channel.postMessage(entry);
    this.set({ data: applyChanges(this.state.data, changes), revision, changedAt });
  }

  /** A change that was saved ends what was told of one that was not. */
  private reportJournal(why: string | null): void {
    const kind = this.state.error?.kind;
    if (why !== null) this.set({ error: notCopied(why) });
    else if (kind === 'not-saved' || kind === 'no-copy') this.set({ error: null });
  }

  /** What another window has saved. Where one of its messages is missing, all is read anew. */
  private async receive({ databaseId, revision, changedAt, changes }: JournalEntry): Promise<void> {
    const { state } = this;
    const isSame = databaseId === state.databaseId;
    if (state.phase !== 'ready' || (isSame && revision <= state.revision)) return;
    if (!isSame || revision !== state.revision + 1) await this.reload(() => closed);
    else this.set({ data: applyChanges(state.data, changes), revision, changedAt });
  }

  private set(part: Partial<UserState>): void {
    this.state = { ...this.state, ...part };
    for (const listener of this.listeners) listener();
  }
}
