import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { snapshotText } from '../../../../src/core/user-data/snapshot';
import { SnapshotStore } from '../../../../src/main/snapshots/store';
import { databaseId, fullData, moment } from '../../../fixtures/db/make';

const hour = 3_600_000;
const day = 24 * hour;
const start = Date.UTC(2026, 0, 5, 9);

describe('the dates of snapshots', () => {
  let folder: string;
  let store: SnapshotStore;
  let revision = 0;
  beforeEach(async () => {
    vi.useFakeTimers({ toFake: ['Date'] });
    folder = await mkdtemp(join(tmpdir(), 'codedesk-snapshots-'));
    store = new SnapshotStore(folder);
    revision = 0;
  });
  afterEach(async () => {
    vi.useRealTimers();
    await rm(folder, { recursive: true, force: true });
  });
  const keepAt = async (now: number) => {
    vi.setSystemTime(now);
    const text = snapshotText({
      writtenAt: moment,
      databaseId: databaseId,
      revision: ++revision,
      data: fullData,
    });
    expect(await store.saveSnapshot(text)).toMatchObject({ ok: true });
  };
  const keepThrough = async (from: number, to: number) => {
    for (let at = from; at < to; at++) {
      for (let turn = 0; turn < 3; turn++) await keepAt(start + at * day + turn * hour);
    }
  };
  const kept = async () => (await readdir(folder)).filter((file) => file.endsWith('.json')).sort();
  const days = async () => new Set((await kept()).map((file) => file.slice(0, 10))).size;
  /** In the order of their names; what was written later must come later. */
  const counts = async () => (await kept()).map((file) => Number(file.split('_')[2]));
  const inOrder = async () => expect(await counts()).toEqual([...(await counts())].sort((a, b) => a - b));

  it('come right again after a clock that was ahead, so that days and weeks are kept as before', async () => {
    await keepThrough(0, 12);
    const usual = await days();
    await keepAt(Date.UTC(2031, 0, 5));
    await keepAt(Date.UTC(2031, 0, 6));
    await keepThrough(12, 40);
    expect((await kept()).at(-1)).toMatch(/^2026-02-13/);
    expect(await days()).toBeGreaterThanOrEqual(usual);
    await inOrder();
  });

  it('keep their distances where the clock was ahead for weeks', async () => {
    await keepThrough(3650, 3670);
    const usual = await days();
    await keepAt(start);
    expect(await days()).toBeGreaterThanOrEqual(usual - 1);
    await inOrder();
  });

  it('never go back behind one that is older, however long the clock was ahead', async () => {
    await keepAt(start);
    await keepThrough(3650, 3660);
    await keepAt(start + hour);
    expect((await kept()).at(0)).toMatch(/^2026-01-05T09-00-00/);
    expect((await kept()).at(-1)).toMatch(/^2026-01-05T10-00-00/);
    await inOrder();
  });

  it('stay in order where the clock was set back a little, and where its battery is empty', async () => {
    await keepThrough(0, 2);
    const before = await kept();
    await keepAt(start + day);
    await keepAt(Date.UTC(2000, 0, 1));
    expect((await kept()).slice(0, -2)).toEqual(before);
    await inOrder();
  });
});
