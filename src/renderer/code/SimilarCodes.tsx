import { useEffect, useState } from 'react';
import type { IsoDate } from '../../core/codes';
import { useDesk } from '../app/commands';
import { dragsCode } from '../compare/drag';
import { Overtaken } from '../engine/client';
import type { CodeReply, SimilarRow } from '../engine/messages';
import { Button } from '../ui/Button';
import { StatusChip } from '../ui/StatusChip';
import { CodeLink } from './LinkedText';
import styles from './SimilarCodes.module.css';

/** The worker is asked when the coder has come to rest on a code, so that similar codes never stand in the way of a key. */
const restMs = 200;

type SimilarCodesProps = { page: CodeReply; on: IsoDate };

/** The codes that this one is most easily taken for, each with its reason in words. */
export function SimilarCodes({ page, on }: SimilarCodesProps) {
  const { openCode, compare } = useDesk();
  const rows = useSimilar(page, on);
  if (!rows?.length) return null;
  return (
    <section className={styles.similar} aria-labelledby="similar-title">
      <h3 id="similar-title">Similar codes</h3>
      <ul className={styles.list}>
        {rows.map((row) => (
          <li key={row.code} className={styles.row} {...dragsCode(row.code)}>
            <CodeLink code={row.code} onCode={openCode} />
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
              aria-label={`Compare ${page.record.code} with ${row.code}`}
              onClick={() => compare([page.record.code, row.code])}
            >
              ⇄
            </Button>
          </li>
        ))}
      </ul>
    </section>
  );
}

/** Asked anew for every page, so also when the engine was loaded anew; null until the answer for this page is there. */
function useSimilar(page: CodeReply, on: IsoDate): readonly SimilarRow[] | null {
  const { client } = useDesk();
  const [answer, setAnswer] = useState<{ of: CodeReply; rows: readonly SimilarRow[] } | null>(null);
  const { code, kind } = page.record;

  useEffect(() => {
    if (kind !== 'procedure') return;
    const timer = setTimeout(() => {
      client.ask('similar', { code, on }).then(
        (rows) => setAnswer({ of: page, rows }),
        (error: unknown) => {
          if (!(error instanceof Overtaken)) reportError(error);
        },
      );
    }, restMs);
    return () => clearTimeout(timer);
  }, [client, page, code, kind, on]);

  return answer?.of === page ? answer.rows : null;
}
