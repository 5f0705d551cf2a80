import { dataAddresses } from '../bridge/addresses';
import type { Handlers } from '../bridge/contract';
import type { DataState, ImportOutcome, IncomingFile, ReleaseEntry } from '../bridge/schemas';
import type { SourceIssue } from '../core/codes';
import type { ImportResult } from './import/result';
import type { ReleaseStore } from './store/release-store';

/** What ships with the app, ready to be served. */
export type Bundled = {
  entry: ReleaseEntry;
  release: Uint8Array;
  issues: SourceIssue[];
  guides: Uint8Array;
  guideCount: number;
  vocabulary: Uint8Array;
  /** What was wrong with the bundled files: a defect of the build, but no reason not to start. */
  notices: string[];
};

export type RunImport = (files: IncomingFile[]) => Promise<ImportResult>;

export type DataService = {
  handlers: Handlers;
  /** Answers the addresses of src/bridge/addresses. */
  serve: (path: string) => Promise<Uint8Array | null>;
};

/** Joins the bundled catalog and the imported releases into the one state that every screen speaks from. */
export async function openDataService(
  store: ReleaseStore,
  bundled: Bundled,
  runImport: RunImport,
): Promise<DataService> {
  const listing = await store.open();
  let imported = sortEntries(listing.entries);
  let notices = [...bundled.notices, ...listing.notices];
  let currentId = listing.chosenId ?? imported[0]?.id ?? bundled.entry.id;
  currentId = await firstWhole(currentId);

  /** Falls back to the next release that is whole, so that a damaged file never means an empty app. */
  async function firstWhole(wanted: string): Promise<string> {
    const order = [...imported].sort((a, b) => Number(b.id === wanted) - Number(a.id === wanted));
    if (wanted === bundled.entry.id) return wanted;
    for (const entry of order) {
      try {
        await store.read(entry);
        return entry.id;
      } catch (error) {
        notices.push(messageOf(error));
        imported = imported.filter((other) => other !== entry);
      }
    }
    return bundled.entry.id;
  }

  const state = (): DataState => ({
    releases: [...imported, bundled.entry],
    currentId,
    guideCount: bundled.guideCount,
    notices,
  });

  const choose = async (id: string): Promise<DataState> => {
    if (!state().releases.some((entry) => entry.id === id)) throw new Error(`There is no release ${id}.`);
    await store.choose(id);
    currentId = id;
    return state();
  };

  async function importFiles(files: IncomingFile[]): Promise<ImportOutcome> {
    const result = await runImport(files);
    if (!result.drafts.length) {
      const { problems } = result;
      return { ok: false, problems: problems.length ? problems : [nothingFound(files)] };
    }
    const added: ReleaseEntry[] = [];
    for (const draft of result.drafts) {
      try {
        added.push(await store.add(draft));
      } catch (error) {
        return { ok: false, problems: [{ file: draft.source.file, message: storageMessage(error) }] };
      }
    }
    imported = sortEntries([
      ...added,
      ...imported.filter((old) => !added.some((entry) => entry.id === old.id)),
    ]);
    const newest = sortEntries(added)[0];
    if (newest && isNotOlder(newest, state())) await choose(newest.id);
    return { ok: true, imported: added, skipped: result.problems, state: state() };
  }

  async function remove(id: string): Promise<DataState> {
    if (id === bundled.entry.id) throw new Error('The starter catalog is part of the app and stays.');
    // The choice is moved first: killed in between, the app starts with a release that is there.
    if (id === currentId) await choose(imported.find((entry) => entry.id !== id)?.id ?? bundled.entry.id);
    await store.remove(id);
    imported = imported.filter((entry) => entry.id !== id);
    notices = [...bundled.notices];
    return state();
  }

  return {
    handlers: {
      'data:state': state,
      'data:import': importFiles,
      'data:choose': choose,
      'data:remove': remove,
      'data:issues': (id) => (id === bundled.entry.id ? bundled.issues : store.issues(id)),
    },
    serve: async (path) => {
      if (path === dataAddresses.guides) return bundled.guides;
      if (path === dataAddresses.vocabulary) return bundled.vocabulary;
      if (path === dataAddresses.release(bundled.entry.id)) return bundled.release;
      const entry = imported.find((candidate) => path === dataAddresses.release(candidate.id));
      return entry ? store.read(entry) : null;
    },
  };
}

/** Newest in force first; those without a date last, the most recently imported of them first. */
export function sortEntries(entries: readonly ReleaseEntry[]): ReleaseEntry[] {
  const key = (entry: ReleaseEntry) => `${entry.from ?? '0000-00-00'} ${entry.importedAt}`;
  return [...entries].sort((a, b) => key(b).localeCompare(key(a)));
}

/** An older release is kept for comparison and history but does not take the place of a newer one. */
function isNotOlder(entry: ReleaseEntry, { releases, currentId }: DataState): boolean {
  const current = releases.find((other) => other.id === currentId);
  if (!current || current.kind === 'starter-catalog') return true;
  return (entry.from ?? '9999') >= (current.from ?? '');
}

function nothingFound(files: IncomingFile[]): { file: string; message: string } {
  return {
    file: files[0]?.name ?? '',
    message:
      'No HCPCS release was found in it. Choose the Alpha-Numeric HCPCS zip, or its txt file, as CMS publishes it.',
  };
}

function storageMessage(error: unknown): string {
  const code = (error as NodeJS.ErrnoException | null)?.code;
  if (code === 'ENOSPC') {
    return 'The disk is full. Free some space and import the file again; nothing was changed.';
  }
  if (code === 'EACCES' || code === 'EPERM' || code === 'EROFS') {
    return 'The data folder may not be written to. Ask who looks after this computer; nothing was changed.';
  }
  return `The release could not be stored (${messageOf(error)}). Nothing was changed.`;
}

const messageOf = (error: unknown): string => (error instanceof Error ? error.message : String(error));
