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
  /** What the release that says so is of, where it does not reach the date of service: then it is not green either. */
  asOf?: string | null;
};

/** The state of a code on the date of service: icon and word, never color alone. */
export function StatusChip({ status, ended, isPaid = true, asOf = null }: StatusChipProps) {
  const isDoubtful = asOf !== null && status === 'active';
  return (
    <span className={styles.chip} data-status={status} data-paid={isPaid} data-doubtful={isDoubtful}>
      <Icon name={isDoubtful ? 'caution' : icons[status]} />
      {statusWords(status, ended)}
      {isDoubtful && ` as of ${asOf}`}
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
