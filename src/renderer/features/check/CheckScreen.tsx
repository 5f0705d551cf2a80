import { useEffect } from 'react';
import { useCommands } from '../../shell/commands';
import { ScreenHeader } from '../../shell/ScreenHeader';
import { useStore } from '../../shell/store';
import { Button } from '../../ui/Button';
import { checkAgain, checkState, forgetList, nameOf, type CheckState, type HeldAgainst } from './check-store';
import { ArrivedRules } from './ArrivedRules';
import styles from './CheckScreen.module.css';
import { ListInput } from './ListInput';
import { Results } from './Results';
import { overviewSentence, percentOf } from './words';

type CheckScreenProps = { against: HeldAgainst; onClose: () => void };

/** A list of codes or claim lines: what would be sent back, why, and how it is mended. */
export function CheckScreen({ against, onClose }: CheckScreenProps) {
  const { client } = useCommands();
  const state = useStore(checkState);
  const said = statusWords(state);
  useEffect(() => void checkAgain(client), [client]);
  return (
    <section className={styles.screen} aria-labelledby="check-title">
      <ScreenHeader
        id="check-title"
        title="Check a list"
        note={state.phase === 'done' && `${nameOf(state.source)} · forgotten when the window closes`}
        onClose={onClose}
      >
        {state.phase === 'done' && <Button onClick={() => forgetList(client)}>Another list</Button>}
      </ScreenHeader>
      {/* Always there: what comes into the page with its words in it is read by no screen reader. */}
      <p className={said === '' ? 'visually-hidden' : styles.sentence} role="status">
        {said}
      </p>
      {(state.phase === 'empty' || state.phase === 'failed') && <ListInput against={against} />}
      {state.phase === 'running' && (
        <div className={styles.running}>
          <progress max={100} value={state.progress ? percentOf(state.progress) : 0} aria-label="Checked" />
          <Button onClick={() => forgetList(client)}>Cancel</Button>
        </div>
      )}
      <ArrivedRules />
      {state.phase === 'done' && state.by === client && <Results state={state} against={against} />}
    </section>
  );
}

function statusWords(state: CheckState): string {
  if (state.phase === 'running') return `Checking ${nameOf(state.source)}`;
  return state.phase === 'done' ? overviewSentence(state.overview) : '';
}
