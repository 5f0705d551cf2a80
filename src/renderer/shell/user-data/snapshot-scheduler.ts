import { pause } from '../in-slices';
import type { CodeDeskApi } from '../../../bridge/contract';
import { messageOf } from '../../../core/message-of';
import { snapshotPieces, snapshotText } from '../../../core/user-data/snapshot';
import { notCopied } from './storage-error';
import type { UserStore } from './store';

const usualDelayMs = 1_000;
const mostDelayMs = 5_000;
/** Beyond so many rows a snapshot is no small matter; the journal has every change already, so it waits for a real rest. */
const manyRows = 2_000;
const slower = 20;
const sliceMs = 6;

/** The text of a snapshot of what the window holds. */
export function currentSnapshotText(store: UserStore, now: string): string {
  const { databaseId, revision, data } = store.getState();
  return snapshotText({ writtenAt: now, databaseId, revision, data });
}

/** The same without holding up the window: the data at hand never change, so it may take its turns. */
async function textInTurns(store: UserStore, now: string): Promise<string> {
  const { databaseId, revision, data } = store.getState();
  const pieces: string[] = [];
  let until = performance.now() + sliceMs;
  for (const piece of snapshotPieces({ writtenAt: now, databaseId, revision, data })) {
    pieces.push(piece);
    if (performance.now() < until) continue;
    await pause();
    until = performance.now() + sliceMs;
  }
  return pieces.join('');
}

export type SnapshotSchedule = {
  /** Hands over at once whatever is still waiting. */
  now: () => Promise<void>;
  /** Hands over after a moment, whatever was changed and however much there is: nobody waits for it. */
  soon: () => void;
};

/**
 * Hands main a snapshot a moment after the last change, five seconds after the first at the latest, both twenty times later where
 * there are many rows, and at once when the window is hidden or left. A snapshot that main cannot write is told: the data are safe in the database, but
 * nowhere else.
 */
export function scheduleSnapshots(
  store: UserStore,
  saveSnapshot: CodeDeskApi['user']['saveSnapshot'],
): SnapshotSchedule {
  let timer: ReturnType<typeof setTimeout> | undefined;
  let waitingSince: number | null = null;

  const handOver = async (text: (now: string) => string | Promise<string>): Promise<void> => {
    clearTimeout(timer);
    if (waitingSince === null || store.getState().phase !== 'ready') return;
    waitingSince = null;
    isWantedSoon = false;
    let message: string | null = null;
    try {
      const outcome = await saveSnapshot(await text(new Date().toISOString()));
      if (!outcome.ok) message = outcome.message;
    } catch (error) {
      message = messageOf(error);
    }
    // One that could not be written is tried again with the next change, or when the window is left.
    if (message !== null) waitingSince ??= Date.now();
    const { error } = store.getState();
    if (message !== null && !error) {
      store.setError(notCopied(message));
    } else if (message === null && error?.kind === 'no-copy') store.setError(null);
  };

  const now = () => handOver((at) => currentSnapshotText(store, at));
  const inTurns = () => {
    requestIdleCallback(() => void handOver((at) => textInTurns(store, at)), { timeout: 1_000 });
  };
  let isWantedSoon = false;
  const schedule = (factor: number) => {
    const at = Date.now();
    waitingSince ??= at;
    const latest = waitingSince + mostDelayMs * factor;
    clearTimeout(timer);
    timer = setTimeout(inTurns, Math.max(0, Math.min(usualDelayMs * factor, latest - at)));
  };
  store.onSaved((changes) => {
    // Recent codes come by themselves and are in the journal. Snapshots of them would push out those that are wanted.
    if (Object.keys(changes).every((list) => list === 'recents')) return;
    schedule(!isWantedSoon && store.getState().data.favorites.length > manyRows ? slower : 1);
  });
  document.addEventListener('visibilitychange', () => {
    if (document.visibilityState === 'hidden') void now();
  });
  addEventListener('pagehide', () => void now());
  return {
    now,
    soon: () => {
      isWantedSoon = true;
      schedule(1);
    },
  };
}
