import type { ComponentProps } from 'react';
import styles from './Button.module.css';

type ButtonProps = Omit<ComponentProps<'button'>, 'className' | 'type'> & {
  /** The key that does the same, as this system writes it, shown beside the label. */
  keys?: string;
  look?: 'plain' | 'primary' | 'quiet';
};

export function Button({ keys, look = 'plain', children, ...rest }: ButtonProps) {
  return (
    <button type="button" className={styles.button} data-look={look} {...rest}>
      {children}
      {keys && (
        <kbd className={styles.keys} aria-hidden="true">
          {keys}
        </kbd>
      )}
    </button>
  );
}
