import type { ReleaseEntry } from '../../bridge/schemas';
import { useDesk } from '../app/commands';
import { useUserStore } from '../db/UserContext';
import type { CodeReply } from '../engine/messages';
import styles from './StarButton.module.css';
import { toggleStar } from './starring';
import { useFavorite } from './useFavorite';
import { keyWords } from '../ui/system-keys';

/** The star of a code's page: filled once the favorite is saved. */
export function StarButton({ page, release }: { page: CodeReply; release: ReleaseEntry }) {
  const { show } = useDesk();
  const store = useUserStore();
  const isStarred = useFavorite(page) !== null;
  return (
    <button
      type="button"
      className={styles.star}
      aria-pressed={isStarred}
      title={keyWords('Ctrl+D')}
      onClick={() => void toggleStar(store, show, page, release)}
    >
      <span aria-hidden="true">{isStarred ? '★' : '☆'}</span> {isStarred ? 'Favorite' : 'Star'}
    </button>
  );
}
