import {
  item21,
  item21WithTitles,
  orderProblem,
  pointerLetter,
  segmentHi,
} from '../../../core/claims/diagnoses';
import type { Copied } from '../../../core/claims';
import { formatCode, systemOf } from '../../../core/systems/about';
import { useCommands } from '../../shell/commands';
import { useStore } from '../../shell/store';
import { Button } from '../../ui/Button';
import { CodeLink } from '../code/LinkedText';
import { Icon } from '../../ui/Icon';
import styles from './Diagnoses.module.css';
import { diagnoses, moveDiagnosis, removeDiagnosis } from './diagnoses-store';

/** The diagnoses of the claim in their order, A to L, and the texts that a claim takes of them. */
export function Diagnoses() {
  const { openCode, copyText, show } = useCommands();
  const list = useStore(diagnoses);
  if (list.length === 0) return null;
  const system = list[0]?.system ?? '';
  const copy = (copied: Copied, what: string) => {
    if ('text' in copied) void copyText(copied.text, what);
    else show(`Nothing was copied. ${copied.refused}`, 'stop');
  };
  const problem = orderProblem(list);
  return (
    <section className={styles.diagnoses} aria-label="Diagnoses">
      <h3>Diagnoses, in the order of item 21</h3>
      <ol className={styles.list}>
        {list.map(({ id, title, ...ref }, place) => {
          const name = formatCode(ref);
          return (
            <li key={id}>
              <strong className={styles.letter}>{pointerLetter(place)}</strong>
              <CodeLink to={ref} onCode={openCode} />
              <span className={styles.title}>{title}</span>
              <Button
                look="quiet"
                aria-label={`Move ${name} up`}
                aria-disabled={place === 0}
                onClick={() => moveDiagnosis(id, -1)}
              >
                <Icon name="up" />
              </Button>
              <Button
                look="quiet"
                aria-label={`Move ${name} down`}
                aria-disabled={place === list.length - 1}
                onClick={() => moveDiagnosis(id, 1)}
              >
                <Icon name="downward" />
              </Button>
              <Button look="quiet" aria-label={`Remove ${name}`} onClick={() => removeDiagnosis(id)}>
                <Icon name="close" />
              </Button>
            </li>
          );
        })}
      </ol>
      {problem !== null && (
        <p className={styles.problem} role="status">
          <Icon name="caution" /> {problem}
        </p>
      )}
      <p className={styles.buttons}>
        <Button onClick={() => copy(item21(list), 'item 21, without dots')}>Copy for item 21</Button>
        <Button onClick={() => copy(segmentHi(list), 'segment HI of the 837P')}>Copy segment HI</Button>
        <Button
          onClick={() =>
            copy(
              item21WithTitles(list, (code) => systemOf(system)?.format(code) ?? code),
              'the diagnoses with their titles',
            )
          }
        >
          Copy with titles
        </Button>
      </p>
    </section>
  );
}
