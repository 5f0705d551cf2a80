import { createContext, useContext, useSyncExternalStore } from 'react';
import type { UserData } from '../../../core/user-data/user-data';
import type { UserDesk } from './start';
import type { UserStore } from './store';
import type { UserState } from './store-types';

export const UserContext = createContext<UserDesk | null>(null);

/** The coder's own data: what changes them and what hands them to main. */
export function useUserDesk(): UserDesk {
  const desk = useContext(UserContext);
  if (!desk) throw new Error('useUserDesk works inside the App only.');
  return desk;
}

export const useUserStore = (): UserStore => useUserDesk().store;

/** The data as they are saved, live over all windows. */
export function useUserState(): UserState {
  const store = useUserStore();
  return useSyncExternalStore(store.subscribe, store.getState);
}

/** One of the lists; a component that uses it is rendered anew only when that list changes. */
export function useUserRows<T extends keyof UserData>(table: T): UserData[T] {
  const store = useUserStore();
  return useSyncExternalStore(store.subscribe, () => store.getState().data[table]);
}
