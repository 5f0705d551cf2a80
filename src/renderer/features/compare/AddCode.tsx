import { useId, useState } from 'react';
import { Button } from '../../ui/Button';
import styles from './CompareScreen.module.css';

/** Typed codes, one or several at once, with blanks or commas between them. */
export function AddCode({
  isFull,
  onAdd,
}: {
  isFull: boolean;
  onAdd: (codes: readonly string[]) => boolean;
}) {
  const [text, setText] = useState('');
  const id = useId();
  const add = () => {
    if (onAdd(text.split(/[\s,;]+/))) setText('');
  };
  return (
    <span className={styles.bar}>
      <label htmlFor={id}>Add a code</label>
      <input
        id={id}
        className={styles.input}
        value={text}
        disabled={isFull}
        maxLength={60}
        spellCheck={false}
        autoComplete="off"
        onChange={(event) => setText(event.target.value)}
        onKeyDown={(event) => {
          if (event.key !== 'Enter') return;
          event.preventDefault();
          add();
        }}
      />
      <Button disabled={isFull || !text.trim()} onClick={add}>
        Add
      </Button>
    </span>
  );
}
