import { useId, useState, type ReactNode } from 'react';
import { Button } from './Button';
import { Icon } from './Icon';
import styles from './Fold.module.css';

type FoldProps = { label: string; children: ReactNode };

/** Narrow windows fold what is in it behind a button; in wide ones it stands there as if there were no fold. */
export function Fold({ label, children }: FoldProps) {
  const [isOpen, setIsOpen] = useState(false);
  const id = useId();
  return (
    <>
      <span className={styles.fold}>
        <Button look="quiet" aria-expanded={isOpen} aria-controls={id} onClick={() => setIsOpen(!isOpen)}>
          {label} <Icon name={isOpen ? 'down' : 'right'} />
        </Button>
      </span>
      <div id={id} className={styles.content} data-open={isOpen}>
        {children}
      </div>
    </>
  );
}
