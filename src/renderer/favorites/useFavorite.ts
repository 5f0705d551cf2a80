import { keyOf } from '../../core/desk/entry';
import type { Favorite } from '../../core/desk/favorites';
import { useUserRows } from '../db/UserContext';
import type { CodeReply } from '../engine/messages';
import { refOf } from './starring';

/** The coder's favorite of the page's code, if it is one. */
export function useFavorite(page: Pick<CodeReply, 'record'>): Favorite | null {
  const key = keyOf(refOf(page));
  return useUserRows('favorites').find((favorite) => favorite.key === key) ?? null;
}
