// @vitest-environment happy-dom
import { act, cleanup, renderHook, waitFor } from '@testing-library/react';
import { afterEach, describe, expect, it, vi } from 'vitest';
import type { CodeDeskApi } from '../../../../src/bridge/contract';
import type { DataState, ImportOutcome, ImportProgress } from '../../../../src/bridge/schemas';
import { useData } from '../../../../src/renderer/shell/useData';
import { dataState, releaseEntry } from '../../../fixtures/renderer/data-state';

afterEach(cleanup);

const starter = releaseEntry('starter', { kind: 'starter-catalog', from: null });
const of2019 = releaseEntry('2019', { from: '2019-01-01' });
const of2025 = releaseEntry('2025');

/** Main as the window sees it: answers with `state`, and can say that it changed. */
function main(first: DataState) {
  const listeners = { changed: () => {}, progress: null as ((progress: ImportProgress) => void) | null };
  const seen = { state: first, imported: [] as string[], outcome: null as ImportOutcome | Error | null };
  const data = {
    state: () => Promise.resolve(seen.state),
    onChanged: (listener: () => void) => ((listeners.changed = listener), () => {}),
    onImportProgress: (listener: (progress: ImportProgress) => void) => (
      (listeners.progress = listener),
      () => {}
    ),
    importFiles: (files: { name: string }[]) => {
      seen.imported.push(...files.map(({ name }) => name));
      return seen.outcome instanceof Error ? Promise.reject(seen.outcome) : Promise.resolve(seen.outcome);
    },
    choose: (system: string, id: string | null) =>
      Promise.resolve(dataState(seen.state.releases, { chosen: id === null ? {} : { [system]: id } })),
  };
  return { api: { data } as unknown as CodeDeskApi, listeners, seen };
}

const open = (api: CodeDeskApi, on = '2025-11-01') =>
  renderHook(({ day }) => useData(api, day), { initialProps: { day: on } });

describe('what the window knows of the data', () => {
  it('is nothing until main has answered', () => {
    const { result } = open(main(dataState([starter])).api);
    expect(result.current).toMatchObject({ state: null, current: null });
  });

  it('follows the date of service, and falls back on the starter catalog', async () => {
    const { result, rerender } = open(main(dataState([of2025, of2019, starter])).api);
    await waitFor(() => expect(result.current.current?.id).toBe('2025'));
    rerender({ day: '2019-05-01' });
    expect(result.current.current?.id).toBe('2019');
    const bare = open(main(dataState([starter])).api);
    await waitFor(() => expect(bare.result.current.current?.id).toBe('starter'));
  });

  it('gives what the coder chose the word over the date, within its system', async () => {
    const { result } = open(main(dataState([of2025, of2019, starter])).api);
    await waitFor(() => expect(result.current.current?.id).toBe('2025'));
    await act(() => result.current.choose('hcpcs', '2019'));
    expect(result.current.current?.id).toBe('2019');
    await act(() => result.current.choose('hcpcs', null));
    expect(result.current.current?.id).toBe('2025');
  });

  it('hears of a change made in another window', async () => {
    const { api, listeners, seen } = main(dataState([starter]));
    const { result } = open(api);
    await waitFor(() => expect(result.current.current?.id).toBe('starter'));
    seen.state = dataState([of2025, starter]);
    act(() => listeners.changed());
    await waitFor(() => expect(result.current.current?.id).toBe('2025'));
  });

  it('says in words why main did not answer, until it does', async () => {
    const { api } = main(dataState([starter]));
    api.data.state = () => Promise.reject(new Error('the folder cannot be read'));
    const { result } = open(api);
    await waitFor(() => expect(result.current.failure).toBe('the folder cannot be read'));
    api.data.state = () => Promise.resolve(dataState([starter]));
    act(() => result.current.refresh());
    await waitFor(() => expect(result.current.failure).toBeNull());
  });
});

describe('an import', () => {
  const file = new File(['x'], 'list.csv');

  it('that ends well brings its state along', async () => {
    const { api, seen } = main(dataState([starter]));
    seen.outcome = { ok: true, imported: [of2025], skipped: [], state: dataState([of2025, starter]) };
    const { result } = open(api);
    await act(() => result.current.importFiles([file]));
    expect(seen.imported).toEqual(['list.csv']);
    expect(result.current).toMatchObject({ status: { phase: 'done' }, current: { id: '2025' } });
  });

  it('that breaks off leaves the data in use alone and becomes words with the file', async () => {
    const { api, seen } = main(dataState([of2025, starter]));
    seen.outcome = new Error('the import thread stopped');
    const { result } = open(api);
    await waitFor(() => expect(result.current.current?.id).toBe('2025'));
    await act(() => result.current.importFiles([file]));
    expect(result.current.current?.id).toBe('2025');
    expect(result.current.status).toEqual({
      phase: 'done',
      outcome: { ok: false, problems: [{ file: 'list.csv', message: 'the import thread stopped' }] },
    });
  });

  it('waits for one that runs already', async () => {
    const { api, seen } = main(dataState([starter]));
    const outcome: ImportOutcome = { ok: true, imported: [of2025], skipped: [], state: dataState([of2025]) };
    const ends: (() => void)[] = [];
    api.data.importFiles = (files) => {
      seen.imported.push(...files.map(({ name }) => name));
      return new Promise((resolve) => ends.push(() => resolve(outcome)));
    };
    const { result } = open(api);
    await act(async () => {
      const first = result.current.importFiles([file]);
      const second = result.current.importFiles([new File(['y'], 'second.csv')]);
      await vi.waitFor(() => expect(seen.imported).toEqual(['list.csv']));
      ends[0]?.();
      await first;
      await vi.waitFor(() => expect(seen.imported).toEqual(['list.csv', 'second.csv']));
      ends[1]?.();
      await second;
    });
    expect(result.current.status.phase).toBe('done');
  });

  it('of nothing asks for nothing', async () => {
    const { api, seen } = main(dataState([starter]));
    const { result } = open(api);
    await act(() => result.current.importFiles([]));
    expect(seen.imported).toEqual([]);
    expect(result.current.status.phase).toBe('idle');
  });
});
