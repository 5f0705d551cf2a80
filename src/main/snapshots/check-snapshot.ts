import { Worker } from 'node:worker_threads';
import { countData, countMadeRows } from '../../core/user-data/user-data';
import { readUserText } from './read-user-file';
import { digestOf } from './snapshot-files';

/** What has to be known of a snapshot to write it, or why it cannot be written. */
export type CheckedSnapshot =
  | { ok: true; databaseId: string; revision: number; writtenAt: string; rows: number; digest: string }
  | { ok: false; message: string };

export type CheckSnapshot = (text: string) => Promise<CheckedSnapshot>;

/** Reads a snapshot the way it will be read back: one that cannot be is worse than none. */
export function checkSnapshot(text: string): CheckedSnapshot {
  const outcome = readUserText(text);
  if (!outcome.ok) return { ok: false, message: outcome.message };
  const { databaseId, revision, writtenAt, data } = outcome.snapshot;
  const rows = Math.min(9_999_999, countMadeRows(countData(data)));
  return { ok: true, databaseId, revision, writtenAt, rows, digest: digestOf(text) };
}

/** Up to so many characters a thread takes longer to start than the check itself. */
const smallText = 500_000;

/**
 * The same for a text of thousands of rows, in a thread of its own: meanwhile main answers, and the next change is put into the journal.
 * Where there can be no thread, it is checked here.
 */
export function checkInThread(workerUrl: URL, small = smallText): CheckSnapshot {
  return (text) =>
    text.length <= small
      ? Promise.resolve(checkSnapshot(text))
      : new Promise((resolve) => {
          const worker = new Worker(workerUrl, { workerData: text });
          let isDone = false;
          const finish = (checked: () => CheckedSnapshot) => {
            if (isDone) return;
            isDone = true;
            void worker.terminate();
            resolve(checked());
          };
          worker.on('message', (checked: CheckedSnapshot) => finish(() => checked));
          worker.on('error', () => finish(() => checkSnapshot(text)));
          worker.on('exit', () => finish(() => checkSnapshot(text)));
        });
}
