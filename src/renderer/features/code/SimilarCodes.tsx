import type { IsoDate } from '../../../core/code/validity';
import { useCommands } from '../../shell/commands';
import { dragsCode } from '../compare/drag';
import type { CodeReply } from '../../../core/lookup/messages';
import { Button } from '../../ui/Button';
import { StatusChip } from '../../ui/StatusChip';
import { CodeLink } from './LinkedText';
import styles from './SimilarCodes.module.css';
import { useSimilar } from './useSimilar';

type SimilarCodesProps = { page: CodeReply; on: IsoDate };

/** The codes that this one is most easily taken for, each with its reason in words. */
export function SimilarCodes({ page, on }: SimilarCodesProps) {
  const { openCode, compare } = useCommands();
  const { record } = page;
  const rows = useSimilar(record, on);
  if (!rows?.length) return null;
  return (
    <section className={styles.similar} aria-labelledby="similar-title">
      <h3 id="similar-title">Similar codes</h3>
      <ul className={styles.list}>
        {rows.map((row) => (
          <li key={row.code} className={styles.row} {...dragsCode(row)}>
            <CodeLink to={row} onCode={openCode} />
            <span>
              {row.text}
              <span className={styles.reason}>{row.reason}</span>
            </span>
            <span className={styles.unit}>
              {row.status === 'ended' || row.status === 'not yet' ? (
                <StatusChip status={row.status} ended={row.ended} />
              ) : (
                row.unit
              )}
            </span>
            <Button
              look="quiet"
              aria-label={`Compare ${record.code} with ${row.code}`}
              onClick={() => compare([record, row])}
            >
              ⇄
            </Button>
          </li>
        ))}
      </ul>
    </section>
  );
}
