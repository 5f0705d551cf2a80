import type { Verdict } from '../../../core/check/finding';
import { Icon } from '../../ui/Icon';
import styles from './VerdictMark.module.css';
import { verdictWords } from './words';

/** A verdict in its color with its icon, and with its word where none stands beside it. */
export function VerdictMark({ verdict, hasWord = true }: { verdict: Verdict; hasWord?: boolean }) {
  const { word, icon } = verdictWords[verdict];
  return (
    <span className={styles.mark} data-verdict={verdict}>
      <Icon name={icon} />
      {hasWord && ` ${word}`}
    </span>
  );
}
