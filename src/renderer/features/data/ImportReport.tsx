import { importedWords } from '../../shell/provenance';
import type { ImportStatus } from '../../shell/useData';
import styles from './ImportReport.module.css';

/** What an import is doing or has done; an error stays until the next import and says what to do. */
export function ImportReport({ status }: { status: ImportStatus }) {
  return (
    <div className={styles.report} aria-live="polite" data-testid="import-report">
      {status.phase === 'running' && (
        <>
          <p>
            {status.progress.step} · {status.files}
          </p>
          <progress className={styles.progress} max={1} value={status.progress.done} aria-label="Import" />
        </>
      )}
      {status.phase === 'done' && status.outcome.ok && (
        <>
          {status.outcome.imported.map((entry) => (
            <p key={entry.id} className={styles.good}>
              ✓ {importedWords(entry)}
            </p>
          ))}
          <Problems problems={status.outcome.skipped} />
        </>
      )}
      {status.phase === 'done' && !status.outcome.ok && (
        <>
          <p className={styles.stop}>✕ Nothing was imported; the data in use are unchanged.</p>
          <Problems problems={status.outcome.problems} />
        </>
      )}
    </div>
  );
}

function Problems({ problems }: { problems: readonly { file: string; message: string }[] }) {
  if (!problems.length) return null;
  return (
    <ul className={styles.problems}>
      {problems.map(({ file, message }) => (
        <li key={`${file} ${message}`}>
          <strong>{file}</strong>: {message}
        </li>
      ))}
    </ul>
  );
}
