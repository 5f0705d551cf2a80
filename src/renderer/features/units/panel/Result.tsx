import { amountInWords, explain } from '../../../../core/units';
import type { Answer, Counted } from '../answer';
import { Icon } from '../../../ui/Icon';
import styles from './Result.module.css';

type ResultProps = { id: string; answer: Answer; isDrug: boolean };

/**
 * One number, large, and on its line the sentence that explains it. What is missing is said in the same place; what is still
 * open has the color of caution.
 */
export function Result({ id, answer, isDrug }: ResultProps) {
  return (
    <div className={styles.result}>
      <output
        id={id}
        className={styles.answer}
        data-state={answer.state}
        data-inferred={isWasteOpen(answer, isDrug)}
        data-testid="units-answer"
      >
        {answer.state === 'counted' ? (
          <>
            <span className={styles.numbers}>
              <span className={styles.number}>
                <strong>{answer.headline.number}</strong> {answer.headline.word}
              </span>
              <span className={styles.second}>{besideWords(answer)}</span>
            </span>
            <span>{explain(answer.steps)}</span>
          </>
        ) : (
          <>
            <span className={styles.numbers} aria-hidden="true">
              <Icon name={answer.state === 'refused' ? 'caution' : 'empty'} />
            </span>
            <span>{answer.state === 'refused' ? `Not counted. ${answer.reason}` : answer.hint}</span>
          </>
        )}
      </output>
      <p className={styles.facts}>{answer.state === 'counted' && factWords(answer, isDrug)}</p>
    </div>
  );
}

/** Under the number: what else goes on the claim. */
function besideWords({ modifiers, discardedUnits }: Counted): string {
  if (modifiers.includes('JW')) return `+ ${discardedUnits ?? ''} with JW`;
  return modifiers.includes('JZ') ? 'JZ' : '';
}

function factWords({ vials, discarded, discardedUnits, modifiers }: Counted, isDrug: boolean): string {
  const opened = vials.map(({ label, count }) => `${count} × ${label}`).join(' + ');
  const words = [
    opened === '' ? '' : `Opened ${opened}`,
    discarded && discarded.amount !== '0' ? `${amountInWords(discarded)} not given` : '',
    discardedUnits !== null && discardedUnits !== '0' ? `discarded units: ${discardedUnits}` : '',
    isDrug && vials.length === 0 && modifiers.length === 0
      ? 'For JW or JZ, name the single-dose containers that were opened.'
      : '',
  ];
  return words.filter(Boolean).join(' · ');
}

/** Without the containers that were opened it is not known whether something was discarded: half of a claim. */
const isWasteOpen = (answer: Answer, isDrug: boolean): boolean =>
  answer.state === 'counted' && isDrug && answer.vials.length === 0 && answer.modifiers.length === 0;
