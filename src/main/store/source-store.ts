import { randomBytes } from 'node:crypto';
import { mkdir, readdir, readFile, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';
import {
  releaseId,
  sourceIssue,
  systemId,
  storedEntry,
  type ReleaseEntry,
  type StoredEntry,
} from '../../bridge/schemas';
import type { SourceIssue } from '../../core/code/record';
import { writeAtomically } from '../../disk/atomic';
import { sha256Of } from '../../disk/digest';
import { renamePatiently } from '../../disk/rename';
import { isMissing } from '../words';

type OnlyStoreKnows = 'id' | 'format' | 'sha256' | 'bytes' | 'issueCount';

type DraftOf<Entry> = Entry extends StoredEntry ? Omit<Entry, OnlyStoreKnows> : never;

/** What an import hands over: the entry without what only the store can know. */
type Content = { json: Uint8Array; issues: SourceIssue[] };

export type Draft = DraftOf<StoredEntry> & Content;
export type ReleaseDraft = DraftOf<ReleaseEntry> & Content;

export type StoreListing = {
  entries: StoredEntry[];
  /** Per system the choice of last time, which may name what is no longer there. */
  chosen: Record<string, string>;
  /** What could not be read, by the name of its folder and in words for the coder. */
  notices: { id: string; message: string }[];
};

/** What was stored is gone or was altered: it stays so, while any other trouble in reading may pass. */
export class LostSource extends Error {
  override readonly name = 'LostSource';
}

const incomingPrefix = '.incoming-';
const dataFile = 'source.json';
const choiceFile = 'choice.json';
const storedChoice = z.strictObject({ format: z.literal(1), chosen: z.record(systemId, releaseId) });

/** Folder names say the release; the digest keeps two files of one title apart. */
export function sourceFolder(title: string, sha256: string): string {
  const slug = title
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '')
    .slice(0, 40);
  return `${slug || 'source'}-${sha256.slice(0, 12)}`;
}

/** Again and again for a moment: on Windows a virus scanner may still hold a file in it. */
const removal = { recursive: true, force: true, maxRetries: 8, retryDelay: 100 };
/** No import takes so long; what is older was left by one that was killed. */
const longestImportMs = 3_600_000;

const lost = ({ title }: StoredEntry, how: string): LostSource =>
  new LostSource(`${title}: the stored file ${how}. Import its CMS file again.`);

/**
 * Imported sources on disk: one folder each with the immutable data file, its entry and its issues. A folder is written
 * aside and renamed into place, so a process killed at any moment leaves either all of it or nothing.
 */
export class SourceStore {
  readonly #isShared: boolean;
  /** In a house's folder colleagues read what one of them imports: the system's own mask decides, and not us. */
  readonly #mode: number;

  /** @param isShared whether others may work on the same folder: one that the policy or the settings name */
  constructor(
    private readonly folder: string,
    isShared = false,
  ) {
    this.#isShared = isShared;
    this.#mode = isShared ? 0o666 : 0o600;
  }

  /** Clears what a killed import left behind and reads every entry; one that can't be read is told, not dropped. */
  async open(): Promise<StoreListing> {
    await mkdir(this.folder, { recursive: true });
    const listing: StoreListing = { entries: [], chosen: {}, notices: [] };
    for (const item of await readdir(this.folder, { withFileTypes: true })) {
      if (!item.isDirectory()) continue;
      if (item.name.startsWith(incomingPrefix)) {
        await this.#clear(item.name);
        continue;
      }
      // A share has folders of its own: a bin, snapshots. No source is ever named so.
      if (!releaseId.safeParse(item.name).success) continue;
      try {
        listing.entries.push(await this.readEntry(item.name));
      } catch {
        listing.notices.push({
          id: item.name,
          message: `The data in the folder ${item.name} can't be read and are left out. Import its CMS file again.`,
        });
      }
    }
    listing.chosen = await this.readChoice();
    return listing;
  }

  /** Removes what a killed import left; in a shared folder a young one may be a colleague's that still runs. */
  async #clear(name: string): Promise<void> {
    const path = join(this.folder, name);
    try {
      if (this.#isShared && Date.now() - (await stat(path)).mtimeMs < longestImportMs) return;
      await rm(path, removal);
    } catch {
      // Another's, who may remove it; it is no source and disturbs nobody.
    }
  }

  /** Takes the doubt from a release: the coder wants it used. */
  async accept(entry: ReleaseEntry): Promise<ReleaseEntry> {
    const accepted = { ...entry, doubt: null };
    await this.#write(join(this.folder, entry.id, 'entry.json'), JSON.stringify(accepted, null, 2));
    return accepted;
  }

  /** Writes a source into place and returns its entry. The same content twice is one release. */
  async add(draft: Draft): Promise<StoredEntry> {
    const { json, issues, ...about } = draft;
    const sha256 = sha256Of(json);
    const entry: StoredEntry = {
      ...about,
      format: 1,
      id: sourceFolder(draft.title, sha256),
      sha256,
      bytes: json.byteLength,
      issueCount: issues.length,
    };
    if (await this.isWhole(entry)) return this.readEntry(entry.id);
    const aside = join(this.folder, `${incomingPrefix}${randomBytes(6).toString('hex')}`);
    try {
      await mkdir(aside, { recursive: true });
      await this.#write(join(aside, dataFile), json);
      await this.#write(join(aside, 'issues.json'), JSON.stringify(issues));
      await this.#write(join(aside, 'entry.json'), JSON.stringify(entry, null, 2));
      // What stands there under this name is damaged, or it would have been returned above.
      await rm(join(this.folder, entry.id), removal);
      await renamePatiently(aside, join(this.folder, entry.id));
    } catch (error) {
      await rm(aside, removal);
      throw error;
    }
    return entry;
  }

  /**
   * The release file, byte for byte as it was stored.
   * @throws LostSource where it is not so any more
   */
  async read(entry: StoredEntry): Promise<Uint8Array> {
    const bytes = await readFile(join(this.folder, entry.id, dataFile)).catch(async (error: unknown) => {
      if (isMissing(error) && (await this.#isWithinReach())) throw lost(entry, 'is gone');
      throw error;
    });
    if (sha256Of(bytes) !== entry.sha256) throw lost(entry, 'was altered on disk');
    return bytes;
  }

  /** Of a share that is not connected every file is missing. */
  async #isWithinReach(): Promise<boolean> {
    return stat(this.folder).then(
      () => true,
      () => false,
    );
  }

  async issues(id: string): Promise<SourceIssue[]> {
    const text = await readFile(join(this.folder, id, 'issues.json'), 'utf8');
    return z.array(sourceIssue).parse(JSON.parse(text));
  }

  /** Writes the choices of all systems. */
  async choose(chosen: Record<string, string>): Promise<void> {
    await this.#write(join(this.folder, choiceFile), JSON.stringify({ format: 1, chosen }));
  }

  async remove(id: string): Promise<void> {
    await rm(join(this.folder, id), removal);
  }

  private async isWhole(entry: StoredEntry): Promise<boolean> {
    try {
      await this.readEntry(entry.id);
      await this.read(entry);
      return true;
    } catch {
      return false;
    }
  }

  #write(path: string, data: string | Uint8Array): Promise<void> {
    return writeAtomically(path, data, this.#mode);
  }

  private async readEntry(id: string): Promise<StoredEntry> {
    const text = await readFile(join(this.folder, id, 'entry.json'), 'utf8');
    const entry = storedEntry.parse(JSON.parse(text));
    if (entry.id !== id) throw new Error('The entry names another folder.');
    return entry;
  }

  private async readChoice(): Promise<Record<string, string>> {
    try {
      const text = await readFile(join(this.folder, choiceFile), 'utf8');
      return storedChoice.parse(JSON.parse(text)).chosen;
    } catch {
      return {};
    }
  }
}
