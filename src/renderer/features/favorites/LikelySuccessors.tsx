import type { IsoDate } from '../../../core/code/validity';
import type { CodeRef } from '../../../core/code/ref';
import { formatCode } from '../../../core/systems/about';
import { useCommands } from '../../shell/commands';
import { useSimilar } from '../code/useSimilar';
import { Button } from '../../ui/Button';
import styles from './FavoriteDetail.module.css';

const mostShown = 3;

/** What joins two codes so closely that one may stand for the other; being neighbours or of one family does not. */
const closeKinds: ReadonlySet<string> = new Set(['unit', 'form', 'brand', 'item', 'cross-reference']);

type LikelySuccessorsProps = { of: CodeRef; on: IsoDate };

/** Where a code has ended and CMS names none in its place: the codes in force most like it. A guess, and called one. */
export function LikelySuccessors({ of, on }: LikelySuccessorsProps) {
  const { openCode, compare } = useCommands();
  const { rows, failure } = useSimilar(of, on);
  const inForce = (rows ?? [])
    .filter(({ status, because }) => status === 'active' && closeKinds.has(because))
    .slice(0, mostShown);
  if (failure !== null) return <p role="alert">What may stand for it could not be looked for: {failure}</p>;
  if (inForce.length === 0) return null;
  return (
    <>
      <p>
        CMS does not name a successor. These codes in force are most like it; you decide whether one fits:
      </p>
      <ul className={styles.successors} aria-label="Most like it">
        {inForce.map((row) => (
          <li key={row.code}>
            <span>
              <strong className="code">{formatCode(row)}</strong> {row.text}
              {row.unit ? `, unit ${row.unit}` : ''} <span className={styles.quiet}>{row.reason}</span>
            </span>
            <Button onClick={() => compare([of, row])}>Compare with {formatCode(row)}</Button>
            <Button look="quiet" onClick={() => openCode(row)}>
              Open {formatCode(row)}
            </Button>
          </li>
        ))}
      </ul>
    </>
  );
}
