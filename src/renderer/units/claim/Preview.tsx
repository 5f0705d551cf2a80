import type { Copied } from '../../../core/claims';
import { widthWords } from './copied-text';
import styles from './Preview.module.css';

type PreviewProps = { label: string; copied: Copied; width: number | null };

/** Exactly what will be pasted, character by character; or why there is nothing. */
export function Preview({ label, copied, width }: PreviewProps) {
  const text = 'text' in copied ? copied.text : null;
  const notes = 'text' in copied ? copied.notes : [];
  const measured = text === null ? null : widthWords(text, width);
  const told = [...(measured === null ? [] : [measured]), ...notes];
  return (
    <div className={styles.preview}>
      {text === null ? (
        <p className={styles.refused} data-testid="claim-refused">
          <span aria-hidden="true">▲ </span>
          {'refused' in copied ? copied.refused : ''}
        </p>
      ) : (
        // A region that may scroll sideways has to be reached by keyboard.
        <pre
          className={styles.text}
          tabIndex={0}
          role="region"
          aria-label={label}
          data-testid="claim-preview"
        >
          {text}
        </pre>
      )}
      <p className={styles.notes}>{told.join(' · ')}</p>
    </div>
  );
}
