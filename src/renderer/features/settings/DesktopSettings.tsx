import { useState, type KeyboardEvent } from 'react';
import type { DesktopPart } from '../../../bridge/desktop-schemas';
import { actionOf, allActions } from '../../../core/actions/actions';
import { chordOf, chordWords, type Chord } from '../../../core/actions/chord';
import { keyMap } from '../../../core/actions/key-map';
import { offeredQuickKey, quickKeyRefusal } from '../../../core/settings/quick-key';
import type { Settings } from '../../../core/settings/settings';
import { isMac } from '../../shell/actions/keyboard';
import { useCommands } from '../../shell/commands';
import { useDesktop } from '../../shell/useDesktop';
import { Button } from '../../ui/Button';
import { Icon } from '../../ui/Icon';
import styles from './SettingsScreen.module.css';

type DesktopSettingsProps = { settings: Settings; onChange: (part: Partial<Settings>) => void };

/** The quick look-up and the icon in the tray: off until they are chosen, and where the system has them not, it says so. */
export function DesktopSettings({ settings, onChange }: DesktopSettingsProps) {
  const { api } = useCommands();
  const state = useDesktop(api);
  const { quickKey, tray, keys } = settings;
  const isForbidden = state?.quick.state === 'forbidden';
  return (
    <section aria-labelledby="settings-desktop" className={styles.group}>
      <h3 id="settings-desktop">From any program</h3>
      <label>
        <input
          type="checkbox"
          checked={quickKey !== null && !isForbidden}
          disabled={isForbidden}
          onChange={({ target }) => onChange({ quickKey: target.checked ? offeredQuickKey : null })}
        />{' '}
        Quick look-up: a key raises a small window over the claim form
      </label>
      {quickKey !== null && !isForbidden && (
        <QuickKey chord={quickKey} keys={keys} onChord={(chord) => onChange({ quickKey: chord })} />
      )}
      <Trouble part={state?.quick} />
      <label>
        <input type="checkbox" checked={tray} onChange={({ target }) => onChange({ tray: target.checked })} />{' '}
        Icon in the tray, with the codes used last
      </label>
      {tray && state?.tray.state === 'on' && (
        <p className={styles.note}>
          With the icon, CodeDesk stays ready when its last window is closed; Quit is in the icon’s menu. Your
          private codes are never in it.
        </p>
      )}
      <Trouble part={state?.tray} />
    </section>
  );
}

/** The key itself, and how another is chosen. */
function QuickKey(props: { chord: Chord; keys: Settings['keys']; onChord: (chord: Chord) => void }) {
  const { chord, keys, onChord } = props;
  const [isAsked, setIsAsked] = useState(false);
  const [refusal, setRefusal] = useState<string | null>(null);
  const onKeyDown = (event: KeyboardEvent) => {
    if (!isAsked || event.key === 'Tab') return;
    event.preventDefault();
    event.stopPropagation();
    if (event.key === 'Escape') {
      setIsAsked(false);
      return;
    }
    const pressed = chordOf(event, isMac);
    if (pressed === null) return;
    const trouble = quickKeyRefusal(pressed, isMac) ?? ownerWords(pressed, keys);
    setRefusal(trouble);
    if (trouble !== null) return;
    setIsAsked(false);
    onChord(pressed);
  };
  return (
    <p className={styles.line}>
      <span>
        Its key: <kbd>{chordWords(chord, isMac)}</kbd>
      </span>
      <Button
        aria-label={isAsked ? 'Press the new key' : 'Change the key of the quick look-up'}
        aria-pressed={isAsked}
        onClick={() => {
          setIsAsked(!isAsked);
          setRefusal(null);
        }}
        onKeyDown={onKeyDown}
        onBlur={() => setIsAsked(false)}
      >
        {isAsked ? 'Press the new key' : 'Change'}
      </Button>
      {refusal !== null && (
        <span role="alert" className={styles.trouble}>
          <Icon name="caution" /> {refusal}
        </span>
      )}
    </p>
  );
}

/** A key of CodeDesk's own would never reach its windows again. */
function ownerWords(chord: Chord, keys: Settings['keys']): string | null {
  const map = keyMap(keys, isMac);
  const owner = allActions.find(({ id }) => map.chordsOf(id).includes(chord));
  return owner ? `${chordWords(chord, isMac)} is “${actionOf(owner.id).label}”.` : null;
}

/** In one line, why something is not there though it was chosen. */
const Trouble = ({ part }: { part: DesktopPart | undefined }) =>
  part?.words ? (
    <p role="status" className={styles.trouble}>
      <Icon name="caution" /> {part.words}
    </p>
  ) : null;
