import { useId, useState } from 'react';
import { keyOf, type CodeKey } from '../../../core/code/ref';
import { isOutOfUse, type IsoDate } from '../../../core/code/validity';
import { useCommands } from '../../shell/commands';
import { dragsCode } from '../compare/drag';
import type { CodeReply } from '../../../core/lookup/messages';
import { formatCode } from '../../../core/systems/about';
import { Button } from '../../ui/Button';
import { Icon } from '../../ui/Icon';
import { StatusChip } from '../../ui/StatusChip';
import { useInSight } from '../../ui/useInSight';
import { CodeLink } from './LinkedText';
import { similarGroups, type SimilarGroup } from './similar-groups';
import styles from './SimilarCodes.module.css';
import { useSimilar } from './useSimilar';

type SimilarCodesProps = { page: CodeReply; on: IsoDate };

/**
 * The codes that this one is most easily taken for, each with its reason in words; mere neighbors in the book apart. They are looked for
 * when the coder comes near them: most pages are left before.
 */
export function SimilarCodes({ page, on }: SimilarCodesProps) {
  const { place, isInSight } = useInSight<HTMLDivElement>();
  const [met, setMet] = useState<CodeKey | null>(null);
  const key = keyOf(page.record);
  if (isInSight && met !== key) setMet(key);
  const { rows, failure } = useSimilar(met === key ? page.record : null, on);
  return (
    <div ref={place} data-section="similar">
      {failure !== null && <p role="alert">Similar codes could not be looked for: {failure}</p>}
      {rows?.length !== 0 && (
        <section className={styles.similar} aria-labelledby="similar-title" aria-busy={rows === null}>
          <h3 id="similar-title">Similar codes</h3>
          {similarGroups(rows ?? [], page.guide?.lookalikes ?? []).map(({ title, rows, isSaid }) => (
            <Group key={title} {...{ title, rows, isSaid, page }} />
          ))}
        </section>
      )}
    </div>
  );
}

function Group({ title, rows, isSaid, page: { record } }: SimilarGroup & Pick<SimilarCodesProps, 'page'>) {
  const { openCode, compare } = useCommands();
  const id = useId();
  return (
    <>
      <h4 id={id}>{title}</h4>
      <ul className={styles.list} aria-labelledby={id}>
        {rows.map((row) => (
          <li key={row.code} className={styles.row} {...dragsCode(row)}>
            <CodeLink to={row} onCode={openCode} />
            <span>
              {row.text}
              {!isSaid && <span className={styles.reason}>{row.reason}</span>}
            </span>
            <span className={styles.unit}>
              {isOutOfUse(row.status) ? <StatusChip status={row.status} ended={row.ended} /> : row.unit}
            </span>
            <Button
              look="quiet"
              aria-label={`Compare ${formatCode(record)} with ${formatCode(row)}`}
              onClick={() => compare([record, row])}
            >
              <Icon name="swap" />
            </Button>
          </li>
        ))}
      </ul>
    </>
  );
}
