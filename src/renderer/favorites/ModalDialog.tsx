import { useId, useLayoutEffect, useRef, type ReactNode } from 'react';
import styles from './ModalDialog.module.css';

type ModalDialogProps = { title: string; onClose: () => void; children: ReactNode };

/** The platform's dialog: focus trap, Escape and top layer come with it. Keys pressed in it stay in it. */
export function ModalDialog({ title, onClose, children }: ModalDialogProps) {
  const dialog = useRef<HTMLDialogElement>(null);
  const id = useId();

  // A dialog that is closed while it is still in the document gives the focus back to what it was opened from.
  useLayoutEffect(() => {
    const element = dialog.current;
    element?.showModal();
    return () => element?.close();
  }, []);

  return (
    <dialog
      ref={dialog}
      className={styles.dialog}
      aria-labelledby={id}
      onClose={onClose}
      onKeyDown={(event) => event.stopPropagation()}
    >
      <h2 id={id} className={styles.title}>
        {title}
      </h2>
      {children}
    </dialog>
  );
}
