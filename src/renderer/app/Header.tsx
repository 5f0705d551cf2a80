import type { ReactNode } from 'react';
import type { CodeRef } from '../../core/code/ref';
import type { IsoDate } from '../../core/code/validity';
import { takesCodes } from '../features/compare/drag';
import { ActionButton } from '../shell/actions/ActionButton';
import { useKeys } from '../shell/actions/keys';
import { Button } from '../ui/Button';
import styles from './Header.module.css';
import { actionOf, screenActions, type ScreenName } from '../../core/actions/actions';

type HeaderProps = {
  children: ReactNode;
  on: IsoDate;
  onDate: (on: IsoDate) => void;
  screen: ScreenName;
  onScreen: (screen: ScreenName) => void;
  /** A code was dropped on the way to the comparison. */
  onCompare: (ref: CodeRef) => void;
  onPalette: () => void;
  onKeys: () => void;
};

const tabs = screenActions.filter(({ isTab }) => isTab);

/** Search box, date of service, and the ways to the other screens. The date holds for every screen. */
export function Header({
  children,
  on,
  onDate,
  screen,
  onScreen,
  onCompare,
  onPalette,
  onKeys,
}: HeaderProps) {
  const keys = useKeys();
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
        {tabs.map(({ id, short, label }) => (
          <Button
            key={id}
            aria-pressed={screen === id}
            title={keys.of(id)}
            onClick={() => onScreen(id)}
            {...(id === 'compare' ? takesCodes(onCompare) : {})}
          >
            {short ?? label}
          </Button>
        ))}
      </nav>
      <ActionButton action="palette" look="quiet" aria-label={actionOf('palette').short} onClick={onPalette}>
        {''}
      </ActionButton>
      <Button look="quiet" aria-label={actionOf('keys').short} onClick={onKeys}>
        ?
      </Button>
    </header>
  );
}
