import { counted } from '../../../core/files/text';
import { useStore } from '../../shell/store';
import { Button } from '../../ui/Button';
import { ModalDialog } from '../../ui/ModalDialog';
import styles from './CheckScreen.module.css';
import { arrivedRules, takeRules } from './own-rules';

/** Rules from a file that was dropped or opened: they decide verdicts, so the coder says first whether they do. */
export function ArrivedRules() {
  const arrived = useStore(arrivedRules);
  if (!arrived) return null;
  const leave = () => arrivedRules.set(null);
  return (
    <ModalDialog title={`Use the rules of ${arrived.from}?`} onClose={leave}>
      <div className={styles.told}>
        <p>
          {arrived.rules.name}, {counted(arrived.rules.rules.length, 'rule')}. They are asked in every check
          from now on, after CodeDesk’s own, in place of other rules of yours.
        </p>
        <p className={styles.buttons}>
          <Button
            look="primary"
            onClick={() => {
              takeRules(arrived);
              leave();
            }}
          >
            Use them
          </Button>
          <Button onClick={leave}>Leave them</Button>
        </p>
      </div>
    </ModalDialog>
  );
}
