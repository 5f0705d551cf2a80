import { createStore, type Store } from '../../shell/store';

/*
 * Conveniences of this window, not user data: unreadable or refused storage costs the memory of a choice, nothing else.
 */

export function readText(key: string): string | null {
  try {
    return localStorage.getItem(key);
  } catch {
    return null;
  }
}

/** Returns false where the text could not be kept. */
export function writeText(key: string, text: string): boolean {
  try {
    localStorage.setItem(key, text);
    return true;
  } catch {
    return false;
  }
}

/** A choice that outlives the window. */
export function rememberedStore(key: string, initial: string): Store<string> {
  const store = createStore(readText(key) ?? initial);
  store.subscribe(() => writeText(key, store.get()));
  return store;
}
