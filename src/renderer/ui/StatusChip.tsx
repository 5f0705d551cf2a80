import { formatDate } from '../../core/code/dates';
import type { CodeStatus, IsoDate } from '../../core/code/validity';
import { Icon, type IconName } from './Icon';
import styles from './StatusChip.module.css';

const icons: Record<CodeStatus, IconName> = {
  active: 'good',
  ended: 'stop',
  'not yet': 'later',
  header: 'group',
  unknown: 'unknown',
};

type StatusChipProps = {
  status: CodeStatus;
  ended: IsoDate | null;
  /** False where Medicare does not pay for it: then it is not green. */
  isPaid?: boolean;
  /** False where the release that says so does not reach the date of service: then it is not green either. */
  isSure?: boolean;
};

/** The state of a code on the date of service: icon and word, never color alone. */
export function StatusChip({ status, ended, isPaid = true, isSure = true }: StatusChipProps) {
  const isDoubtful = !isSure && status === 'active';
  return (
    <span className={styles.chip} data-status={status} data-paid={isPaid} data-doubtful={isDoubtful}>
      <Icon name={isDoubtful ? 'caution' : icons[status]} />
      {statusWords(status, ended)}
      {isDoubtful && ', as far as known'}
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
