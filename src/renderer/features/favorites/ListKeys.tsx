import { useId, useState } from 'react';
import { useKeys } from '../../shell/actions/keys';
import { Button } from '../../ui/Button';
import { Icon } from '../../ui/Icon';
import styles from './FavoritesScreen.module.css';
import { listKeyWords } from './list-keys';

/** What can be done by keys in the list, for who asks: it would be read once and stand there for good. */
export function ListKeys() {
  const keys = useKeys();
  const id = useId();
  const [isOpen, setIsOpen] = useState(false);
  return (
    <div className={styles.keys}>
      {isOpen && <p id={id}>{listKeyWords(keys.map)}</p>}
      <Button
        look="quiet"
        aria-expanded={isOpen}
        aria-controls={isOpen ? id : undefined}
        onClick={() => setIsOpen(!isOpen)}
      >
        <Icon name="help" /> Keys of this list
      </Button>
    </div>
  );
}
