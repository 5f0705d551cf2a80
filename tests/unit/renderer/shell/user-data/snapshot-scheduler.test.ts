// @vitest-environment happy-dom
import 'fake-indexeddb/auto';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { SnapshotOutcome } from '../../../../../src/bridge/user-schemas';
import { scheduleSnapshots } from '../../../../../src/renderer/shell/user-data/snapshot-scheduler';
import type { UserStore } from '../../../../../src/renderer/shell/user-data/store';
import { readUserText } from '../../../../../src/main/snapshots/read-user-file';
import { databaseId, favorite, fullData, moment } from '../../../../fixtures/db/make';
import { openStore } from '../../../../fixtures/db/open-store';

let count = 0;
let store: UserStore;
const keep = vi.fn<(text: string) => Promise<SnapshotOutcome>>();
const starOne = (code: string) => store.change(() => ({ favorites: { put: [favorite(code)] } }));

beforeEach(async () => {
  vi.stubGlobal('requestIdleCallback', (work: () => void) => setTimeout(work, 0));
  keep.mockReset().mockResolvedValue({ ok: true, at: moment });
  store = await openStore(`keeper-${count++}`);
});
afterEach(() => {
  vi.unstubAllGlobals();
});

describe('a snapshot', () => {
  it('is handed over a moment after the last change, once, and is one that main takes', async () => {
    scheduleSnapshots(store, keep);
    await starOne('J1');
    await starOne('J2');
    await vi.waitFor(() => expect(keep).toHaveBeenCalledTimes(1), 3_000);
    const outcome = readUserText(keep.mock.calls[0]?.[0] ?? '');
    expect(outcome).toMatchObject({ ok: true, snapshot: { revision: 2, databaseId } });
  });

  it('is handed over at once when the window is left', async () => {
    scheduleSnapshots(store, keep);
    await starOne('J1');
    dispatchEvent(new Event('pagehide'));
    await vi.waitFor(() => expect(keep).toHaveBeenCalledTimes(1), 300);
  });

  it('is not made for recent codes alone: those would push out the ones that are wanted', async () => {
    const { now: handOver } = scheduleSnapshots(store, keep);
    await store.change(() => ({ recents: { put: [...fullData.recents] } }), { skipUndo: true });
    await handOver();
    expect(keep).not.toHaveBeenCalled();
  });

  it('is made soon where the journal has grown long, whatever was changed', async () => {
    const { soon } = scheduleSnapshots(store, keep);
    await store.change(() => ({ recents: { put: [...fullData.recents] } }), { skipUndo: true });
    soon();
    await vi.waitFor(() => expect(keep).toHaveBeenCalledTimes(1), 3_000);
  });

  it('that cannot be kept is told, and no longer once one can', async () => {
    const { now: handOver } = scheduleSnapshots(store, keep);
    keep.mockResolvedValueOnce({ ok: false, message: 'The disk is full.' });
    await starOne('J1');
    await handOver();
    expect(store.getState().error).toMatchObject({ kind: 'no-copy' });
    await starOne('J2');
    await handOver();
    expect(store.getState().error).toBeNull();
  });
});
