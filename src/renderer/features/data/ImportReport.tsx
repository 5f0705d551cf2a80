import { importedWords } from '../../shell/provenance';
import type { ImportStatus } from '../../shell/useData';
import { Button } from '../../ui/Button';
import { Icon } from '../../ui/Icon';
import styles from './ImportReport.module.css';

type ImportReportProps = { status: ImportStatus; onCancel: () => void };

/** What an import is doing or has done; an error stays until the next import and says what to do. */
export function ImportReport({ status, onCancel }: ImportReportProps) {
  const look = status.phase !== 'done' ? status.phase : status.outcome.ok ? 'good' : 'stop';
  return (
    <div className={styles.report} data-look={look} aria-live="polite" data-testid="import-report">
      {status.phase === 'running' && (
        <>
          <p className={styles.running}>
            <span>
              {status.progress.step} · {status.files}
            </span>
            {status.isDownload && <Button onClick={onCancel}>Cancel</Button>}
          </p>
          <progress className={styles.progress} max={1} value={status.progress.done} aria-label="Import" />
        </>
      )}
      {status.phase === 'done' && status.outcome.ok && (
        <>
          {status.outcome.imported.map((entry) => (
            <p key={entry.id} className={styles.head}>
              <Icon name="good" /> {importedWords(entry)}
            </p>
          ))}
          <Problems problems={status.outcome.skipped} />
        </>
      )}
      {status.phase === 'done' && !status.outcome.ok && (
        <>
          <p className={styles.head}>
            <Icon name="stop" /> Nothing was imported; the data in use are unchanged.
          </p>
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
