import { useMemo } from 'react';
import type { ActionId } from '../../../core/actions/actions';
import { keyMap, keysOf, withKeys, type KeyMap } from '../../../core/actions/key-map';
import { createStore, useStore } from '../store';
import { isMac } from './keyboard';

/** The keys as they are now on this system; the settings set others. */
export const keys = createStore<KeyMap>(keyMap({}, isMac));

/** A text in which `{id}` stands for the key of an action, as it is now: for what is said once. */
export const keyWords = (text: string): string => withKeys(text, keys.get());

export type Keys = {
  map: KeyMap;
  /** The key of an action for its button, as this system writes it. */
  of: (id: ActionId) => string;
  /** A text in which `{id}` stands for the key of an action. */
  words: (text: string) => string;
};

/** The same for what stands on the screen, and changes with the settings. */
export function useKeys(): Keys {
  const map = useStore(keys);
  return useMemo(() => ({ map, of: (id) => keysOf(map, id), words: (text) => withKeys(text, map) }), [map]);
}
