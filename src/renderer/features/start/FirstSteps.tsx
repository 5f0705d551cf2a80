import type { ActionId } from '../../../core/actions/actions';
import { useKeys } from '../../shell/actions/keys';
import { ActionButton } from '../../shell/actions/ActionButton';
import { useCommands } from '../../shell/commands';
import { useUserRows, useUserState } from '../../shell/user-data';
import styles from './Overview.module.css';
import steps from './FirstSteps.module.css';

/** The few things that a day with CodeDesk is made of, each with its key. */
const firstSteps: readonly { action: ActionId; what: string; how: string }[] = [
  {
    action: 'copy',
    what: 'Copy a code',
    how: 'Type rituxan. What is highlighted is what is copied; ↑ and ↓ choose another row.',
  },
  {
    action: 'units',
    what: 'Count units',
    how: 'Type rituxan 700 mg, or open the units of a code: the arithmetic is shown in words, and you are asked for the vials.',
  },
  {
    action: 'compare-add',
    what: 'Put codes that look alike side by side',
    how: 'On each of them; then {compare} shows only what differs.',
  },
  {
    action: 'star',
    what: 'Keep a code',
    how: 'It is at hand here from now on, with your notes and names for it.',
  },
  { action: 'palette', what: 'Find any command', how: 'By its name, with its key; {keys} lists all keys.' },
];

/** Beside the empty box while nothing is at hand yet; it goes with the first code that is copied or kept. */
export function FirstSteps() {
  const keys = useKeys();
  const { goTo } = useCommands();
  const { phase } = useUserState();
  const favorites = useUserRows('favorites');
  const recents = useUserRows('recents');
  if (phase !== 'ready' || favorites.length + recents.length > 0) return null;
  return (
    <section className={styles.part} aria-labelledby="steps-title">
      <h2 id="steps-title">First steps</h2>
      <ol className={steps.steps}>
        {firstSteps.map(({ action, what, how }) => (
          <li key={action} className={steps.step}>
            <kbd className={steps.key}>{keys.of(action)}</kbd>
            <span className={steps.what}>{what}</span>
            <span className={steps.how}>{keys.words(how)}</span>
          </li>
        ))}
      </ol>
      <p>
        <ActionButton action="manual" onClick={() => goTo('manual')}>
          Read the manual
        </ActionButton>
      </p>
    </section>
  );
}
