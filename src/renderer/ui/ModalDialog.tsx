import { useId, useImperativeHandle, useLayoutEffect, useRef, type ReactNode, type Ref } from 'react';
import styles from './ModalDialog.module.css';

type ModalDialogProps = {
  ref?: Ref<HTMLDialogElement | null>;
  title: string;
  isWide?: boolean;
  /** It stands at one height while what is in it grows and shrinks, and its field says its name. */
  isPalette?: boolean;
  onClose: () => void;
  children: ReactNode;
};

/** The platform's dialog: focus trap, Escape and top layer come with it. The window's keys wait while it is open. */
export function ModalDialog({
  ref,
  title,
  isWide = false,
  isPalette = false,
  onClose,
  children,
}: ModalDialogProps) {
  const dialog = useRef<HTMLDialogElement>(null);
  const id = useId();
  useImperativeHandle<HTMLDialogElement | null, HTMLDialogElement | null>(ref, () => dialog.current);

  // A dialog that is closed while it is still in the document gives the focus back to what it was opened from.
  useLayoutEffect(() => {
    const element = dialog.current;
    element?.showModal();
    // The focus is on the first control, which may stand far down.
    element?.scrollTo({ top: 0, behavior: 'instant' });
    return () => element?.close();
  }, []);

  return (
    <dialog
      ref={dialog}
      className={styles.dialog}
      data-wide={isWide}
      data-palette={isPalette}
      // A click beside the fields keeps the focus in the dialog.
      tabIndex={-1}
      aria-labelledby={id}
      // Escape: closed by the window itself, with this very key. The platform would hide it now and tell so later, and a key that is
      // pressed in between, to open it anew, would be lost.
      onCancel={(event) => {
        // That of a file chooser in it comes up to here, too.
        if (event.target !== event.currentTarget) return;
        event.preventDefault();
        onClose();
      }}
      onClose={onClose}
    >
      <h2 id={id} className={isPalette ? 'visually-hidden' : styles.title}>
        {title}
      </h2>
      {children}
    </dialog>
  );
}
