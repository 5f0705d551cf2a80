import styles from './UsualDose.module.css';

type OfferedDoseProps = { label: string; dose: string; onUse: () => void };

/** A dose that the coder has typed for the code before: one press takes it over, nothing takes it over by itself. */
export function OfferedDose({ label, dose, onUse }: OfferedDoseProps) {
  return (
    <button type="button" className={styles.remember} onClick={onUse}>
      {label}: {dose}, use
    </button>
  );
}
