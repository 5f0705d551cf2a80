import type { Copied } from '../../../../core/claims';
import { widthWords } from './copied-text';
import { Icon } from '../../../ui/Icon';
import styles from './Preview.module.css';

type PreviewProps = {
  label: string;
  /** Null while there is nothing to copy yet. */
  copied: Copied | null;
  width: number | null;
  /** Whether the place of the text is kept while there is none, so that nothing moves when it comes. */
  isKept?: boolean;
};

const nothing = 'Nothing to copy until the units are counted.';

/** Exactly what will be pasted, character by character; or why there is nothing. */
export function Preview({ label, copied, width, isKept = false }: PreviewProps) {
  const text = copied && 'text' in copied ? copied.text : null;
  const notes = copied && 'text' in copied ? copied.notes : [];
  const measured = text === null ? null : widthWords(text, width);
  const told = [...(measured === null ? [] : [measured]), ...notes];
  if (copied === null && !isKept) {
    return (
      <p className={styles.nothing} data-testid="claim-refused">
        {nothing}
      </p>
    );
  }
  return (
    <div className={styles.preview}>
      {text === null ? (
        <p className={styles.refused} data-testid="claim-refused">
          {copied && 'refused' in copied ? (
            <>
              <Icon name="caution" /> {copied.refused}
            </>
          ) : (
            nothing
          )}
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
