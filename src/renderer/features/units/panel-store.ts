import { useCallback, useSyncExternalStore } from 'react';
import type { CodeKey } from '../../../core/code/ref';
import { untouched, type StoredInput } from './input';
import { rememberedStore } from './remembered';
import { createStore } from './store';

/*
 * What the panel holds over pages: the fields of each code, for as long as the window lives and no longer. Going to
 * another code and back loses nothing that was typed; closing the window forgets it all.
 */

const inputs = new Map<CodeKey, StoredInput>();
const listeners = new Set<() => void>();

const subscribe = (listener: () => void) => {
  listeners.add(listener);
  return () => listeners.delete(listener);
};

export function changeInput(key: CodeKey, change: Partial<StoredInput>): void {
  inputs.set(key, { ...(inputs.get(key) ?? untouched), ...change });
  for (const listener of listeners) listener();
}

export type ChangeInput = (change: Partial<StoredInput>) => void;

export function usePanelInput(key: CodeKey): [StoredInput, ChangeInput] {
  const input = useSyncExternalStore(subscribe, () => inputs.get(key) ?? untouched);
  const change = useCallback((part: Partial<StoredInput>) => changeInput(key, part), [key]);
  return [input, change];
}

/** Whether the coder wants the panel on every page: `open` or `closed`. */
export const panelWanted = rememberedStore('units-panel', 'closed');

/** Grows with every wish for the focus; the panel takes it once, as soon as it is there. */
export const focusWishes = createStore<number>(0);
let taken = 0;

export function openPanel(): void {
  panelWanted.set('open');
  focusWishes.update((count) => count + 1);
}

export function takeFocusWish(): boolean {
  const isNew = focusWishes.get() > taken;
  taken = focusWishes.get();
  return isNew;
}
