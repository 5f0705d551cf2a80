import { formatDate } from '../../core/code/dates';
import type { CodeStatus, IsoDate } from '../../core/code/validity';
import styles from './StatusChip.module.css';

const icons: Record<CodeStatus, string> = {
  active: '●',
  ended: '■',
  'not yet': '▲',
  header: '▤',
  unknown: '○',
};

/** The state of a code on the date of service: icon and word, never colour alone. */
export function StatusChip({ status, ended }: { status: CodeStatus; ended: IsoDate | null }) {
  return (
    <span className={styles.chip} data-status={status}>
      <span aria-hidden="true">{icons[status]}</span> {statusWords(status, ended)}
    </span>
  );
}

export function statusWords(status: CodeStatus, ended: IsoDate | null): string {
  switch (status) {
    case 'active':
      return ended ? `live until ${formatDate(ended)}` : 'live';
    case 'ended':
      return ended ? `ended ${formatDate(ended)}` : 'ended';
    case 'not yet':
      return 'not yet in force';
    case 'header':
      return 'header, not billable';
    case 'unknown':
      return 'dates not known';
  }
}
