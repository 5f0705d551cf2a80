import { isRelease } from '../../bridge/entries';
import type { DataState, LinkedEntry, ReleaseEntry, StoredEntry } from '../../bridge/schemas';
import { messageOf } from '../../core/message-of';
import { countDoubt } from '../../core/releases/in-force';
import { takingTurns } from '../../core/turns';
import type { Bundled } from '../bundled/bundled';
import { LostSource, type Draft, type SourceStore, type StoreListing } from '../store/source-store';
import { newestFirst } from './order';

export type HeldParts = {
  store: SourceStore;
  bundled: Bundled;
  /** Called after each change of what is held, except after an addition: an import tells of all that it has added. */
  onChange: () => void;
};

const systemIn = (entry: StoredEntry): string | null => ('system' in entry ? entry.system : null);

/**
 * The imported sources beside what ships with the app, which release of a system is pinned, and what is wrong with one of
 * them. A change reads what is held, waits for the disk and writes what it has read: changes take turns.
 */
export class HeldSources {
  readonly #parts: HeldParts;
  #entries: StoredEntry[];
  #chosen: Record<string, string>;
  /** What is wrong with a source, by its id. */
  readonly #notices: Map<string, string>;
  readonly #inTurn = takingTurns();

  constructor(parts: HeldParts, { entries, chosen, notices }: StoreListing) {
    this.#parts = parts;
    this.#entries = newestFirst(entries);
    this.#chosen = onlyOf(chosen, (id) => Boolean(this.shipped(id)) || this.#has(id));
    this.#notices = new Map(notices.map(({ id, message }) => [id, message]));
  }

  state(): DataState {
    const { releases, guideCount, notices } = this.#parts.bundled;
    return {
      releases: [...this.releases(), ...releases.map(({ entry }) => entry)],
      linked: this.#entries.filter((entry): entry is LinkedEntry => !isRelease(entry)),
      chosen: this.#chosen,
      guideCount,
      notices: [...notices, ...this.#notices.values()],
    };
  }

  /** The imported releases, newest first. */
  releases(): ReleaseEntry[] {
    return this.#entries.filter(isRelease);
  }

  /** The release of that id among those that ship. */
  shipped(id: string): Bundled['releases'][number] | undefined {
    return this.#parts.bundled.releases.find(({ entry }) => entry.id === id);
  }

  find(isIt: (entry: StoredEntry) => boolean): StoredEntry | undefined {
    return this.#entries.find(isIt);
  }

  /** The imported source of that id; who asks for another is told why not. */
  entryOf(id: string): StoredEntry {
    const found = this.find((entry) => entry.id === id);
    if (found) return found;
    throw new Error(
      this.shipped(id) ? 'What ships with the app stays as it is.' : `There is no source ${id}.`,
    );
  }

  /** Pins a release of its system; null leaves a system to the date of service again. */
  choose(system: string, id: string | null): Promise<DataState> {
    return this.#inTurn(async () => {
      const entry = id === null ? null : (this.shipped(id)?.entry ?? this.entryOf(id));
      if (entry && (!isRelease(entry) || entry.system !== system)) {
        throw new Error(`${entry.title} is not a release of ${system}.`);
      }
      await this.#pin(system, id);
      return this.state();
    });
  }

  /** Takes the doubt from a release. */
  accept(id: string): Promise<DataState> {
    return this.#inTurn(async () => {
      const entry = this.entryOf(id);
      if (isRelease(entry)) {
        const accepted = await this.#parts.store.accept(entry);
        this.#entries = this.#entries.map((other) => (other.id === id ? accepted : other));
        this.#parts.onChange();
      }
      return this.state();
    });
  }

  remove(id: string): Promise<DataState> {
    return this.#inTurn(async () => {
      this.entryOf(id);
      // The choice is moved first: killed in between, the app starts with a release that is there.
      await this.#movePin(id, null);
      await this.#parts.store.remove(id);
      this.#entries = this.#entries.filter((entry) => entry.id !== id);
      this.#notices.delete(id);
      this.#parts.onChange();
      return this.state();
    });
  }

  /** Stores what an import has read, in place of what the same file gave before, perhaps to a lesser reader. */
  add(draft: Draft): Promise<StoredEntry> {
    return this.#inTurn(async () => {
      const entry = await this.#parts.store.add(this.#withDoubt(draft));
      this.#notices.delete(entry.id);
      const isFormer = (other: StoredEntry) =>
        other.id !== entry.id &&
        other.kind === entry.kind &&
        systemIn(other) === systemIn(entry) &&
        other.source.sha256 === entry.source.sha256 &&
        other.source.member === entry.source.member;
      const former = this.#entries.filter(isFormer);
      const others = this.#entries.filter((other) => other.id !== entry.id && !isFormer(other));
      this.#entries = newestFirst([entry, ...others]);
      for (const other of former) {
        await this.#movePin(other.id, entry.id);
        await this.#parts.store.remove(other.id);
        this.#notices.delete(other.id);
      }
      return entry;
    });
  }

  /** The stored file. A damaged one is told and left out, so that the next question gets a release that is whole. */
  async read(entry: StoredEntry): Promise<Uint8Array | null> {
    try {
      const bytes = await this.#parts.store.read(entry);
      this.#say(entry.id, null);
      return bytes;
    } catch (error) {
      // It was removed while it was read.
      if (!this.#has(entry.id)) return null;
      if (error instanceof LostSource) {
        this.#entries = this.#entries.filter(({ id }) => id !== entry.id);
        this.#chosen = onlyOf(this.#chosen, (id) => id !== entry.id);
        this.#say(entry.id, error.message);
      } else {
        this.#say(entry.id, `${entry.title} cannot be read at the moment (${messageOf(error)}).`);
      }
      return null;
    }
  }

  #has(id: string): boolean {
    return this.#entries.some((entry) => entry.id === id);
  }

  async #pin(system: string, id: string | null): Promise<void> {
    const { [system]: former, ...others } = this.#chosen;
    const next = id === null ? others : { ...others, [system]: id };
    await this.#parts.store.choose(next);
    this.#chosen = next;
    this.#parts.onChange();
  }

  /** Where a release is pinned, another is in its place, or none. */
  async #movePin(id: string, to: string | null): Promise<void> {
    const system = Object.keys(this.#chosen).find((one) => this.#chosen[one] === id);
    if (system !== undefined) await this.#pin(system, to);
  }

  /** A release with far fewer codes than the one before it in time, of its own system, waits for the coder's word. */
  #withDoubt(draft: Draft): Draft {
    if (!('counts' in draft) || draft.kind !== 'cms-release') return draft;
    const before = this.releases()
      .filter(({ system }) => system === draft.system)
      .find((entry) => entry.kind === 'cms-release' && (entry.from ?? '') < (draft.from ?? ''));
    return { ...draft, doubt: before ? countDoubt(before.counts.procedures, draft.counts.procedures) : null };
  }

  /** Told only where it is new: a window that is told reads again what could not be read. */
  #say(id: string, message: string | null): void {
    if ((this.#notices.get(id) ?? null) === message) return;
    if (message === null) this.#notices.delete(id);
    else this.#notices.set(id, message);
    this.#parts.onChange();
  }
}

/** The choices that name what the test lets pass. */
const onlyOf = (chosen: Record<string, string>, isIn: (id: string) => boolean): Record<string, string> =>
  Object.fromEntries(Object.entries(chosen).filter(([, id]) => isIn(id)));
