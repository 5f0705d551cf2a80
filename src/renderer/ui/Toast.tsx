import styles from './Toast.module.css';
import type { ToastMessage } from './useToast';

/** The live region stays mounted, so that screen readers hear every message. */
export function Toast({ message }: { message: ToastMessage | null }) {
  return (
    <div className={styles.place} role="status" aria-live="polite" aria-atomic="true">
      {message && (
        <p key={message.id} className={styles.toast} data-tone={message.tone}>
          {message.text}
        </p>
      )}
    </div>
  );
}
