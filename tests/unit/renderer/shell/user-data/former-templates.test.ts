import 'fake-indexeddb/auto';
import { beforeEach, describe, expect, it } from 'vitest';
import { openDatabase } from '../../../../../src/renderer/shell/user-data/database';
import {
  adoptFormerTemplates,
  formerKey,
  formerTemplates,
} from '../../../../../src/renderer/shell/user-data/former-templates';
import type { UserStore } from '../../../../../src/renderer/shell/user-data/store';
import { moment } from '../../../../fixtures/db/make';
import { openStore } from '../../../../fixtures/db/open-store';

let count = 0;
let store: UserStore;
let isFull = false;
beforeEach(async () => {
  const name = `former-${count++}`;
  isFull = false;
  store = await openStore(name, {
    open: async (onTrouble) => {
      const opened = await openDatabase({ name, onTrouble });
      if (!opened.ok) return opened;
      const { database } = opened;
      const commit = database.commit.bind(database);
      database.commit = (...given) =>
        isFull ? Promise.reject(new DOMException('full', 'QuotaExceededError')) : commit(...given);
      return opened;
    },
  });
});

function storageWith(text: string | null) {
  const kept = new Map(text === null ? [] : [[formerKey, text]]);
  return {
    getItem: (key: string) => kept.get(key) ?? null,
    removeItem: (key: string) => void kept.delete(key),
    isEmpty: () => kept.size === 0,
  };
}

const one = { id: 'template-1', name: 'A', text: '{code}' };
const saved = () => store.getState().data.claimTemplates;

describe('templates that lay outside the database', () => {
  it('are read with care', () => {
    expect(formerTemplates(JSON.stringify([one, { id: 1 }, null, 'x', { ...one, id: '../x' }]))).toEqual([
      one,
    ]);
    expect(formerTemplates('not json')).toEqual([]);
    expect(formerTemplates(null)).toEqual([]);
  });

  it('move into it once and leave their old place', async () => {
    const storage = storageWith(JSON.stringify([one]));
    await adoptFormerTemplates(store, storage);
    expect(saved()).toEqual([{ ...one, createdAt: moment, changedAt: moment }]);
    expect(storage.isEmpty()).toBe(true);
    await adoptFormerTemplates(store, storageWith(JSON.stringify([{ ...one, name: 'older' }])));
    expect(saved()).toEqual([{ ...one, createdAt: moment, changedAt: moment }]);
  });

  it('stay where they are as long as they cannot be saved', async () => {
    const storage = storageWith(JSON.stringify([one]));
    isFull = true;
    await adoptFormerTemplates(store, storage);
    expect(saved()).toEqual([]);
    expect(storage.isEmpty()).toBe(false);
  });
});
