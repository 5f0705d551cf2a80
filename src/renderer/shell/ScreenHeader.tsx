import { useLayoutEffect, useRef, type ReactNode } from 'react';
import { ActionButton } from './actions/ActionButton';
import { focusScreen } from './focus-screen';
import styles from './ScreenHeader.module.css';

type ScreenHeaderProps = {
  /** By which the screen is labelled. */
  id: string;
  title: string;
  /** What state it is in, quiet beside the title. */
  note?: ReactNode;
  onClose: () => void;
  /** What can be done with all of the screen. */
  children?: ReactNode;
};

/** The line at the top of a screen, the same on all: what it is, what can be done with it, and the way back. With it comes the focus. */
export function ScreenHeader({ id, title, note, onClose, children }: ScreenHeaderProps) {
  const header = useRef<HTMLElement>(null);
  useLayoutEffect(() => {
    if (header.current) focusScreen(header.current);
  }, []);
  return (
    <header ref={header} className={styles.header}>
      <h2 id={id}>{title}</h2>
      <div className={styles.note}>{note}</div>
      {children}
      <ActionButton action="back" look="quiet" onClick={onClose}>
        Close
      </ActionButton>
    </header>
  );
}
