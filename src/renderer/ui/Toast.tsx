import styles from './Toast.module.css';
import type { ToastMessage } from './useToast';

/** The live region stays mounted, so that screen readers hear every message. */
export function Toast({ message, onHide }: { message: ToastMessage | null; onHide: () => void }) {
  return (
    <div className={styles.place} role="status" aria-live="polite" aria-atomic="true">
      {message && (
        <p key={message.id} className={styles.toast} data-tone={message.tone}>
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
      )}
    </div>
  );
}
