import { useEffect, useRef, useState, type KeyboardEvent } from 'react';
import { flushSync } from 'react-dom';
import { privateRef } from '../../../core/code/ref';
import { useCommands } from '../../shell/commands';
import { canAnswer, type EngineState } from '../../shell/engine/useEngine';
import { useConfirmedChange, useUserRows } from '../../shell/user-data';
import { Button } from '../../ui/Button';
import { Icon } from '../../ui/Icon';
import styles from './PrivateCodes.module.css';
import { PrivateCodeForm } from './PrivateCodeForm';
import type { PrivateCode } from '../../../core/user-data/rows';

/** Payer-specific and in-house codes, always marked as private. */
export function PrivateCodes({ engine }: { engine: EngineState }) {
  const { client, openCode } = useCommands();
  const change = useConfirmedChange();
  const codes = useUserRows('privateCodes');
  const place = useRef<HTMLDivElement>(null);
  const [editing, setEditing] = useState<PrivateCode | 'new' | null>(null);
  const [official, setOfficial] = useState<readonly string[]>([]);

  // A release may bring a code that the coder had made up before; then there are two of one name, and this is said.
  const canAsk = canAnswer(engine);
  useEffect(() => {
    if (!canAsk) return;
    client.ask('listed', { codes: codes.map(({ code }) => code) }).then(setOfficial, () => undefined);
  }, [client, canAsk, codes, engine.revision]);

  const remove = async (code: PrivateCode) => {
    await change(() => ({ privateCodes: { remove: [code.code] } }), `Removed ${code.code}`);
    // The row has gone, and its button with the focus on it.
    place.current?.focus();
  };

  const add = useRef<HTMLButtonElement>(null);
  const opener = useRef<HTMLElement | null>(null);

  const edit = (code: PrivateCode | 'new') => {
    opener.current = document.activeElement instanceof HTMLElement ? document.activeElement : null;
    setEditing(code);
  };
  /** The form goes, and the focus back to what opened it; the button to add one stands again by then. */
  const endEditing = () => {
    flushSync(() => setEditing(null));
    (opener.current?.isConnected ? opener : add).current?.focus();
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== 'Escape' || !editing) return;
    event.preventDefault();
    event.stopPropagation();
    endEditing();
  };

  return (
    <div
      ref={place}
      className={styles.place}
      role="region"
      aria-label="Private codes"
      tabIndex={-1}
      onKeyDown={onKeyDown}
    >
      <p className={styles.intro}>
        Codes that a payer or your own house asks for and that no CMS release has. They are found by the
        search and marked as private wherever they stand.
      </p>
      {editing ? (
        <PrivateCodeForm
          key={editing === 'new' ? '' : editing.code}
          former={editing === 'new' ? null : editing}
          current={engine.release}
          onDone={endEditing}
        />
      ) : (
        <p>
          <Button look="primary" ref={add} onClick={() => edit('new')}>
            Add a private code
          </Button>
        </p>
      )}
      {codes.length === 0 && !editing && <p className={styles.intro}>There are none yet.</p>}
      <ul className={styles.codes}>
        {[...codes]
          .sort((a, b) => (a.code < b.code ? -1 : 1))
          .map((code) => (
            <li key={code.code} data-code={code.code}>
              <span className={styles.code}>{code.code}</span>
              <span className={styles.text}>
                {code.descriptor}
                {official.includes(code.code) && (
                  <span className={styles.trouble}>
                    <Icon name="caution" /> now an official code too; this one stays private
                  </span>
                )}
                {code.payer && <span className={styles.payer}>{code.payer}</span>}
              </span>
              <span>{code.unit}</span>
              <span className={styles.commands}>
                <Button look="quiet" onClick={() => openCode(privateRef(code.code))}>
                  Open
                </Button>
                <Button look="quiet" onClick={() => edit(code)}>
                  Change
                </Button>
                <Button look="quiet" onClick={() => void remove(code)}>
                  Remove
                </Button>
              </span>
            </li>
          ))}
      </ul>
    </div>
  );
}
