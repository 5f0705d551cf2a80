import { Button } from './Button';
import styles from './KeysDialog.module.css';
import { ModalDialog } from './ModalDialog';

type KeysDialogProps = {
  groups: readonly { title: string; keys: readonly { keys: string; label: string }[] }[];
  onClose: () => void;
};

/** All keys at a glance. */
export function KeysDialog({ groups, onClose }: KeysDialogProps) {
  return (
    <ModalDialog title="Keys" isWide onClose={onClose}>
      <div className={styles.groups}>
        {groups.map(({ title, keys }) => (
          <section key={title}>
            <h3 className={styles.title}>{title}</h3>
            <dl className={styles.keys}>
              {keys.map(({ keys: combination, label }) => (
                <div key={`${combination} ${label}`} className={styles.line}>
                  <dt>
                    <kbd>{combination}</kbd>
                  </dt>
                  <dd>{label}</dd>
                </div>
              ))}
            </dl>
          </section>
        ))}
      </div>
      <Button onClick={onClose}>Close</Button>
    </ModalDialog>
  );
}
