import type { CodeRef } from '../../../core/code/ref';
import { formatCode } from '../../../core/systems/about';
import { useStore } from '../../shell/store';
import { Button } from '../../ui/Button';
import styles from './CodePage.module.css';
import { writtenCode, writtenForm, writtenForms } from './written-form';

/** Whether codes are copied with their dot; nothing for a code that has none. */
export function WrittenForm({ of }: { of: CodeRef }) {
  const chosen = useStore(writtenForm);
  if (formatCode(of) === of.code) return null;
  return (
    <span className={styles.buttons} role="group" aria-label="How codes are copied">
      {writtenForms.map(({ form, label }) => (
        <Button key={form} look="quiet" aria-pressed={chosen === form} onClick={() => writtenForm.set(form)}>
          {writtenCode(of, form)}, {label}
        </Button>
      ))}
    </span>
  );
}
