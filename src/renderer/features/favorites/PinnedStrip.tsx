import { useMemo } from 'react';
import { pinnedFavorites } from '../../../core/user-data/favorites';
import { useOffer } from '../../shell/actions/offers';
import { useUserRows } from '../../shell/user-data';
import styles from './PinnedStrip.module.css';
import { isMac } from '../../shell/actions/keyboard';
import type { Favorite } from '../../../core/user-data/rows';

const numbered = 9;

/** The pinned favorites in their order; the keys open the first of them. */
function usePinned(): Favorite[] {
  const favorites = useUserRows('favorites');
  return useMemo(() => pinnedFavorites(favorites), [favorites]);
}

/** Pinned favorites under the search box: Alt and the number opens one of the first. Without any there is no strip. */
export function PinnedStrip({ onOpen }: { onOpen: (favorite: Favorite) => void }) {
  const favorites = usePinned();
  useOffer({
    pinned: ({ code }) => {
      const favorite = favorites[Number(code.slice(-1)) - 1];
      if (favorite) onOpen(favorite);
    },
  });
  if (!favorites.length) return null;
  return (
    <nav className={styles.strip} aria-label="Pinned favorites">
      {favorites.map((favorite, index) => (
        <button
          key={favorite.key}
          type="button"
          className={styles.pin}
          title={favorite.starred.long}
          aria-keyshortcuts={index < numbered ? `${isMac ? 'Meta' : 'Alt'}+${index + 1}` : undefined}
          onClick={() => onOpen(favorite)}
        >
          {index < numbered && <kbd aria-hidden="true">{index + 1}</kbd>}
          <span className={styles.code}>{favorite.code}</span>
          <span className={styles.name}>{favorite.aliases[0] ?? favorite.starred.long}</span>
        </button>
      ))}
      <span className={styles.hint} aria-hidden="true">
        {isMac ? '⌘number' : 'Alt+number'}
      </span>
    </nav>
  );
}
