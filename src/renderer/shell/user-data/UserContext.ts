import { createContext, useContext, useSyncExternalStore } from 'react';
import type { UserData } from '../../../core/user-data/user-data';
import type { UserDataAccess } from './start';
import type { UserStore } from './store';
import type { UserState } from './store-types';

export const UserContext = createContext<UserDataAccess | null>(null);

/** The coder's own data: what changes them and what hands them to main. */
export function useUserData(): UserDataAccess {
  const access = useContext(UserContext);
  if (!access) throw new Error('useUserData works inside the App only.');
  return access;
}

export const useUserStore = (): UserStore => useUserData().store;

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
