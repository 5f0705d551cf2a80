// @vitest-environment happy-dom
import 'fake-indexeddb/auto';
import { act, cleanup, configure, fireEvent, render, screen, waitFor } from '@testing-library/react';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { editFavorite, type FavoriteFields as Fields } from '../../../../../src/core/user-data/favorites';
import { unstar } from '../../../../../src/renderer/shell/user-data';
import { UserDatabase } from '../../../../../src/renderer/shell/user-data/database';
import { UserContext, useUserRows } from '../../../../../src/renderer/shell/user-data/UserContext';
import type { UserStore } from '../../../../../src/renderer/shell/user-data/store';
import type { StoreDependencies } from '../../../../../src/renderer/shell/user-data/store-types';
import { FavoriteFields } from '../../../../../src/renderer/features/favorites/FavoriteFields';
import { favorite } from '../../../../fixtures/db/make';
import { openStore } from '../../../../fixtures/db/open-store';

// A busy machine must fail no test.
configure({ asyncUtilTimeout: 20_000 });

let count = 0;
let one: UserStore;
let other: UserStore;
/** What main says to a change of window one. */
let note: StoreDependencies['appendJournal'];

/** Two windows of one computer that hear each other. */
function channels(): StoreDependencies['channel'][] {
  const both: StoreDependencies['channel'][] = [0, 1].map((at) => ({
    onmessage: null,
    postMessage: (data: unknown) =>
      both[1 - at]?.onmessage?.({ data: structuredClone(data) } as MessageEvent),
  }));
  return both;
}

function FieldsOfIt() {
  const [row] = useUserRows('favorites');
  return row ? <FavoriteFields favorite={row} note={{ current: null }} onLeave={() => undefined} /> : null;
}

const noteBox = () => screen.getByLabelText<HTMLTextAreaElement>('Note');
const labelsBox = () => screen.getByLabelText<HTMLInputElement>(/^Labels/);
const type = (box: HTMLElement, value: string) => fireEvent.change(box, { target: { value } });
const savedRow = () => one.getState().data.favorites[0];
const write = (store: UserStore, fields: Fields) =>
  act(() =>
    store.change(({ favorites }, now) => ({
      favorites: { put: favorites.map((row) => editFavorite(row, fields, now)) },
    })),
  );

beforeEach(async () => {
  note = () => Promise.resolve(null);
  const name = `fields-${count++}`;
  const [first, second] = channels();
  one = await openStore(name, { appendJournal: (entry) => note(entry), ...(first && { channel: first }) });
  other = await openStore(name, second && { channel: second });
  await one.change(() => ({ favorites: { put: [favorite('J0475', { note: 'base', labels: ['a'] })] } }));
  await waitFor(() => expect(other.getState().data.favorites).toHaveLength(1));
  render(
    <UserContext value={{ store: one, saveSnapshotNow: () => Promise.resolve() }}>
      <FieldsOfIt />
    </UserContext>,
  );
});
afterEach(() => {
  cleanup();
  vi.restoreAllMocks();
});

describe('a field that is left by a key that removes the favorite', () => {
  it('is saved to its last character first, though an earlier save is still on its way', async () => {
    let confirm = () => {};
    note = () => new Promise((resolve) => (confirm = () => resolve(null)));
    type(noteBox(), 'Check the ');
    fireEvent.blur(noteBox());
    await waitFor(() => expect(savedRow()?.note).toBe('Check the '));
    type(noteBox(), 'Check the vial size.');
    fireEvent.blur(noteBox());
    note = () => Promise.resolve(null);
    const removing = act(() => unstar(one, () => undefined, one.getState().data.favorites));
    confirm();
    await removing;
    expect(savedRow()).toBeUndefined();
    await act(() => one.undo());
    expect(savedRow()?.note).toBe('Check the vial size.');
  });
});

describe('a field that two windows write in', () => {
  it('shows what the other one saved while the focus rests in it, and keeps it at the next key', async () => {
    type(noteBox(), 'base, mine');
    await waitFor(() => expect(savedRow()?.note).toBe('base, mine'));
    await screen.findByText('Saved');
    await write(other, { note: 'base, mine\nA paragraph of the other window' });
    await waitFor(() => expect(noteBox().value).toBe('base, mine\nA paragraph of the other window'));
    type(noteBox(), `${noteBox().value}, and mine`);
    await waitFor(() =>
      expect(savedRow()?.note).toBe('base, mine\nA paragraph of the other window, and mine'),
    );
  });

  it('keeps both notes where both were typed at the same time', async () => {
    type(noteBox(), 'from one');
    await write(other, { note: 'from the other' });
    expect(noteBox().value).toBe('from one');
    fireEvent.blur(noteBox());
    await waitFor(() => expect(savedRow()?.note).toBe('from the other\n\nfrom one'));
    await waitFor(() => expect(noteBox().value).toBe('from the other\n\nfrom one'));
  });

  it('says that the other one’s labels stay where both were typed at the same time', async () => {
    type(labelsBox(), 'a, mine');
    await write(other, { labels: ['a', 'theirs'] });
    fireEvent.blur(labelsBox());
    await screen.findByText(/Another window changed this field/);
    expect(labelsBox().value).toBe('a, theirs');
    expect(savedRow()?.labels).toEqual(['a', 'theirs']);
  });
});

describe('a field that is being written', () => {
  it('shows what was typed, character by character, until it is left', async () => {
    type(labelsBox(), 'a,b, ');
    await waitFor(() => expect(savedRow()?.labels).toEqual(['a', 'b']));
    expect(labelsBox().value).toBe('a,b, ');
    fireEvent.blur(labelsBox());
    await waitFor(() => expect(labelsBox().value).toBe('a, b'));
  });

  it('keeps its text when it is left while main is slow, and what is typed after it', async () => {
    let answer = () => {};
    note = () => new Promise((resolve) => (answer = () => resolve(null)));
    type(noteBox(), 'first');
    await waitFor(() => expect(savedRow()?.note).toBe('first'));
    fireEvent.blur(noteBox());
    type(noteBox(), 'first, second');
    act(() => answer());
    await waitFor(() => expect(savedRow()?.note).toBe('first, second'));
    expect(noteBox().value).toBe('first, second');
  });

  it('is saved before what is done to its favorite after it was left', async () => {
    type(noteBox(), 'typed last');
    fireEvent.blur(noteBox());
    const done = await act(() => one.change(() => ({ favorites: { remove: ['hcpcs:procedure:J0475'] } })));
    expect(done?.undo.inverse.favorites?.put?.[0]?.note).toBe('typed last');
  });

  it('keeps its text when it is left and could not be saved', async () => {
    let fail = () => {};
    const commit = vi
      .spyOn(UserDatabase.prototype, 'commit')
      .mockImplementationOnce(() => new Promise((_, reject) => (fail = () => reject(new Error('no room')))));
    type(noteBox(), 'typed');
    await waitFor(() => expect(commit).toHaveBeenCalledOnce());
    fireEvent.blur(noteBox());
    act(() => fail());
    await waitFor(() => expect(one.getState().error?.kind).toBe('not-saved'));
    expect(noteBox().value).toBe('typed');
    fireEvent.blur(noteBox());
    await waitFor(() => expect(savedRow()?.note).toBe('typed'));
    expect(noteBox().value).toBe('typed');
  });

  it('says that it is saved only where it is in main’s journal', async () => {
    note = () => Promise.resolve('The disk is full.');
    type(noteBox(), 'typed');
    fireEvent.blur(noteBox());
    await waitFor(() => expect(one.getState().error?.kind).toBe('no-copy'));
    expect(savedRow()?.note).toBe('typed');
    expect(screen.queryByText('Saved')).toBeNull();
  });
});
