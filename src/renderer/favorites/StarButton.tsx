import type { ReleaseEntry } from '../../bridge/schemas';
import { keyOf } from '../../core/desk/entry';
import { useDesk } from '../app/commands';
import { useUserRows, useUserStore } from '../db/UserContext';
import type { CodeReply } from '../engine/messages';
import styles from './StarButton.module.css';
import { refOf, toggleStar } from './starring';

/** The star of a code's page: filled once the favorite is saved. */
export function StarButton({ page, release }: { page: CodeReply; release: ReleaseEntry }) {
  const { show } = useDesk();
  const store = useUserStore();
  const favorites = useUserRows('favorites');
  const key = keyOf(refOf(page));
  const isStarred = favorites.some((favorite) => favorite.key === key);
  return (
    <button
      type="button"
      className={styles.star}
      aria-pressed={isStarred}
      title="Ctrl+D"
      onClick={() => void toggleStar(store, show, page, release)}
    >
      <span aria-hidden="true">{isStarred ? '★' : '☆'}</span> {isStarred ? 'Favorite' : 'Star'}
    </button>
  );
}
