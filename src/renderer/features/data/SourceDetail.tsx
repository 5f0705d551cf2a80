import { countText } from '../../../core/code/numbers';
import { useState, type ReactNode } from 'react';
import type { StoredEntry } from '../../../bridge/schemas';
import { useAttempt } from '../../shell/useAttempt';
import { Button } from '../../ui/Button';
import { Icon } from '../../ui/Icon';
import styles from './SourceDetail.module.css';
import { isShipped, issueWords, sourceLines } from './source-words';

type Issue = { line: number | null; message: string };

export type SourceCommands = {
  onRemove: () => Promise<unknown>;
  onVerify: () => Promise<{ isWhole: boolean; message: string }>;
  onIssues: () => Promise<Issue[]>;
};

type SourceDetailProps = {
  entry: StoredEntry;
  name: string;
  doubt: string | null;
  commands: SourceCommands;
  children?: ReactNode;
};

const shownIssues = 50;

/** What is known of a source and what can be done with it. Removing asks once more, in the place of the button. */
export function SourceDetail({ entry, name, doubt, commands, children }: SourceDetailProps) {
  const [issues, setIssues] = useState<Issue[] | null>(null);
  const [verified, setVerified] = useState<{ isWhole: boolean; message: string } | null>(null);
  const [isAsking, setIsAsking] = useState(false);
  const isOurs = isShipped(entry);
  const attempt = useAttempt();
  const toggleIssues = async () => setIssues(issues ? null : await commands.onIssues());
  return (
    <section className={styles.detail} aria-label={name}>
      {doubt && (
        <p className={styles.doubt}>
          <Icon name="caution" /> {doubt}
        </p>
      )}
      <dl className={styles.facts}>
        {sourceLines(entry).map(([label, value]) => (
          <div key={label}>
            <dt>{label}</dt>
            <dd>{value}</dd>
          </div>
        ))}
        {!isOurs && (
          <div>
            <dt>SHA-256</dt>
            <dd className={styles.digest}>{entry.source.sha256}</dd>
          </div>
        )}
      </dl>
      <p role="status" className={styles.verified} data-whole={verified?.isWhole}>
        {verified && (
          <>
            <Icon name={verified.isWhole ? 'good' : 'stop'} /> {verified.message}
          </>
        )}
      </p>
      <div className={styles.buttons}>
        {children}
        {entry.issueCount > 0 && (
          <Button aria-expanded={issues !== null} onClick={() => attempt(toggleIssues)}>
            {issueWords(entry.issueCount)}
          </Button>
        )}
        {!isOurs && (
          <Button onClick={() => attempt(() => commands.onVerify().then(setVerified))}>Verify</Button>
        )}
        {!isOurs && !isAsking && <Button onClick={() => setIsAsking(true)}>Remove</Button>}
        {isAsking && (
          <>
            <Button onClick={() => attempt(commands.onRemove)}>Remove {name}</Button>
            <Button look="quiet" onClick={() => setIsAsking(false)}>
              Keep it
            </Button>
          </>
        )}
      </div>
      {issues && (
        // Focusable, so that the list can be scrolled by keyboard.
        <ul className={styles.issues} tabIndex={0} aria-label={`Noticed in ${name}`}>
          {issues.slice(0, shownIssues).map(({ line, message }, index) => (
            <li key={index}>{line === null ? message : `Line ${countText(line)}: ${message}`}</li>
          ))}
          {issues.length > shownIssues && <li>and {issues.length - shownIssues} more</li>}
        </ul>
      )}
    </section>
  );
}
