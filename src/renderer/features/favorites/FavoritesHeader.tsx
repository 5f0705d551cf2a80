import { ActionButton } from '../../shell/actions/ActionButton';
import { Button } from '../../ui/Button';
import { Fold } from '../../ui/Fold';
import styles from './FavoritesScreen.module.css';
import { Transfer } from './Transfer';

export type Tab = 'favorites' | 'private';

const tabs: readonly { name: Tab; label: string }[] = [
  { name: 'favorites', label: 'Favorites' },
  { name: 'private', label: 'Private codes' },
];

type FavoritesHeaderProps = { tab: Tab; onTab: (tab: Tab) => void; onClose: () => void };

/** The name of the screen, its lists, and the ways out of this computer and back. */
export function FavoritesHeader({ tab, onTab, onClose }: FavoritesHeaderProps) {
  return (
    <header className={styles.header}>
      <h2 id="favorites-title">Favorites</h2>
      <div className={styles.tabs} role="group" aria-label="Lists">
        {tabs.map(({ name, label }) => (
          <Button key={name} aria-pressed={tab === name} onClick={() => onTab(name)}>
            {label}
          </Button>
        ))}
      </div>
      <Fold label="More">
        <Transfer />
        <ActionButton action="back" look="quiet" onClick={onClose}>
          Close
        </ActionButton>
      </Fold>
    </header>
  );
}
