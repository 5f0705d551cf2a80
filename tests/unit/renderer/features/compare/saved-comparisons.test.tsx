// @vitest-environment happy-dom
import 'fake-indexeddb/auto';
import { cleanup, configure, fireEvent, render, screen, waitFor } from '@testing-library/react';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { hcpcsRef } from '../../../../../src/core/code/ref';
import type { CompareList } from '../../../../../src/renderer/features/compare/useCompareList';
import { SavedComparisons } from '../../../../../src/renderer/features/compare/SavedComparisons';
import { UserDatabase } from '../../../../../src/renderer/shell/user-data/database';
import type { UserStore } from '../../../../../src/renderer/shell/user-data/store';
import type { ShowToast } from '../../../../../src/renderer/ui/useToast';
import { fullData } from '../../../../fixtures/db/make';
import { openStore } from '../../../../fixtures/db/open-store';
import { inWindow } from '../../../../fixtures/renderer/in-window';

// A busy machine must fail no test.
configure({ asyncUtilTimeout: 20_000 });

let count = 0;
let store: UserStore;
const show = vi.fn<ShowToast>();
const kept = () => store.getState().data.comparisons;

beforeEach(async () => {
  show.mockReset();
  store = await openStore(`comparisons-${count++}`);
  const entries = [hcpcsRef('J0475'), hcpcsRef('J0476')];
  await store.change(() => ({
    comparisons: { put: fullData.comparisons.map((row) => ({ ...row, entries })) },
  }));
  const list = { codes: entries } as unknown as CompareList;
  render(inWindow(store, { show }, <SavedComparisons list={list} />));
});
afterEach(() => {
  cleanup();
  vi.restoreAllMocks();
});

describe('a comparison that is no longer kept', () => {
  it('can be brought back', async () => {
    fireEvent.click(screen.getByRole('button', { name: 'Do not keep' }));
    await waitFor(() => expect(show).toHaveBeenCalled());
    expect(show.mock.lastCall?.[0]).toBe('The comparison of J0475, J0476 is no longer kept');
    expect(kept()).toEqual([]);
    show.mock.lastCall?.[2]?.perform();
    await waitFor(() => expect(kept()).toHaveLength(1));
  });

  it('is kept where that could not be saved, and this is said', async () => {
    vi.spyOn(UserDatabase.prototype, 'commit').mockRejectedValueOnce(new Error('no room'));
    fireEvent.click(screen.getByRole('button', { name: 'Do not keep' }));
    await waitFor(() => expect(show).toHaveBeenCalled());
    expect(show).toHaveBeenCalledWith('The last change was not saved (no room).', 'stop');
    expect(kept()).toHaveLength(1);
  });
});
