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
              {[status.progress.step, whichFile(status.progress.step, status.files)]
                .filter(Boolean)
                .join(' · ')}
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

/** Which of the files a step is about: `1 of 3`; the files themselves where it is about none of them. */
function whichFile(step: string, files: string): string {
  const names = files.split(', ');
  const at = names.findIndex((name) => step.includes(name));
  if (at >= 0) return names.length > 1 ? `${at + 1} of ${names.length}` : '';
  return names.length > 1 ? `${names.length} files` : files;
}

/** A message that begins with the name of the file stands behind that name already. */
const withoutName = (message: string, file: string): string =>
  message.startsWith(`${file}: `) ? message.slice(file.length + 2) : message;

function Problems({ problems }: { problems: readonly { file: string; message: string }[] }) {
  if (!problems.length) return null;
  return (
    <ul className={styles.problems}>
      {problems.map(({ file, message }) => (
        <li key={`${file} ${message}`}>
          <strong>{file}</strong>: {withoutName(message, file)}
        </li>
      ))}
    </ul>
  );
}
