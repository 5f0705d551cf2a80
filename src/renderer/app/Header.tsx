import type { ReactNode } from 'react';
import type { CodeRef } from '../../core/code/ref';
import type { IsoDate } from '../../core/code/validity';
import { takesCodes } from '../features/compare/drag';
import { Button } from '../ui/Button';
import styles from './Header.module.css';
import { screens, type ScreenName } from '../shell/screens';

type HeaderProps = {
  children: ReactNode;
  on: IsoDate;
  onDate: (on: IsoDate) => void;
  screen: ScreenName;
  onScreen: (screen: ScreenName) => void;
  /** A code was dropped on the way to the comparison. */
  onCompare: (ref: CodeRef) => void;
  onKeys: () => void;
};

/** Search box, date of service, and the ways to the other screens. The date holds for every screen. */
export function Header({ children, on, onDate, screen, onScreen, onCompare, onKeys }: HeaderProps) {
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
      <nav className={styles.screens} aria-label="Screens">
        {screens.map(({ name, label }) => (
          <Button
            key={name}
            aria-pressed={screen === name}
            onClick={() => onScreen(name)}
            {...(name === 'compare' ? takesCodes(onCompare) : {})}
          >
            {label}
          </Button>
        ))}
      </nav>
      <Button look="quiet" aria-label="Keys" onClick={onKeys}>
        ?
      </Button>
    </header>
  );
}
