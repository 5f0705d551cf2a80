import { useRef, useState, type FocusEvent, type KeyboardEvent } from 'react';
import styles from './FolderPane.module.css';

type NameFieldProps = {
  label: string;
  start?: string;
  /** Taken by Enter, or by going elsewhere. */
  onName: (name: string, how: 'entered' | 'left') => void;
  /** The field has its answer, a name or none, and goes. */
  onDone: () => void;
  toList: () => void;
};

/**
 * The name of a folder. Enter takes it, leaving the field takes it too, Escape takes nothing. After a key the list has
 * the keys again; who went elsewhere is where they went.
 */
export function NameField({ label, start = '', onName, onDone, toList }: NameFieldProps) {
  const [name, setName] = useState(start);
  /** The focus is moved on before the field goes: that is no second answer. */
  const isAnswered = useRef(false);
  const answer = (text: string, how: 'entered' | 'left') => {
    if (isAnswered.current) return;
    isAnswered.current = true;
    onDone();
    if (how === 'entered') toList();
    if (text) onName(text, how);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== 'Enter' && event.key !== 'Escape') return;
    event.preventDefault();
    event.stopPropagation();
    answer(event.key === 'Enter' ? name.trim() : '', 'entered');
  };
  const onBlur = (event: FocusEvent) => {
    // Another window in front is no answer: the field still has the focus in this one.
    if (document.activeElement !== event.currentTarget) answer(name.trim(), 'left');
  };
  return (
    <input
      className={styles.field}
      aria-label={label}
      placeholder="Name, then Enter"
      maxLength={120}
      autoFocus
      value={name}
      onChange={(event) => setName(event.target.value)}
      onKeyDown={onKeyDown}
      onBlur={onBlur}
    />
  );
}
