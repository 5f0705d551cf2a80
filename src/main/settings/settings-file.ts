import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import {
  settings as schema,
  formerSettings,
  type SettingsOutcome,
  type SettingsState,
} from '../../bridge/settings-schema';
import { messageOf } from '../../core/message-of';
import { fromFormer, settingsFormat, usualSettings, type Settings } from '../../core/settings/settings';
import { writeAtomically } from '../../disk/atomic';
import { renamePatiently } from '../../disk/rename';

type Read = { state: 'none' } | { state: 'read'; settings: Settings } | { state: 'broken'; reason: string };

/**
 * The settings on the disk: a file, the one before it as a backup, and whatever could not be read, kept aside. A file is
 * written whole or not at all, and none that could not be read is ever written over.
 */
export class SettingsFile {
  readonly #path: string;
  readonly #backup: string;
  readonly #isSafeMode: boolean;
  #now: SettingsState | null = null;
  /** Writes come one after the other. */
  #last: Promise<unknown> = Promise.resolve();

  constructor(folder: string, isSafeMode: boolean) {
    this.#path = join(folder, 'settings.json');
    this.#backup = join(folder, 'settings.backup.json');
    this.#isSafeMode = isSafeMode;
  }

  /**
   * The settings and what the coder has to know of them; the usual ones where there is no file, or in safe mode. A change that is
   * still being written counts: who has just chosen to work offline is.
   */
  async read(): Promise<SettingsState> {
    await this.#last;
    this.#now ??= this.#isSafeMode ? safe : await this.#fromDisk();
    return this.#now;
  }

  /** Puts settings on the disk; what they were is the backup. In safe mode they are in use until the app is closed. */
  save(settings: Settings): Promise<SettingsOutcome> {
    if (this.#isSafeMode) {
      // A change starts from the usual settings there: saved, it would take the place of all that the coder had set.
      this.#now = { ...safe, settings };
      return Promise.resolve({ ok: true });
    }
    const write = this.#last.then(() => this.#write(settings));
    this.#last = write;
    return write;
  }

  async #write(settings: Settings): Promise<SettingsOutcome> {
    try {
      const before = await readSettings(this.#path);
      if (before.state === 'read') await writeAtomically(this.#backup, textOf(before.settings));
      if (before.state === 'broken') await this.#putAside();
      await writeAtomically(this.#path, textOf(settings));
      this.#now = { settings, problem: null, isSafeMode: false };
      return { ok: true };
    } catch (error) {
      return {
        ok: false,
        message: `The settings could not be saved in ${this.#path}: ${messageOf(error)}. Free some space, or see whether the folder may be written to.`,
      };
    }
  }

  async #fromDisk(): Promise<SettingsState> {
    const found = await readSettings(this.#path);
    if (found.state === 'read') return { settings: found.settings, problem: null, isSafeMode: false };
    const backup = await readSettings(this.#backup);
    const before = backup.state === 'read' ? backup.settings : null;
    if (found.state === 'none' && !before) {
      return { settings: usualSettings, problem: null, isSafeMode: false };
    }
    const aside = found.state === 'broken' ? await this.#putAside().catch(() => null) : null;
    if (before && (found.state === 'none' || aside)) await this.#putBack(before);
    const used = before ? 'The settings before them are in use.' : 'The usual settings are in use.';
    return {
      settings: before ?? usualSettings,
      problem: `Your settings could not be read: ${lossOf(found, aside)} ${used}`,
      isSafeMode: false,
    };
  }

  /** The next start finds them in their place. Where the disk refuses, it finds them in the backup, as this one has. */
  async #putBack(settings: Settings): Promise<void> {
    await writeAtomically(this.#path, textOf(settings)).catch(() => undefined);
  }

  /** Renames the file so that nothing writes over it; returns where it lies now. */
  async #putAside(): Promise<string> {
    const stamp = new Date().toISOString().replace(/[:.]/g, '-');
    const aside = this.#path.replace(/\.json$/, `.broken-${stamp}.json`);
    await renamePatiently(this.#path, aside);
    return aside;
  }
}

const safe: SettingsState = {
  settings: usualSettings,
  problem:
    'Safe mode: the usual settings are in use. A change lasts until you close CodeDesk; your own settings stay as they are.',
  isSafeMode: true,
};

function lossOf(found: Exclude<Read, { state: 'read' }>, aside: string | null): string {
  // A backup alone is left where the app ended between putting a broken file aside and writing the next.
  if (found.state === 'none') return 'the file is gone.';
  return `${found.reason} ${aside ? `It is kept as ${aside}.` : 'It is left where it is.'}`;
}

const textOf = (settings: Settings): string => `${JSON.stringify(settings, null, 2)}\n`;

async function readSettings(path: string): Promise<Read> {
  let text: string;
  try {
    text = await readFile(path, 'utf8');
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return { state: 'none' };
    return { state: 'broken', reason: `${messageOf(error)}.` };
  }
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    return { state: 'broken', reason: 'the file is not whole.' };
  }
  const parsed = schema.safeParse(value);
  if (parsed.success) return { state: 'read', settings: parsed.data };
  const former = formerSettings.safeParse(value);
  if (former.success) return { state: 'read', settings: fromFormer(former.data) };
  if (isNewer(value)) return { state: 'broken', reason: 'a newer CodeDesk wrote them.' };
  const at = parsed.error.issues[0]?.path.join('.');
  return { state: 'broken', reason: at ? `“${at}” does not fit.` : 'they are not settings of CodeDesk.' };
}

const isNewer = (value: unknown): boolean =>
  typeof value === 'object' &&
  value !== null &&
  'format' in value &&
  typeof value.format === 'number' &&
  value.format > settingsFormat;
