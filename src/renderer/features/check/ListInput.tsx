import { useRef } from 'react';
import { formatDate } from '../../../core/code/dates';
import { useKeys } from '../../shell/actions/keys';
import { useCommands } from '../../shell/commands';
import { useStore } from '../../shell/store';
import { Button } from '../../ui/Button';
import { Icon } from '../../ui/Icon';
import { checkFiles, checkSource, checkState, draft, nameOf, type HeldAgainst } from './check-store';
import styles from './CheckScreen.module.css';
import { OwnRules } from './OwnRules';
import { PresetChoice } from './PresetChoice';

/** A text of so many characters is no text to be looked at in a box, and laying it out would hold the window up: it is checked at once. */
const longPaste = 200_000;

/** Where a list comes in: pasted, typed, opened or dropped. */
export function ListInput({ against }: { against: HeldAgainst }) {
  const { client, show } = useCommands();
  const keys = useKeys();
  const picker = useRef<HTMLInputElement>(null);
  const state = useStore(checkState);
  const text = useStore(draft);
  const check = () => void checkSource(client, { text }, against);
  return (
    // The key of the action in front: with nothing in front of the list, that is its check.
    <div
      className={styles.input}
      onKeyDown={(event) => {
        if (keys.map.actionAt(event.nativeEvent) !== 'copy-claim') return;
        event.preventDefault();
        if (text.trim() === '') show('Nothing was checked: the list is empty.');
        else check();
      }}
    >
      {state.phase === 'failed' && (
        <p className={styles.failed} role="alert">
          <Icon name="stop" /> <strong>{nameOf(state.source)} was not checked.</strong> {state.message}
        </p>
      )}
      <label htmlFor="check-list" className={styles.label}>
        Codes or claim lines
      </label>
      <textarea
        id="check-list"
        className={styles.text}
        rows={12}
        spellCheck={false}
        autoComplete="off"
        // What the screen is opened for: a list is pasted at once.
        autoFocus
        value={text}
        placeholder={'J9312 JZ 70 units 01/15/2026 dx C85.90\nE0260 RR KH 1 unit 01/20/2026'}
        aria-describedby="check-list-help"
        onChange={(event) => draft.set(event.target.value)}
        onPaste={(event) => {
          const pasted = event.clipboardData.getData('text');
          if (pasted.length < longPaste || text.trim() !== '') return;
          event.preventDefault();
          void checkSource(client, { text: pasted }, against);
        }}
      />
      <p className={styles.buttons}>
        <Button look="primary" keys={keys.of('copy-claim')} disabled={text.trim() === ''} onClick={check}>
          Check the list
        </Button>
        <Button onClick={() => picker.current?.click()}>Open a file</Button>
        <input
          ref={picker}
          type="file"
          className="visually-hidden"
          tabIndex={-1}
          aria-label="A list to check"
          onChange={(event) => {
            checkFiles(client, [...(event.target.files ?? [])], against);
            // The same file may be chosen again.
            event.target.value = '';
          }}
        />
      </p>
      <PresetChoice />
      <OwnRules />
      <p id="check-list-help" className={styles.help}>
        Paste a column of codes, a superbill or rows of a spreadsheet, or drop a text, CSV, workbook (.xlsx)
        or 837P file anywhere on this window. Lines without a date are checked against{' '}
        {formatDate(against.on)}, the date of service above. Names, numbers and birth dates are skipped;
        nothing in the list is stored.
      </p>
    </div>
  );
}
