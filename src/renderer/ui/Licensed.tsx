import type { ReactNode } from 'react';
import { withheldWords } from '../../core/systems/licence';
import styles from './Licensed.module.css';

type LicensedProps = {
  /** Whose license allows the text; undefined where it is public. */
  by: string | null | undefined;
  children: ReactNode;
};

/** A text that may be under a customer's license: it stands on the screen, and on paper only whose it is. */
export function Licensed({ by, children }: LicensedProps) {
  if (by === null || by === undefined) return children;
  return (
    <>
      <span className={styles.onScreen}>{children}</span>
      <span className={styles.onPaper}>{withheldWords(by)}</span>
    </>
  );
}
