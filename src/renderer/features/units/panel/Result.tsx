import { explain } from '../../../../core/units';
import type { Answer, Counted } from '../answer';
import { Icon } from '../../../ui/Icon';
import styles from './Result.module.css';

type ResultProps = { id: string; answer: Answer; isDrug: boolean; isFromUnits: boolean };

/**
 * The billing units, large, and on their line the sentence that explains them. What is missing is said in the same place; what is
 * still open has the color of caution. Before anything is typed a quiet line says what to type.
 */
export function Result({ id, answer, isDrug, isFromUnits }: ResultProps) {
  const isOpen = isWasteOpen(answer, isDrug);
  return (
    <output
      id={id}
      className={styles.answer}
      data-state={answer.state}
      data-inferred={isOpen}
      data-testid="units-answer"
    >
      {answer.state === 'counted' && (
        <>
          <span className={styles.numbers}>
            <span className={styles.number}>
              <strong>{answer.units}</strong> {answer.units === '1' ? 'unit' : 'units'}
            </span>
            <span className={styles.second}>{besideWords(answer)}</span>
          </span>
          <span>
            {explain(answer.steps)}
            {isOpen && (
              <span className={styles.open}>
                {' '}
                {isFromUnits
                  ? 'For JW or JZ, count from a dose and name its containers.'
                  : 'For JW or JZ, name the single-dose containers that were opened.'}
              </span>
            )}
          </span>
        </>
      )}
      {answer.state === 'refused' && (
        <>
          <span className={styles.numbers} aria-hidden="true">
            <Icon name="caution" />
          </span>
          <span>Not counted. {answer.reason}</span>
        </>
      )}
      {answer.state === 'empty' && answer.hint}
    </output>
  );
}

/** Under the number: what else goes on the claim, or what units that were entered stand for. */
function besideWords({ modifiers, discardedUnits, covers }: Counted): string {
  if (modifiers.includes('JW')) return `+ ${discardedUnits ?? ''} with JW`;
  return modifiers.includes('JZ') ? 'JZ' : (covers ?? '');
}

/** Without the containers that were opened it is not known whether something was discarded: half of a claim. */
const isWasteOpen = (answer: Answer, isDrug: boolean): boolean =>
  answer.state === 'counted' && isDrug && answer.vials.length === 0 && answer.modifiers.length === 0;
