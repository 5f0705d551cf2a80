import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { snapshotText } from '../../../../src/core/user-data/snapshot';
import {
  checkInThread,
  checkSnapshot,
  type CheckedSnapshot,
} from '../../../../src/main/snapshots/check-snapshot';
import { SnapshotStore } from '../../../../src/main/snapshots/store';
import { databaseId, fullData, moment } from '../../../fixtures/db/make';

const text = snapshotText({ writtenAt: moment, databaseId, revision: 3, data: fullData });

/** A thread of these words, in place of the one that the build makes. */
const thread = (words: string) =>
  new URL(
    `data:text/javascript,${encodeURIComponent(`import { parentPort } from 'node:worker_threads';${words}`)}`,
  );

describe('a snapshot that is handed over', () => {
  it('is read before it is written, and refused where it could not be read back', () => {
    expect(checkSnapshot(text)).toMatchObject({ ok: true, databaseId, revision: 3, rows: 6 });
    expect(checkSnapshot('{"what":"codedesk-user-data"}')).toMatchObject({ ok: false });
  });

  it('is read in a thread of its own where it is large', async () => {
    const answers = thread(`parentPort.postMessage({ ok: false, message: 'read in the thread' })`);
    expect(await checkInThread(answers, 10)(text)).toEqual({ ok: false, message: 'read in the thread' });
    expect(await checkInThread(answers)(text)).toMatchObject({ ok: true });
  });

  it.each([
    ['fails', `throw new Error('a defect')`],
    ['ends without a word', ''],
  ])('is read all the same where the thread %s', async (_what, words) => {
    expect(await checkInThread(thread(words), 10)(text)).toEqual(checkSnapshot(text));
  });

  it('never makes the next change wait while it is read', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'codedesk-check-'));
    try {
      const order: string[] = [];
      let finish: (checked: CheckedSnapshot) => void = () => undefined;
      const store = new SnapshotStore(
        join(folder, 'snapshots'),
        () => new Promise((done) => (finish = done)),
      );
      const saved = store.saveSnapshot(text).then(() => order.push('snapshot'));
      await store
        .appendJournal({ databaseId, revision: 4, changedAt: moment, changes: {} })
        .then(() => order.push('change'));
      finish(checkSnapshot(text));
      await saved;
      expect(order).toEqual(['change', 'snapshot']);
    } finally {
      await rm(folder, { recursive: true, force: true });
    }
  });
});
