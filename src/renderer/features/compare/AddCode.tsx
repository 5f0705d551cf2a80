import { useId, useState } from 'react';
import type { CodeRef } from '../../../core/code/ref';
import { systems } from '../../../core/systems/about';
import { Button } from '../../ui/Button';
import styles from './CompareScreen.module.css';

/** Each typed code as one of the first system that knows its shape. */
const comparedRefs = (text: string): CodeRef[] =>
  text.split(/[\s,;]+/).flatMap((word) => {
    for (const { id, licence, parse } of systems) {
      const [typed] = licence === 'public' ? parse(word) : [];
      if (typed) return [{ system: id, ...typed }];
    }
    return [];
  });

/** Typed codes, one or several at once, with blanks or commas between them. */
export function AddCode({
  isFull,
  onAdd,
}: {
  isFull: boolean;
  onAdd: (codes: readonly CodeRef[]) => boolean;
}) {
  const [text, setText] = useState('');
  const id = useId();
  const add = () => {
    if (onAdd(comparedRefs(text))) setText('');
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
