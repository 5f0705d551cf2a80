import { useCommands } from '../../shell/commands';
import { toggleStar, useFavorite, useUserStore } from '../../shell/user-data';
import type { CodeReply } from '../../../core/lookup/messages';
import { Icon } from '../../ui/Icon';
import styles from './StarButton.module.css';
import { useKeys } from '../../shell/actions/keys';

/** The star of a code's page: filled once the favorite is saved. */
export function StarButton({ page }: { page: CodeReply }) {
  const { show } = useCommands();
  const keys = useKeys();
  const store = useUserStore();
  const isStarred = useFavorite(page) !== null;
  return (
    <button
      type="button"
      className={styles.star}
      aria-pressed={isStarred}
      title={keys.of('star')}
      onClick={() => void toggleStar(store, show, page)}
    >
      <Icon name="star" isFilled={isStarred} /> {isStarred ? 'Favorite' : 'Star'}
    </button>
  );
}
