import { useEffect, useRef } from 'react';
import { Button } from './Button';
import styles from './KeysDialog.module.css';

type KeysDialogProps = {
  keys: readonly { keys: string; label: string }[];
  isOpen: boolean;
  onClose: () => void;
};

/** All keys at a glance. The platform's own dialog brings focus trap, Escape and the top layer. */
export function KeysDialog({ keys, isOpen, onClose }: KeysDialogProps) {
  const dialog = useRef<HTMLDialogElement>(null);

  useEffect(() => {
    if (isOpen && !dialog.current?.open) dialog.current?.showModal();
    if (!isOpen && dialog.current?.open) dialog.current.close();
  }, [isOpen]);

  return (
    <dialog ref={dialog} className={styles.dialog} aria-labelledby="keys-title" onClose={onClose}>
      <h2 id="keys-title" className={styles.title}>
        Keys
      </h2>
      <dl className={styles.keys}>
        {keys.map(({ keys: combination, label }) => (
          <div key={combination} className={styles.line}>
            <dt>
              <kbd>{combination}</kbd>
            </dt>
            <dd>{label}</dd>
          </div>
        ))}
      </dl>
      <Button onClick={onClose}>Close</Button>
    </dialog>
  );
}
