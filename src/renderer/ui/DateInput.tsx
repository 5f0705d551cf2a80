import { useLayoutEffect, useRef } from 'react';
import type { IsoDate } from '../../core/code/validity';

type DateInputProps = {
  id: string;
  value: IsoDate;
  min: IsoDate;
  max: IsoDate;
  /** Told of each day that is typed or chosen, never of one that is not whole yet or lies outside. */
  onDate: (day: IsoDate) => void;
};

/**
 * The platform's own field for a day, which keeps what is being typed: a value written into it between two digits of the year would
 * take back the first. So it is written only where the day is another one, and what was left unfinished goes with the focus.
 */
export function DateInput({ id, value, min, max, onDate }: DateInputProps) {
  const input = useRef<HTMLInputElement>(null);
  const restore = () => {
    if (input.current && input.current.value !== value) input.current.value = value;
  };
  useLayoutEffect(restore, [value]);
  return (
    <input
      ref={input}
      id={id}
      type="date"
      defaultValue={value}
      min={min}
      max={max}
      onChange={({ target }) => {
        if (target.value && target.validity.valid) onDate(target.value);
      }}
      onBlur={restore}
    />
  );
}
