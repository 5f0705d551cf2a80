import { useState } from 'react';
import type { ReleaseEntry } from '../../bridge/schemas';
import { formatDate } from '../app/dates';
import { releaseName } from '../app/provenance';
import { Button } from '../ui/Button';
import styles from './ReleaseCard.module.css';

type Issue = { line: number | null; message: string };

type ReleaseCardProps = {
  entry: ReleaseEntry;
  isCurrent: boolean;
  summary: string;
  onChoose: () => void;
  onRemove: () => void;
  onIssues: () => Promise<Issue[]>;
};

const shownIssues = 50;

/** One release with its provenance. Removing asks once more, in the place of the button. */
export function ReleaseCard({ entry, isCurrent, summary, onChoose, onRemove, onIssues }: ReleaseCardProps) {
  const [issues, setIssues] = useState<Issue[] | null>(null);
  const [isAsking, setIsAsking] = useState(false);
  const isStarter = entry.kind === 'starter-catalog';
  return (
    <article className={styles.card} aria-label={releaseName(entry)} data-current={isCurrent}>
      <h3>
        {releaseName(entry)} {isCurrent && <span className={styles.current}>● in use</span>}
      </h3>
      <p>{summary}</p>
      <dl className={styles.facts}>
        {entry.from && <Line label="In force from" value={formatDate(entry.from)} />}
        <Line label="Source" value={sourceWords(entry)} />
        {!isStarter && <Line label="Imported" value={new Date(entry.importedAt).toLocaleString('en-US')} />}
        {!isStarter && <Line label="SHA-256" value={entry.source.sha256} isCode />}
        {entry.kind === 'cms-release' && (
          <Line label="With an end date" value={entry.counts.ended.toLocaleString('en-US')} />
        )}
      </dl>
      <p className={styles.buttons}>
        {!isCurrent && <Button onClick={onChoose}>Use this release</Button>}
        {entry.issueCount > 0 && (
          <Button aria-expanded={issues !== null} onClick={() => void toggleIssues()}>
            {issueWords(entry.issueCount)}
          </Button>
        )}
        {!isStarter && !isAsking && (
          <Button look="quiet" onClick={() => setIsAsking(true)}>
            Remove
          </Button>
        )}
        {isAsking && (
          <>
            <Button onClick={onRemove}>Remove {releaseName(entry)}</Button>
            <Button look="quiet" onClick={() => setIsAsking(false)}>
              Keep it
            </Button>
          </>
        )}
      </p>
      {issues && (
        <ul className={styles.issues}>
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

  async function toggleIssues(): Promise<void> {
    setIssues(issues ? null : await onIssues());
  }
}

function Line({ label, value, isCode = false }: { label: string; value: string; isCode?: boolean }) {
  return (
    <div>
      <dt>{label}</dt>
      <dd className={isCode ? styles.digest : undefined}>{value}</dd>
    </div>
  );
}

const sourceWords = ({ source }: ReleaseEntry): string =>
  source.member ? `${source.member} in ${source.file}` : source.file;

const issueWords = (count: number): string =>
  count === 1 ? '1 thing noticed' : `${count.toLocaleString('en-US')} things noticed`;
