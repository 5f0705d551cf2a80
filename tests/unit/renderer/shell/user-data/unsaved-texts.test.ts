import 'fake-indexeddb/auto';
import { beforeEach, describe, expect, it } from 'vitest';
import type { UserStore } from '../../../../../src/renderer/shell/user-data/store';
import { saveUnsavedTexts } from '../../../../../src/renderer/shell/user-data/unsaved-texts';
import { favorite } from '../../../../fixtures/db/make';
import { openStore } from '../../../../fixtures/db/open-store';

let count = 0;
let store: UserStore;
beforeEach(async () => {
  store = await openStore(`left-${count++}`);
  await store.change(() => ({ favorites: { put: [favorite('J0475', { note: 'before', labels: ['a'] })] } }));
});

function storageWith(entries: Record<string, string>) {
  const kept = new Map(Object.entries(entries));
  return {
    get length() {
      return kept.size;
    },
    key: (at: number) => [...kept.keys()][at] ?? null,
    getItem: (key: string) => kept.get(key) ?? null,
    removeItem: (key: string) => void kept.delete(key),
    names: () => [...kept.keys()],
  };
}

const row = () => store.getState().data.favorites[0];
const at = (field: string) => `unsaved ${field} hcpcs:procedure:J0475`;
/** Typed after the favorite was saved last. */
const left = (field: string, text: string, before: string, at = '2027-01-01T00:00:00.000Z') =>
  JSON.stringify({ field, text, before, at });

describe('text that was typed when the window went', () => {
  it('is saved at the next start and forgotten', async () => {
    const storage = storageWith({ [at('note')]: left('note', 'typed', 'before'), other: 'x' });
    await saveUnsavedTexts(store, storage, { mayComeBack: false });
    expect(row()?.note).toBe('typed');
    expect(storage.names()).toEqual(['other']);
  });

  it('is put beside a note that was written meanwhile, and writes over no other field', async () => {
    const storage = storageWith({
      [at('note')]: left('note', 'typed', 'what stood there long ago'),
      [at('labels')]: left('labels', 'b', 'c'),
    });
    await saveUnsavedTexts(store, storage, { mayComeBack: false });
    expect(row()).toMatchObject({ note: 'before\n\ntyped', labels: ['a'] });
    expect(storage.names()).toEqual([]);
  });

  it('that was saved and written over since is not brought up again, although the storage still has it', async () => {
    const storage = storageWith({
      [at('note')]: left('note', 'long gone', 'older', '2020-01-01T00:00:00.000Z'),
    });
    await saveUnsavedTexts(store, storage, { mayComeBack: false });
    expect(row()?.note).toBe('before');
    expect(storage.names()).toEqual([]);
  });

  it.each(['not json', 'null', '{"field":"note"}', left('__proto__', 'x', ''), left('note', 'x', 'before')])(
    'that was tampered with is forgotten: %s',
    async (text) => {
      const storage = storageWith({ [at('labels')]: text });
      await saveUnsavedTexts(store, storage, { mayComeBack: false });
      expect(row()).toMatchObject({ note: 'before', labels: ['a'] });
      expect(storage.names()).toEqual([]);
    },
  );

  it('of a favorite that is gone is forgotten, but not while the favorite may still come back', async () => {
    const storage = storageWith({ 'unsaved note hcpcs:procedure:J1': left('note', 'x', '') });
    await saveUnsavedTexts(store, storage, { mayComeBack: true });
    expect(storage.names()).toHaveLength(1);
    await saveUnsavedTexts(store, storage, { mayComeBack: false });
    expect(storage.names()).toEqual([]);
  });
});
