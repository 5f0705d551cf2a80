import { memo, useId, useState, type ReactNode } from 'react';
import type { CodeRef } from '../../core/code/ref';
import { today } from '../../core/code/dates';
import type { IsoDate } from '../../core/code/validity';
import { takesCodes } from '../features/compare/drag';
import { ActionButton } from '../shell/actions/ActionButton';
import { useKeys } from '../shell/actions/keys';
import { Button } from '../ui/Button';
import { DateInput } from '../ui/DateInput';
import { Icon } from '../ui/Icon';
import styles from './Header.module.css';
import { actionOf, screenActions, type ScreenName } from '../../core/actions/actions';

type HeaderProps = {
  children: ReactNode;
  on: IsoDate;
  onDate: (on: IsoDate) => void;
  screen: ScreenName;
  onScreen: (screen: ScreenName) => void;
  /** How many codes are chosen to be compared. */
  compared: number;
  /** A code was dropped on the way to the comparison. */
  onCompare: (ref: CodeRef) => void;
  onPalette: () => void;
  onKeys: () => void;
};

const tabs = screenActions.filter(({ isTab }) => isTab);

/** Search box, date of service, and the ways to the other screens. The date holds for every screen. */
export function Header({ children, ...others }: HeaderProps) {
  return (
    <header className={styles.header}>
      <h1 className="visually-hidden">CodeDesk</h1>
      {children}
      <BesideTheBox {...others} />
    </header>
  );
}

/** All but the box, which alone is rendered at each key. */
const BesideTheBox = memo(function BesideTheBox(props: Omit<HeaderProps, 'children'>) {
  const { on, onDate, onPalette, onKeys, ...ways } = props;
  const id = useId();
  return (
    <>
      <div className={styles.date} data-today={on === today()} title="Date of service">
        <span aria-hidden="true">DOS</span>
        <label className="visually-hidden" htmlFor={id}>
          Date of service
        </label>
        <DateInput id={id} value={on} min="1980-01-01" max="2099-12-31" onDate={onDate} />
      </div>
      <Ways {...ways} />
      <div className={styles.tools}>
        <span className={styles.palette}>
          <ActionButton
            action="palette"
            look="quiet"
            aria-label={actionOf('palette').short}
            onClick={onPalette}
          >
            {''}
          </ActionButton>
        </span>
        <Button look="quiet" aria-label={actionOf('keys').short} onClick={onKeys}>
          <Icon name="help" />
        </Button>
      </div>
    </>
  );
});

type WaysProps = Pick<HeaderProps, 'screen' | 'onScreen' | 'compared' | 'onCompare'>;

/** The screens as tabs; narrow windows have them in one menu, which goes once it was used. */
function Ways({ screen, onScreen, compared, onCompare }: WaysProps) {
  const keys = useKeys();
  const [isOpen, setIsOpen] = useState(false);
  const id = useId();
  return (
    <div
      className={styles.menu}
      onBlur={(event) => {
        if (!event.currentTarget.contains(event.relatedTarget)) setIsOpen(false);
      }}
      onKeyDown={(event) => {
        if (event.key !== 'Escape' || !isOpen) return;
        event.preventDefault();
        setIsOpen(false);
      }}
    >
      <span className={styles.way}>
        <Button look="quiet" aria-expanded={isOpen} aria-controls={id} onClick={() => setIsOpen(!isOpen)}>
          <Icon name="menu" /> Screens
        </Button>
      </span>
      <nav id={id} className={styles.screens} aria-label="Screens" data-open={isOpen}>
        {tabs.map(({ id: name, short, label }) => (
          <button
            key={name}
            type="button"
            className={styles.tab}
            aria-pressed={screen === name}
            title={keys.of(name)}
            onClick={() => {
              setIsOpen(false);
              onScreen(name);
            }}
            {...(name === 'compare' ? takesCodes(onCompare) : {})}
          >
            {short ?? label}
            {name === 'compare' && compared > 0 && (
              <span className={styles.count} aria-hidden="true">
                {compared}
              </span>
            )}
          </button>
        ))}
      </nav>
    </div>
  );
}
