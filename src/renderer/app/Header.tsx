import type { ReactNode } from 'react';
import type { IsoDate } from '../../core/codes';
import { Button } from '../ui/Button';
import styles from './Header.module.css';

type HeaderProps = {
  children: ReactNode;
  on: IsoDate;
  onDate: (on: IsoDate) => void;
  isDataOpen: boolean;
  onData: () => void;
  onKeys: () => void;
};

/** Search box, date of service, and the ways to the other screens. The date holds for every screen. */
export function Header({ children, on, onDate, isDataOpen, onData, onKeys }: HeaderProps) {
  return (
    <header className={styles.header}>
      <h1 className="visually-hidden">CodeDesk</h1>
      {children}
      <label className={styles.date}>
        <span>Date of service</span>
        <input
          type="date"
          value={on}
          min="1980-01-01"
          max="2099-12-31"
          onChange={(event) => {
            if (event.target.validity.valid && event.target.value) onDate(event.target.value);
          }}
        />
      </label>
      <Button aria-pressed={isDataOpen} onClick={onData}>
        Data
      </Button>
      <Button look="quiet" aria-label="Keys" onClick={onKeys}>
        ?
      </Button>
    </header>
  );
}
