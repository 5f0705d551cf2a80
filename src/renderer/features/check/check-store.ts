import type { IsoDate } from '../../../core/code/validity';
import { today } from '../../../core/code/dates';
import { readMemory, remember } from '../../../core/check/input/column-memory';
import type { Columns } from '../../../core/check/input/columns';
import type { Progress } from '../../../core/check/input/list';
import type { CheckAction, CheckOverview } from '../../../core/check/session';
import { counted } from '../../../core/files/text';
import { messageOf } from '../../../core/message-of';
import { Overtaken, type EngineClient } from '../../shell/engine/client';
import { createStore } from '../../shell/store';
import { readText, writeText } from '../units/remembered';
import { ownRules, presetChosen } from './own-rules-store';

/** Where a list comes from. A file is read again where its columns are set anew, and never kept. */
export type ListSource = { text: string } | { file: File };

/** What the list was held against: where any of it is another now, the verdicts are of then. */
export type HeldAgainst = { on: IsoDate; data: string };

export type CheckState =
  | { phase: 'empty' }
  | { phase: 'running'; source: ListSource; progress: Progress | null }
  | { phase: 'failed'; source: ListSource; message: string }
  | {
      phase: 'done';
      source: ListSource;
      against: HeldAgainst;
      overview: CheckOverview;
      /** The engine that holds its lines, and what was done to them since, in its order. */
      by: EngineClient;
      actions: readonly CheckAction[];
      /** Grows with everything that is done to the list. */
      revision: number;
    };

/** In memory: the list goes with the window. Nothing of it is stored, and only the worker has its lines. */
export const checkState = createStore<CheckState>({ phase: 'empty' });

/** What is typed or pasted and not checked yet; it stays while other screens are looked at. */
export const draft = createStore('');

/** A larger file is no list that one run takes. */
const mostBytes = 150_000_000;

const memoryKey = 'check-columns';

let revision = 0;

/** What a source is called: never by its content. */
export const nameOf = (source: ListSource): string =>
  'file' in source ? source.file.name : 'the pasted list';

async function contentOf(source: ListSource): Promise<string | Uint8Array> {
  if ('text' in source) return source.text;
  if (source.file.size > mostBytes) throw new Error('The file is larger than any list that one run takes.');
  try {
    return new Uint8Array(await source.file.arrayBuffer());
  } catch {
    throw new Error('The file could not be read. Was it moved, or is it open elsewhere?');
  }
}

/**
 * Reads and checks a list in place of the former one.
 * @param columns as the coder has just set them; they are remembered for the next table with the same header row
 */
export async function checkSource(
  client: EngineClient,
  source: ListSource,
  against: HeldAgainst,
  columns: Columns | null = null,
): Promise<void> {
  const running: CheckState = { phase: 'running', source, progress: null };
  checkState.set(running);
  let mine: CheckState = running;
  const set = (next: CheckState) => {
    // Another list, or none, may have taken its place meanwhile.
    if (checkState.get() !== mine) return;
    mine = next;
    checkState.set(next);
  };
  try {
    const question = {
      source: await contentOf(source),
      columns,
      memory: readMemory(readText(memoryKey) ?? ''),
      preset: presetChosen.get() || null,
      rules: ownRules.get(),
      on: against.on,
      today: today(),
    };
    if (checkState.get() !== mine) return;
    const overview = await client.ask('check', question, {
      onProgress: (progress) => set({ phase: 'running', source, progress }),
    });
    if (!overview) return;
    if (columns) {
      writeText(memoryKey, JSON.stringify(remember(question.memory, overview.headers, columns)));
    }
    set({ phase: 'done', source, against, overview, by: client, actions: [], revision: ++revision });
  } catch (error) {
    if (!(error instanceof Overtaken)) set({ phase: 'failed', source, message: messageOf(error) });
  }
}

/** Takes the first of the files that were dropped or chosen; several are no list. */
export function checkFiles(client: EngineClient, files: readonly File[], against: HeldAgainst): void {
  const [file] = files;
  if (!file) return;
  if (files.length === 1) {
    void checkSource(client, { file }, against);
    return;
  }
  checkState.set({
    phase: 'failed',
    source: { file },
    message: `${counted(files.length, 'file')} at once. One list at a time, please.`,
  });
}

/** Stops what runs and forgets the list, here and in the worker. */
export function forgetList(client: EngineClient): void {
  checkState.set({ phase: 'empty' });
  client.ask('check', null).catch(() => undefined);
}

let asked = 0;

/**
 * Does something to the list, and shows what comes of it.
 * @returns whether it was done: another list, or none, may have taken its place
 * @throws Error where it could not be done
 */
export async function act(client: EngineClient, action: CheckAction): Promise<boolean> {
  const before = checkState.get();
  if (before.phase !== 'done' || before.by !== client) return false;
  const { source } = before;
  // Each is answered, so that each that was done is known.
  const overview = await client.ask('checkAction', action, { by: `action ${++asked}` });
  const now = checkState.get();
  if (now.phase !== 'done' || now.source !== source) return false;
  checkState.set({ ...now, overview, actions: [...now.actions, action], revision: ++revision });
  return true;
}

/** Has an engine that took the place of another, with its lines, read and check the list again, and do to it what was done before. */
export async function checkAgain(client: EngineClient): Promise<void> {
  const before = checkState.get();
  if (before.phase !== 'done' || before.by === client) return;
  const { source, against, overview, actions } = before;
  await checkSource(client, source, against, overview.columns);
  try {
    for (const action of actions) await act(client, action);
  } catch (error) {
    checkState.set({ phase: 'failed', source, message: messageOf(error) });
  }
}
