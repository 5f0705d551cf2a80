import styles from './SettingsScreen.module.css';

export type Option = { value: string; label: string };

type ChoiceProps = {
  label: string;
  value: string;
  options: readonly Option[];
  onValue: (value: string) => void;
};

/** One of a few; a value that is not among them (a template that is gone) is shown as it is. */
export function Choice({ label, value, options, onValue }: ChoiceProps) {
  const isThere = options.some((option) => option.value === value);
  return (
    <label className={styles.line}>
      <span>{label}</span>
      <select value={value} onChange={(event) => onValue(event.target.value)}>
        {!isThere && <option value={value}>{value}</option>}
        {options.map((option) => (
          <option key={option.value} value={option.value}>
            {option.label}
          </option>
        ))}
      </select>
    </label>
  );
}
