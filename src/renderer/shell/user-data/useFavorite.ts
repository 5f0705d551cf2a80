import { keyOf } from '../../../core/code/ref';
import { useUserRows } from './UserContext';
import type { CodeReply } from '../../../core/lookup/messages';
import type { Favorite } from '../../../core/user-data/rows';

/** The coder's favorite of the page's code, if it is one. */
export function useFavorite(page: Pick<CodeReply, 'record'>): Favorite | null {
  const key = keyOf(page.record);
  return useUserRows('favorites').find((favorite) => favorite.key === key) ?? null;
}
