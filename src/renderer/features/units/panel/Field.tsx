import { useId, type ComponentProps, type ReactNode, type Ref } from 'react';
import { Icon } from '../../../ui/Icon';
import styles from './Field.module.css';

type TextFieldProps = Omit<ComponentProps<'input'>, 'className' | 'onChange' | 'value'> & {
  ref?: Ref<HTMLInputElement>;
  label: string;
  value: string;
  onValue: (value: string) => void;
  /** What is missing is in this field: marked by an icon and told by the text that `describedBy` names. */
  isNeeded?: boolean;
  describedBy?: string;
};

/** A text field under its label. The mark of a field that is needed stands beside the label, not in it. */
export function TextField({ label, onValue, isNeeded = false, describedBy, ...input }: TextFieldProps) {
  const id = useId();
  return (
    <div className={styles.field}>
      <span className={styles.label}>
        {isNeeded && <Icon name="caution" />} <label htmlFor={id}>{label}</label>
      </span>
      <input
        id={id}
        type="text"
        className={styles.control}
        autoComplete="off"
        autoCapitalize="off"
        spellCheck={false}
        aria-invalid={isNeeded || undefined}
        aria-describedby={isNeeded ? describedBy : undefined}
        onChange={(event) => onValue(event.target.value)}
        {...input}
      />
    </div>
  );
}

type LabelledProps = { label: string; children: (id: string) => ReactNode };

/** Any other control under its label. */
export function Labelled({ label, children }: LabelledProps) {
  const id = useId();
  return (
    <div className={styles.field}>
      <label htmlFor={id} className={styles.label}>
        {label}
      </label>
      {children(id)}
    </div>
  );
}

type ChoiceProps<T extends string> = {
  label: string;
  value: T;
  onValue: (value: T) => void;
  options: readonly { value: T; label: string }[];
};

/** A choice of a few, by the platform's own list. */
export function Choice<T extends string>({ label, value, onValue, options }: ChoiceProps<T>) {
  return (
    <Labelled label={label}>
      {(id) => (
        <select
          id={id}
          className={styles.control}
          value={value}
          onChange={(event) => {
            const chosen = options.find((option) => option.value === event.target.value);
            if (chosen) onValue(chosen.value);
          }}
        >
          {options.map((option) => (
            <option key={option.value} value={option.value}>
              {option.label}
            </option>
          ))}
        </select>
      )}
    </Labelled>
  );
}

type TickProps = { children: ReactNode; checked: boolean; onChecked: (checked: boolean) => void };

export function Tick({ children, checked, onChecked }: TickProps) {
  const id = useId();
  return (
    <span className={styles.tick}>
      <input
        id={id}
        type="checkbox"
        checked={checked}
        onChange={(event) => onChecked(event.target.checked)}
      />
      <label htmlFor={id}>{children}</label>
    </span>
  );
}
