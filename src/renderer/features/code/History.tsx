import { useEffect, useState } from 'react';
import { dataAddresses } from '../../../bridge/addresses';
import { inWords } from '../../../core/systems/hcpcs/words';
import type { CodeKind } from '../../../core/code/record';
import type { HistoryStep } from '../../../core/releases/history';
import { useDesk } from '../../shell/commands';
import { formatDate } from '../../shell/dates';
import { changeWords } from '../changes/change-words';
import { WordRuns } from '../changes/WordRuns';
import { Overtaken } from '../../shell/engine/client';
import styles from './LinkedData.module.css';

type HistoryProps = {
  code: string;
  kind: CodeKind;
  /** Ids of the imported releases, in a text, so that an equal list is the same value. */
  releaseIds: string;
};

/** The code's life over the imported releases, newest first; nothing is shown while there is only one. */
export function History({ code, kind, releaseIds }: HistoryProps) {
  const steps = useHistory(code, kind, releaseIds);
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
  reactivated: 'reactivated',
  'end moved': 'end moved',
  reworded: 'reworded',
  short: 'short text',
  repriced: 'repriced',
  coverage: 'coverage',
  fact: 'changed',
} as const;

function useHistory(code: string, kind: CodeKind, releaseIds: string): HistoryStep[] | null {
  const { client } = useDesk();
  const [answer, setAnswer] = useState<{ of: string; steps: HistoryStep[] } | null>(null);
  const of = `${kind} ${code} ${releaseIds}`;

  useEffect(() => {
    const ids = releaseIds.split(' ').filter(Boolean);
    if (ids.length < 2) return;
    client.ask('history', { code, kind, releaseUrls: ids.map(dataAddresses.release) }).then(
      (steps) => setAnswer({ of, steps }),
      (error: unknown) => {
        if (!(error instanceof Overtaken)) reportError(error);
      },
    );
  }, [client, of, code, kind, releaseIds]);

  return answer?.of === of ? answer.steps : null;
}
