import 'fake-indexeddb/auto';
import { describe, expect, it } from 'vitest';
import type { CodeReply } from '../../../../../src/core/lookup/messages';
import type { JournalEntry } from '../../../../../src/core/user-data/journal';
import { recordRecent } from '../../../../../src/renderer/shell/user-data';
import { openDatabase } from '../../../../../src/renderer/shell/user-data/database';
import { toggleStar } from '../../../../../src/renderer/shell/user-data/starring';
import { databaseId, moment } from '../../../../fixtures/db/make';
import { openStore } from '../../../../fixtures/db/open-store';

const ref = { system: 'customer', kind: 'code', code: '98765' };
const list = { title: 'Example, codes.txt', kind: 'descriptor-list', from: null };
const page = {
  record: {
    ...ref,
    long: 'Painting of a fence',
    short: 'PNT FNCE',
    facts: { licence: 'Example', medium: '' },
  },
  sources: { text: list, dates: null, facts: null, unit: list },
  unitLabel: null,
} as unknown as CodeReply;

describe('a licensed code that is starred and looked at', () => {
  it('is kept without the owner’s texts: in the database, in the journal, in every window', async () => {
    const journal: JournalEntry[] = [];
    const told: JournalEntry[] = [];
    const store = await openStore('licensed', {
      channel: { onmessage: null, postMessage: (entry: JournalEntry) => told.push(entry) },
      appendJournal: (entry) => {
        journal.push(entry);
        return Promise.resolve(null);
      },
    });
    await toggleStar(store, () => undefined, page);
    recordRecent(store, ref, 'Painting of a fence');
    await store.change(() => null);
    const { data } = store.getState();
    expect(data.favorites).toMatchObject([{ key: 'customer:code:98765', starred: { long: '', short: '' } }]);
    expect(data.recents).toMatchObject([{ key: 'customer:code:98765', text: '' }]);
    const opened = await openDatabase({ name: 'licensed', onError: () => undefined });
    const stored = opened.ok ? await opened.database.load(() => databaseId, moment) : null;
    expect(stored?.data.favorites).toHaveLength(1);
    for (const kept of [data, journal, told, stored]) {
      expect(JSON.stringify(kept)).toContain('98765');
      expect(JSON.stringify(kept)).not.toMatch(/fence|FNCE/);
    }
  });

  it('remembers its own list as its source, and not the release of another system', async () => {
    const store = await openStore('licensed-source');
    await toggleStar(store, () => undefined, page);
    expect(store.getState().data.favorites[0]?.starred.source).toContain('Example, codes.txt');
  });
});
