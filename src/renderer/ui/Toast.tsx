import { useLayoutEffect, useRef } from 'react';
import styles from './Toast.module.css';
import type { ToastMessage } from './useToast';

/** The live region stays mounted, so that screen readers hear every message. */
export function Toast({ message, onHide }: { message: ToastMessage | null; onHide: () => void }) {
  return (
    <div className={styles.place} role="status" aria-live="polite" aria-atomic="true">
      {message && <Words key={message.id} message={message} onHide={onHide} />}
    </div>
  );
}

function Words({ message, onHide }: { message: ToastMessage; onHide: () => void }) {
  const words = useRef<HTMLParagraphElement>(null);

  // A toast that goes with the focus in it gives it back to where the coder was when it came.
  useLayoutEffect(() => {
    const toast = words.current;
    const before = document.activeElement;
    return () => {
      if (toast?.contains(document.activeElement) && before instanceof HTMLElement) before.focus();
    };
  }, []);

  return (
    <p ref={words} className={styles.toast} data-tone={message.tone}>
      {message.text}
      {message.action && (
        <button
          type="button"
          className={styles.action}
          onClick={() => {
            onHide();
            message.action?.perform();
          }}
        >
          {message.action.label}
          {message.action.keys && <kbd aria-hidden="true"> {message.action.keys}</kbd>}
        </button>
      )}
    </p>
  );
}
