import { useMemo } from 'react';
import { pinnedFavorites } from '../../../core/user-data/favorites';
import type { Favorite } from '../../../core/user-data/rows';
import { useOffer } from '../../shell/actions/offers';
import { useUserRows } from '../../shell/user-data';

/** The first nine pinned favorites open by the number of their place, whatever is in front. */
export function usePinnedKeys(onOpen: (favorite: Favorite) => void): void {
  const favorites = useUserRows('favorites');
  const pinned = useMemo(() => pinnedFavorites(favorites), [favorites]);
  useOffer({
    pinned: ({ code }) => {
      const favorite = pinned[Number(code.slice(-1)) - 1];
      if (favorite) onOpen(favorite);
    },
  });
}
