import { identity, type CodeRef } from '../../../core/code/ref';
import { dataAddresses } from '../../../bridge/addresses';
import { inWords } from '../../../core/systems/hcpcs/words';
import type { HistoryStep } from '../../../core/releases/history';
import { useCommands } from '../../shell/commands';
import { formatDate } from '../../../core/code/dates';
import { changeWords } from '../../../core/changes/change-words';
import { WordRuns } from '../changes/WordRuns';
import { useAnswer } from '../../shell/engine/useAnswer';
import styles from './LinkedData.module.css';

type HistoryProps = {
  of: CodeRef;
  /** Ids of the imported releases, in a text, so that an equal list is the same value. */
  releaseIds: string;
};

/** The code's life over the imported releases, newest first; nothing is shown while there is only one. */
export function History({ of, releaseIds }: HistoryProps) {
  const { client } = useCommands();
  const ids = releaseIds.split(' ').filter(Boolean);
  const question = { ...identity(of), releaseUrls: ids.map(dataAddresses.release) };
  const answer = useAnswer(client, null, 'history', ids.length < 2 ? null : question);
  if (answer.isCurrent && answer.failure !== null) {
    return <p role="alert">The history could not be read: {answer.failure}</p>;
  }
  const steps = answer.isCurrent ? answer.reply : null;
  if (!steps || steps.length < 2) return null;
  return (
    <section className={styles.linked} aria-label="History">
      <h3>History over the imported releases</h3>
      <ol className={styles.steps} reversed>
        {[...steps].reverse().map((step) => (
          <li key={`${step.release} ${step.from ?? ''}`}>
            <strong>{step.release}</strong>{' '}
            {step.from && <span className={styles.source}>from {formatDate(step.from)} </span>}
            <StepWords step={step} />
            {step.action && (
              <span className={styles.source}>
                {' '}
                CMS: {step.action}, {inWords('action', step.action) ?? 'unknown'}
              </span>
            )}
          </li>
        ))}
      </ol>
    </section>
  );
}

function StepWords({ step }: { step: HistoryStep }) {
  if (!step.listed && !step.changes.length) return <>not listed</>;
  if (!step.changes.length) return <>no change</>;
  return step.changes.map((change, index) => (
    <span key={index}>
      {change.change === 'reworded' ? (
        <WordRuns runs={change.words} />
      ) : (
        `${changeName[change.change]}: ${changeWords(change)}`
      )}
      {index < step.changes.length - 1 ? '; ' : ''}
    </span>
  ));
}

const changeName = {
  added: 'added',
  vanished: 'gone from the file',
  ended: 'ended',
  header: 'a header now',
  billable: 'billable now',
  reactivated: 'reactivated',
  'end moved': 'end moved',
  reworded: 'reworded',
  short: 'short text',
  repriced: 'repriced',
  coverage: 'coverage',
  fact: 'changed',
} as const;
