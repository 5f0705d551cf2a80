import { useState, type ReactNode } from 'react';
import type { StoredEntry } from '../../../bridge/schemas';
import { Button } from '../../ui/Button';
import styles from './ReleaseCard.module.css';

type Issue = { line: number | null; message: string };

export type SourceCardProps = {
  entry: StoredEntry;
  name: string;
  summary: string;
  lines: readonly (readonly [label: string, value: string])[];
  isCurrent?: boolean;
  /** What may be done with this kind of source besides. */
  children?: ReactNode;
  /** Absent where the source is part of the app. */
  onRemove?: () => void;
  onVerify?: () => Promise<{ isWhole: boolean; message: string }>;
  onIssues: () => Promise<Issue[]>;
};

const shownIssues = 50;

/** One stored source with its provenance. Removing asks once more, in the place of the button. */
export function SourceCard(props: SourceCardProps) {
  const { entry, name, summary, lines, isCurrent = false, children, onRemove, onVerify, onIssues } = props;
  const [issues, setIssues] = useState<Issue[] | null>(null);
  const [verified, setVerified] = useState<string | null>(null);
  const [isAsking, setIsAsking] = useState(false);

  const toggleIssues = async () => setIssues(issues ? null : await onIssues());
  const verify = async () => {
    const result = await onVerify?.();
    if (result) setVerified(`${result.isWhole ? '✓' : '✕'} ${result.message}`);
  };

  return (
    <article className={styles.card} aria-label={name} data-current={isCurrent}>
      <h3>
        {name} {isCurrent && <span className={styles.current}>● in use</span>}
      </h3>
      <p>{summary}</p>
      <dl className={styles.facts}>
        {lines.map(([label, value]) => (
          <Line key={label} label={label} value={value} />
        ))}
        <Line label="Source" value={sourceWords(entry)} />
        {onRemove && <Line label="Imported" value={new Date(entry.importedAt).toLocaleString('en-US')} />}
        {onRemove && <Line label="SHA-256" value={entry.source.sha256} isCode />}
      </dl>
      {verified && <p role="status">{verified}</p>}
      <p className={styles.buttons}>
        {children}
        {entry.issueCount > 0 && (
          <Button aria-expanded={issues !== null} onClick={() => void toggleIssues()}>
            {issueWords(entry.issueCount)}
          </Button>
        )}
        {onVerify && (
          <Button look="quiet" onClick={() => void verify()}>
            Verify
          </Button>
        )}
        {onRemove && !isAsking && (
          <Button look="quiet" onClick={() => setIsAsking(true)}>
            Remove
          </Button>
        )}
        {onRemove && isAsking && (
          <>
            <Button onClick={onRemove}>Remove {name}</Button>
            <Button look="quiet" onClick={() => setIsAsking(false)}>
              Keep it
            </Button>
          </>
        )}
      </p>
      {issues && (
        // Focusable, so that the list can be scrolled by keyboard.
        <ul className={styles.issues} tabIndex={0} aria-label={`Noticed in ${name}`}>
          {issues.slice(0, shownIssues).map(({ line, message }, index) => (
            <li key={index}>
              {line === null ? message : `Line ${line.toLocaleString('en-US')}: ${message}`}
            </li>
          ))}
          {issues.length > shownIssues && <li>and {issues.length - shownIssues} more</li>}
        </ul>
      )}
    </article>
  );
}

function Line({ label, value, isCode = false }: { label: string; value: string; isCode?: boolean }) {
  return (
    <div>
      <dt>{label}</dt>
      <dd className={isCode ? styles.digest : undefined}>{value}</dd>
    </div>
  );
}

const sourceWords = ({ source }: StoredEntry): string =>
  source.member ? `${source.member} in ${source.file}` : source.file;

const issueWords = (count: number): string =>
  count === 1 ? '1 thing noticed' : `${count.toLocaleString('en-US')} things noticed`;
