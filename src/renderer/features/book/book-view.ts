import { createStore } from '../../shell/store';

/** Where the coder is in the book; it stays while they look at a code and come back. */
export type BookView = { open: ReadonlySet<string>; active: string | null };

export const bookView = createStore<BookView>({ open: new Set(), active: null });

export const changeBook = (change: Partial<BookView>): void =>
  bookView.update((now) => ({ ...now, ...change }));
