import type { Format } from '../../../../core/claims';
import { Labelled } from '../panel/Field';
import styles from '../panel/Field.module.css';

type FormatChoiceProps = {
  label: string;
  all: readonly Format[];
  value: string;
  onValue: (id: string) => void;
};

/** Texts by the form they are for. */
export function FormatChoice({ label, all, value, onValue }: FormatChoiceProps) {
  const groups = [...new Set(all.map(({ group }) => group))];
  return (
    <Labelled label={label}>
      {(id) => (
        <select
          id={id}
          className={styles.control}
          value={value}
          onChange={(event) => onValue(event.target.value)}
        >
          {groups.map((group) => (
            <optgroup key={group} label={group}>
              {all
                .filter((format) => format.group === group)
                .map((format) => (
                  <option key={format.id} value={format.id}>
                    {format.label}
                  </option>
                ))}
            </optgroup>
          ))}
        </select>
      )}
    </Labelled>
  );
}
