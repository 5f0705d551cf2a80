import type { SystemId } from '../../../core/code/ref';
import { hcpcsSystem } from '../../../core/systems/hcpcs/record';
import { createStore } from '../../shell/store';

/** Where the coder is in the book; it stays while they look at a code and come back. */
export type BookView = {
  open: ReadonlySet<string>;
  active: string | null;
  /** The system of which a code is being built. */
  built: SystemId | null;
  /** The table that is open above the book. */
  table: string | null;
};

/** It opens at the parts of the book that is asked most, not at the spines of closed books. */
export const bookView = createStore<BookView>({
  open: new Set([hcpcsSystem]),
  active: null,
  built: null,
  table: null,
});

export const changeBook = (change: Partial<BookView>): void =>
  bookView.update((now) => ({ ...now, ...change }));
