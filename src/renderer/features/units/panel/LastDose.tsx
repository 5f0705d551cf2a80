import styles from './UsualDose.module.css';

/** What was typed for the code the last time: one press takes it over, nothing takes it over by itself. */
export function LastDose({ dose, onUse }: { dose: string; onUse: () => void }) {
  return (
    <button type="button" className={styles.remember} onClick={onUse}>
      Last time: {dose}, use
    </button>
  );
}
