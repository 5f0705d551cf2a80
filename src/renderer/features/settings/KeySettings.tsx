import { useState, type KeyboardEvent } from 'react';
import { actionOf, allActions, type ActionId } from '../../../core/actions/actions';
import { chordOf, chordWords, type Chord } from '../../../core/actions/chord';
import {
  allKeysOf,
  clashes,
  keyMap,
  keyRefusal,
  usualKeys,
  type KeyChoices,
} from '../../../core/actions/key-map';
import { isMac } from '../../shell/actions/keyboard';
import { Button } from '../../ui/Button';
import { Icon } from '../../ui/Icon';
import styles from './SettingsScreen.module.css';

type KeySettingsProps = { choices: KeyChoices; onChoices: (choices: KeyChoices) => void };

/** What was pressed for an action: refused, or another action's. */
type Pressed = { id: ActionId; chord: Chord; refusal: string | null; owner: ActionId | null };

/** Every key that can be changed. A key of another action is shown as such, and changes hands only when the coder says so. */
export function KeySettings({ choices, onChoices }: KeySettingsProps) {
  const [asked, setAsked] = useState<ActionId | null>(null);
  const [pressed, setPressed] = useState<Pressed | null>(null);
  const map = keyMap(choices, isMac);
  const shared = clashes(map);

  /** Only what differs from the usual is kept. */
  const set = (id: ActionId, chord: Chord | null, alsoTakeFrom: ActionId | null = null) => {
    const { [id]: _former, ...rest } = choices;
    const isUsual = chord !== null && usualKeys(actionOf(id), isMac)[0] === chord;
    onChoices({ ...rest, ...(!isUsual && { [id]: chord }), ...(alsoTakeFrom && { [alsoTakeFrom]: null }) });
    setPressed(null);
    setAsked(null);
  };
  const reset = (id: ActionId) => {
    const { [id]: _former, ...rest } = choices;
    onChoices(rest);
    setPressed(null);
  };
  const onKeyDown = (id: ActionId) => (event: KeyboardEvent) => {
    if (asked !== id || event.key === 'Tab') return;
    event.preventDefault();
    event.stopPropagation();
    if (event.key === 'Escape') {
      setAsked(null);
      return;
    }
    const chord = chordOf(event, isMac);
    if (chord === null) return;
    const owner =
      allActions.find((other) => other.id !== id && map.chordsOf(other.id).includes(chord))?.id ?? null;
    const refusal = keyRefusal(chord, isMac);
    if (refusal === null && owner === null) set(id, chord);
    else setPressed({ id, chord, refusal, owner });
  };

  return (
    <section aria-labelledby="settings-keys" className={styles.group}>
      <h3 id="settings-keys">Keys</h3>
      <table className={styles.keys}>
        <thead>
          <tr>
            <th scope="col">What it does</th>
            <th scope="col">Key</th>
            <th scope="col">Change</th>
          </tr>
        </thead>
        <tbody>
          {allActions.map((action) => {
            const { id, label, isFixed } = action;
            const clash = shared.find(({ ids }) => ids.includes(id));
            const trouble = pressed?.id === id ? pressed : null;
            return (
              <tr key={id} data-action={id}>
                <th scope="row">{label}</th>
                <td>
                  <kbd>{allKeysOf(map, action) || 'none'}</kbd>
                  {clash && (
                    <p className={styles.trouble}>
                      <Icon name="caution" /> {chordWords(clash.chord, isMac)} is also “
                      {clash.ids.filter((other) => other !== id).map((other) => actionOf(other).label)}”.
                    </p>
                  )}
                </td>
                <td>
                  {isFixed ? (
                    <span className={styles.note}>fixed</span>
                  ) : (
                    <span className={styles.buttons}>
                      <Button
                        aria-label={asked === id ? 'Press the new key' : `Change the key: ${label}`}
                        aria-pressed={asked === id}
                        onClick={() => setAsked(asked === id ? null : id)}
                        onKeyDown={onKeyDown(id)}
                        onBlur={() => setAsked(null)}
                      >
                        {asked === id ? 'Press the new key' : 'Change'}
                      </Button>
                      <Button aria-label={`No key: ${label}`} onClick={() => set(id, null)}>
                        None
                      </Button>
                      {Object.hasOwn(choices, id) && (
                        <Button aria-label={`Usual key: ${label}`} onClick={() => reset(id)}>
                          Usual
                        </Button>
                      )}
                    </span>
                  )}
                  {trouble && (
                    <p role="alert" className={styles.trouble}>
                      <Icon name="caution" /> {trouble.refusal ?? ownerWords(trouble)}{' '}
                      {trouble.refusal === null && (
                        <Button onClick={() => set(id, trouble.chord, trouble.owner)}>
                          Use it here instead
                        </Button>
                      )}
                    </p>
                  )}
                </td>
              </tr>
            );
          })}
        </tbody>
      </table>
      <p>
        <Button disabled={Object.keys(choices).length === 0} onClick={() => onChoices({})}>
          Reset all keys
        </Button>
      </p>
    </section>
  );
}

const ownerWords = ({ chord, owner }: Pressed): string =>
  `${chordWords(chord, isMac)} is “${owner ? actionOf(owner).label : ''}”.`;
