import { countText } from '../../../core/code/numbers';
import { windowHabits } from '../../shell/habits';
import { useStore } from '../../shell/store';
import { Button } from '../../ui/Button';
import styles from './SettingsScreen.module.css';

/** What the search learns of what is copied: switched off here, and forgotten. */
export function HabitSettings() {
  const habits = windowHabits();
  const { isOn, timesOf } = useStore(habits.state);
  return (
    <section aria-labelledby="settings-habits" className={styles.group}>
      <h3 id="settings-habits">Search</h3>
      <label>
        <input type="checkbox" checked={isOn} onChange={({ target }) => void habits.setOn(target.checked)} />{' '}
        Move codes that you often copy for the same words up a little
      </label>
      <p className={styles.note}>
        Kept on this computer only, and never exported: words that codes have, without digits, and how often.
        Each row that moved up says so.
      </p>
      <p>
        <Button disabled={timesOf.size === 0} onClick={() => void habits.forget()}>
          Forget what was learned ({countText(timesOf.size)})
        </Button>
      </p>
    </section>
  );
}
