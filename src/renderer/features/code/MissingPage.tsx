import type { CodeRef } from '../../../core/code/ref';
import { formatCode } from '../../../core/systems/about';
import { Button } from '../../ui/Button';
import styles from './CodePage.module.css';

type MissingPageProps = { missing: CodeRef; source: string; onSearch: (code: string) => void };

/** A code that was opened and is not there. Another one of the same name is not shown in its place, only looked for. */
export function MissingPage({ missing, source, onSearch }: MissingPageProps) {
  const code = formatCode(missing);
  return (
    <div className={styles.missing} role="status">
      <p className={styles.descriptor}>
        {missing.system === 'private'
          ? `${code} is no longer among your private codes.`
          : `${source} does not have ${code}.`}
      </p>
      <p className={styles.buttons}>
        <Button onClick={() => onSearch(code)}>Search for {code}</Button>
      </p>
    </div>
  );
}
