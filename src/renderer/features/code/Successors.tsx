import type { CodeReply } from '../../../core/lookup/messages';
import { formatCode } from '../../../core/systems/about';
import { withCapital } from '../../../core/text/capital';
import { useCommands } from '../../shell/commands';
import { Button } from '../../ui/Button';
import { Icon } from '../../ui/Icon';
import { statusWords } from '../../ui/StatusChip';
import styles from './Successors.module.css';

/** An ended code says so before anything else, and leads to what took its place. */
export function Successors({ page }: { page: CodeReply }) {
  const { openCode, compare } = useCommands();
  const { status, record, successors } = page;
  if (status !== 'ended') return null;
  return (
    <div className={styles.ended} role="group" aria-label="Ended">
      <p className={styles.words}>
        <Icon name="stop" /> <strong>{withCapital(statusWords('ended', record.valid?.to ?? null))}</strong>
        {successors.length === 0 && <span>The data do not name a code that took its place.</span>}
      </p>
      {successors.map((next) => (
        <p key={next.code} className={styles.next}>
          <Icon name="forward" />
          <span>
            <strong className="code">{formatCode(next)}</strong>
            {next.unit && ` (${next.unit})`} {next.long}
          </span>
          <Button aria-label={`Open ${formatCode(next)}`} onClick={() => openCode(next)}>
            Open
          </Button>
          <Button
            aria-label={`Compare ${formatCode(record)} with ${formatCode(next)}, which took its place`}
            onClick={() => compare([record, next])}
          >
            Compare
          </Button>
        </p>
      ))}
    </div>
  );
}
