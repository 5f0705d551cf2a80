import { isSameCode, type CodeRef } from '../../../core/code/ref';
import { isPrivate } from '../../../core/systems/private/record';
import { licenceOf } from '../../../core/systems/licence';
import { formatCode, kindToTell } from '../../../core/systems/about';
import type { CodeReply } from '../../../core/lookup/messages';
import { useKeys } from '../../shell/actions/keys';
import { useCommands } from '../../shell/commands';
import { Icon } from '../../ui/Icon';
import { StarButton } from '../favorites/StarButton';
import styles from './PageHeader.module.css';

type PageHeaderProps = {
  page: CodeReply;
  /** The codes that are chosen to be compared. */
  compared: readonly CodeRef[];
};

/** Stays in view while the page scrolls: which code this is, its star, and the way to compare it. */
export function PageHeader({ page, compared }: PageHeaderProps) {
  const { addToComparison } = useCommands();
  const keys = useKeys();
  const { record } = page;
  const kindName = kindToTell(record);
  const licence = licenceOf(record);
  const at = compared.findIndex((ref) => isSameCode(ref, record)) + 1;
  return (
    <header className={styles.header}>
      <h2 id="code-title" className={styles.code}>
        {formatCode(record)}
      </h2>
      {kindName && <span className={styles.kind}>{kindName}</span>}
      {licence !== null && <span className={styles.kind}>license of {licence}</span>}
      <span className={styles.tools}>
        <StarButton page={page} />
        {!isPrivate(record) && (
          <button
            type="button"
            className={styles.tool}
            aria-pressed={at > 0}
            aria-label={`Put ${formatCode(record)} beside others`}
            title={`Compare ${keys.of('compare-add')}`}
            onClick={() => addToComparison(record)}
          >
            <Icon name="compare" /> {at > 0 ? at : 'Compare'}
          </button>
        )}
      </span>
    </header>
  );
}
