import styles from './FavoritesScreen.module.css';
import type { Place } from './places';

type EmptyFavoritesProps = { isOpening: boolean; hasAny: boolean; filter: string; place: Place };

/** What stands where no rows are, and what to do about it. */
export function EmptyFavorites({ isOpening, hasAny, filter, place }: EmptyFavoritesProps) {
  return (
    <div className={styles.empty}>
      <p>{isOpening ? 'Opening your favorites' : words({ hasAny, filter, place })}</p>
    </div>
  );
}

function words({ hasAny, filter, place }: Omit<EmptyFavoritesProps, 'isOpening'>): string {
  if (!hasAny) {
    return 'No favorites yet. Find a code and press Ctrl+D: it is kept here, with your notes and names.';
  }
  if (filter.trim()) return 'No favorite here holds all these words.';
  if (place.kind === 'news') return 'Nothing changed among your favorites.';
  return 'Nothing lies here. Drag favorites to the folder, or choose it under “Move to”.';
}
