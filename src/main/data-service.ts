import { dataAddresses, isWordsAddress } from '../bridge/addresses';
import { contract, type Handlers } from '../bridge/contract';
import { isRelease } from '../bridge/entries';
import type {
  DataState,
  ImportOutcome,
  ImportProblem,
  IncomingFile,
  LinkedEntry,
  ReleaseEntry,
  StoredEntry,
} from '../bridge/schemas';
import type { SourceIssue } from '../core/code/record';
import { countDoubt } from '../core/releases/in-force';
import { releaseOf } from '../core/releases/release-file';
import { systemOf } from '../core/systems/about';
import { takingTurns } from '../core/turns';
import type { Download } from './download/download';
import type { ImportResult } from './import/result';
import { LostSource, type Draft, type SourceStore } from './store/source-store';
import { storageMessage } from './words';
import { messageOf } from '../core/message-of';

/** What ships with the app, ready to be served. */
export type Bundled = {
  /** The starter content of each system. */
  releases: { entry: ReleaseEntry; release: Uint8Array; issues: SourceIssue[] }[];
  guides: Uint8Array;
  guideCount: number;
  vocabulary: Uint8Array;
  /** The word indexes of exactly that, of systems and of the guides, where the build has made them. */
  words: { of: string; index: Uint8Array }[];
  /** What was wrong with the bundled files: a defect of the build, but no reason not to start. */
  notices: string[];
};

export type DataParts = {
  store: SourceStore;
  bundled: Bundled;
  /**
   * @param licensee who holds the license for the texts of a customer's own file; null for all other files
   * @param ownCodes the codes of such files that are held
   */
  runImport: (
    files: IncomingFile[],
    licensee: string | null,
    ownCodes: readonly string[],
  ) => Promise<ImportResult>;
  download: Download;
  /** Called after each change of what the handlers answer. */
  onChange: () => void;
};

type DataChannel = Extract<keyof Handlers, `data:${string}`>;

export type DataService = {
  handlers: Pick<Handlers, DataChannel>;
  /** Answers the addresses of src/bridge/addresses. */
  serve: (path: string) => Promise<Uint8Array | null>;
};

const systemIn = (entry: StoredEntry): string | null => ('system' in entry ? entry.system : null);

/** Joins the bundled catalog and the imported sources into the one state that every screen speaks from. */
export async function openDataService({
  store,
  bundled,
  runImport,
  download,
  onChange,
}: DataParts): Promise<DataService> {
  const bundledOf = (id: string) => bundled.releases.find(({ entry }) => entry.id === id);
  const listing = await store.open();
  let entries = newestFirst(listing.entries);
  const isThere = (id: string) => Boolean(bundledOf(id)) || entries.some((entry) => entry.id === id);
  let chosen = Object.fromEntries(Object.entries(listing.chosen).filter(([, id]) => isThere(id)));
  /** A change reads what is held, waits for the disk, and writes what it has read: two at once would undo each other. */
  const changing = takingTurns();
  /** Of their own: an import reads for a while, in which a release can be pinned. */
  const importing = takingTurns();
  /** What is wrong with one of the sources, by its id. */
  const notices = new Map(listing.notices.map(({ id, message }) => [id, message] as const));

  const state = (): DataState => ({
    releases: [...entries.filter(isRelease), ...bundled.releases.map(({ entry }) => entry)],
    linked: entries.filter((entry): entry is LinkedEntry => !isRelease(entry)),
    chosen,
    guideCount: bundled.guideCount,
    notices: [...bundled.notices, ...notices.values()],
  });

  function entryOf(id: string): StoredEntry {
    const entry = entries.find((candidate) => candidate.id === id);
    if (entry) return entry;
    if (bundledOf(id)) {
      throw new Error('What ships with the app stays as it is.');
    }
    throw new Error(`There is no source ${id}.`);
  }

  /** Pins a release of its system; null leaves a system to the date of service again. */
  async function choose(system: string, id: string | null): Promise<DataState> {
    const entry = id === null ? null : (bundledOf(id)?.entry ?? entryOf(id));
    if (entry && (!isRelease(entry) || entry.system !== system)) {
      throw new Error(`${entry.title} is no release of ${system}.`);
    }
    const { [system]: former, ...others } = chosen;
    const next = id === null ? others : { ...others, [system]: id };
    await store.choose(next);
    chosen = next;
    onChange();
    return state();
  }

  const systemPinning = (id: string): string | undefined =>
    Object.keys(chosen).find((system) => chosen[system] === id);

  /** A release with far fewer codes than the one before it in time, of its own system, waits for the coder's word. */
  function withDoubt(draft: Draft): Draft {
    if (!('counts' in draft) || draft.kind !== 'cms-release') return draft;
    const before = entries
      .filter(isRelease)
      .filter(({ system }) => system === draft.system)
      .find((entry) => entry.kind === 'cms-release' && (entry.from ?? '') < (draft.from ?? ''));
    return { ...draft, doubt: before ? countDoubt(before.counts.procedures, draft.counts.procedures) : null };
  }

  /** The codes of the lists that the customer holds a license for. */
  async function ownCodes(): Promise<string[]> {
    const lists = entries.filter(isRelease).filter(({ system }) => systemOf(system)?.licence === 'customer');
    const files = await Promise.all(lists.map(readWhole));
    return files.flatMap((file) => (file === null ? [] : codesOf(file)));
  }

  async function importFiles(files: IncomingFile[], licensee: string | null): Promise<ImportOutcome> {
    const { drafts, problems } = await runImport(files, licensee, licensee === null ? await ownCodes() : []);
    const failed: ImportProblem[] = [...problems];
    const added: StoredEntry[] = [];
    for (const draft of oldestFirst(drafts)) {
      try {
        added.push(await changing(() => add(draft)));
      } catch (error) {
        failed.push({ file: draft.source.file, message: storageMessage(error) });
      }
    }
    if (!added.length) return { ok: false, problems: failed.length ? failed : [nothingFound(files)] };
    onChange();
    return { ok: true, imported: newestFirst(added), skipped: failed, state: state() };
  }

  async function add(draft: Draft): Promise<StoredEntry> {
    const entry = await store.add(withDoubt(draft));
    notices.delete(entry.id);
    await replaceFormer(entry);
    return entry;
  }

  /** The same file read again, perhaps by a better reader, takes the place of what it gave before. */
  async function replaceFormer(entry: StoredEntry): Promise<void> {
    const isFormer = (other: StoredEntry) =>
      other.id !== entry.id &&
      other.kind === entry.kind &&
      systemIn(other) === systemIn(entry) &&
      other.source.sha256 === entry.source.sha256 &&
      other.source.member === entry.source.member;
    const former = entries.filter(isFormer);
    entries = newestFirst([entry, ...entries.filter((other) => other.id !== entry.id && !isFormer(other))]);
    for (const other of former) {
      const system = systemPinning(other.id);
      if (system) await choose(system, entry.id);
      await store.remove(other.id);
      notices.delete(other.id);
    }
  }

  async function remove(id: string): Promise<DataState> {
    entryOf(id);
    // The choice is moved first: killed in between, the app starts with a release that is there.
    const pinning = systemPinning(id);
    if (pinning) await choose(pinning, null);
    await store.remove(id);
    entries = entries.filter((entry) => entry.id !== id);
    notices.delete(id);
    onChange();
    return state();
  }

  async function accept(id: string): Promise<DataState> {
    const entry = entryOf(id);
    if (isRelease(entry)) {
      const accepted = await store.accept(entry);
      entries = entries.map((other) => (other.id === id ? accepted : other));
      onChange();
    }
    return state();
  }

  /** A damaged file is told and left out, so that the next question gets a release that is whole. */
  async function readWhole(entry: StoredEntry): Promise<Uint8Array | null> {
    try {
      const bytes = await store.read(entry);
      say(entry.id, null);
      return bytes;
    } catch (error) {
      // It was removed while it was read.
      if (!entries.some(({ id }) => id === entry.id)) return null;
      if (!(error instanceof LostSource)) {
        say(entry.id, `${entry.title} cannot be read at the moment (${messageOf(error)}).`);
        return null;
      }
      entries = entries.filter(({ id }) => id !== entry.id);
      chosen = Object.fromEntries(Object.entries(chosen).filter(([, id]) => id !== entry.id));
      say(entry.id, error.message);
      return null;
    }
  }

  /** Told only where it is new: a window that is told reads again what could not be read. */
  function say(id: string, message: string | null): void {
    if ((notices.get(id) ?? null) === message) return;
    if (message === null) notices.delete(id);
    else notices.set(id, message);
    onChange();
  }

  return {
    handlers: {
      'data:state': state,
      'data:import': (files) => importing(() => importFiles(files, null)),
      'data:import-licensed': (files, licensee) => importing(() => importFiles(files, licensee)),
      'data:choose': (system, id) => changing(() => choose(system, id)),
      'data:accept': (id) => changing(() => accept(id)),
      'data:remove': (id) => changing(() => remove(id)),
      'data:verify': async (id) => {
        const entry = entryOf(id);
        try {
          await store.read(entry);
          return { isWhole: true, message: `${entry.title} is byte for byte what was imported.` };
        } catch (error) {
          return { isWhole: false, message: messageOf(error) };
        }
      },
      'data:issues': (id) => bundledOf(id)?.issues ?? store.issues(entryOf(id).id),
      'data:download': async (address) => {
        const fetched = await download.start(address);
        return 'message' in fetched
          ? { ok: false, problems: [{ file: address, message: fetched.message }] }
          : importing(() => importFiles([fetched], null));
      },
      'data:cancel-download': () => {
        download.cancel();
        return null;
      },
    },
    serve: async (path) => {
      if (path === dataAddresses.guides) return bundled.guides;
      if (path === dataAddresses.vocabulary) return bundled.vocabulary;
      const words = bundled.words.find(({ of }) => path === dataAddresses.words(of));
      if (words) return words.index;
      // Not a fault: the window builds it.
      if (isWordsAddress(path)) return new Uint8Array(0);
      const ships = bundled.releases.find(({ entry }) => path === dataAddresses.release(entry.id));
      if (ships) return ships.release;
      const entry = entries.find(
        (candidate) =>
          path === dataAddresses.release(candidate.id) || path === dataAddresses.linked(candidate.id),
      );
      return entry ? readWhole(entry) : null;
    },
  };
}

/** A data service that is being opened: whoever asks it waits until it is there, or is told what is wrong. */
export function onceOpen(opening: Promise<DataService>): DataService {
  const channels = Object.keys(contract).filter((channel) => channel.startsWith('data:')) as DataChannel[];
  const late =
    (channel: DataChannel) =>
    async (...args: unknown[]) => {
      const handler = (await opening).handlers[channel] as (...values: unknown[]) => unknown;
      return handler(...args);
    };
  return {
    handlers: Object.fromEntries(
      channels.map((channel) => [channel, late(channel)]),
    ) as DataService['handlers'],
    serve: async (path) => (await opening).serve(path),
  };
}

/** The codes of a stored release; none of one that another version has stored. */
function codesOf(file: Uint8Array): string[] {
  try {
    return releaseOf(JSON.parse(new TextDecoder().decode(file))).records.map(({ code }) => code);
  } catch {
    return [];
  }
}

const key = (entry: Pick<StoredEntry, 'from' | 'importedAt'>): string =>
  `${entry.from ?? '0000-00-00'} ${entry.importedAt}`;

/** Newest in force first; those without a date last, the most recently imported of them first. */
export function newestFirst<Entry extends Pick<StoredEntry, 'from' | 'importedAt'>>(
  entries: readonly Entry[],
): Entry[] {
  return [...entries].sort((a, b) => (key(a) < key(b) ? 1 : -1));
}

const oldestFirst = (drafts: readonly Draft[]): Draft[] => newestFirst(drafts).reverse();

function nothingFound(files: readonly IncomingFile[]): ImportProblem {
  return {
    file: files[0]?.name ?? '',
    message:
      'Nothing to import was found in it. Choose a file as CMS publishes it, such as the Alpha-Numeric HCPCS zip.',
  };
}
