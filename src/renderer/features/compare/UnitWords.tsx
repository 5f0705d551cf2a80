import { useId } from 'react';
import type { CodeComparison } from '../../../core/compare';
import { Icon } from '../../ui/Icon';
import styles from './CompareScreen.module.css';

type UnitWordsProps = { comparison: CodeComparison; dose: string; onDose: (dose: string) => void };

/** How the units relate, and one dose in units of each; where that cannot be said, why. */
export function UnitWords({ comparison, dose, onDose }: UnitWordsProps) {
  const counted = countedAlike(comparison);
  return (
    <section className={styles.units} aria-label="Units of the codes">
      <h3>Units</h3>
      {counted === null ? (
        <Relations comparison={comparison} dose={dose} onDose={onDose} />
      ) : (
        <p>One unit is the same for all: {counted}.</p>
      )}
    </section>
  );
}

function Relations({ comparison, dose, onDose }: UnitWordsProps) {
  const id = useId();
  return (
    <>
      <ul>
        {comparison.relations.map((relation) => (
          <li key={relation.codes.join(' ')}>
            {'refused' in relation ? (
              <span className={styles.quiet}>
                {relation.codes.join(' and ')}: {relation.refused}
              </span>
            ) : (
              <>
                {relation.words}
                {relation.note && <span className={styles.quiet}> {relation.note}</span>}
              </>
            )}
          </li>
        ))}
      </ul>
      {comparison.takesDose && (
        <p className={styles.bar}>
          <label htmlFor={id}>The same dose in units of each</label>
          <input
            id={id}
            className={styles.input}
            value={dose}
            maxLength={60}
            placeholder="45 mg"
            autoComplete="off"
            onChange={(event) => onDose(event.target.value)}
          />
        </p>
      )}
      {comparison.dose && (
        <ul>
          {comparison.dose.columns.map((column) => (
            <li key={column.code}>
              {'refused' in column ? (
                <span className={styles.quiet}>
                  {column.code}: {column.refused}
                </span>
              ) : (
                <span className={column.isDoubtful && styles.caution}>
                  {column.isDoubtful && <Icon name="caution" />} {column.words}
                  {column.cost && <strong> ${column.cost}</strong>}
                </span>
              )}
            </li>
          ))}
        </ul>
      )}
    </>
  );
}

/**
 * What one unit is, where it is no amount and the same for all: that one cushion is as many units as another says nothing of the two.
 * Null for all else.
 */
function countedAlike({ takesDose, rows }: CodeComparison): string | null {
  const labels = new Set(rows.find(({ id }) => id === 'unit')?.cells.map(({ text }) => text));
  const [label] = labels;
  return !takesDose && labels.size === 1 && label ? label : null;
}
