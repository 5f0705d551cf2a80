import { useState, type KeyboardEvent } from 'react';
import type { ReleaseEntry } from '../../bridge/schemas';
import {
  privateCode,
  privateCodeText,
  privateCodeTrouble,
  type PrivateCode,
} from '../../core/desk/private-codes';
import { releaseName } from '../app/provenance';
import { useDesk } from '../app/commands';
import { tellNotSaved } from '../db/confirmed';
import { useUserStore } from '../db/UserContext';
import { Button } from '../ui/Button';
import { TextField } from '../units/panel/Field';
import styles from './PrivateCodes.module.css';

type PrivateCodeFormProps = {
  former: PrivateCode | null;
  current: ReleaseEntry | null;
  onDone: () => void;
};

/** Adds or changes a private code. The code itself stays as it is once it was added: favorites point to it. */
export function PrivateCodeForm({ former, current, onDone }: PrivateCodeFormProps) {
  const store = useUserStore();
  const { client, show } = useDesk();
  const [code, setCode] = useState(former?.code ?? '');
  const [fields, setFields] = useState({
    descriptor: former?.descriptor ?? '',
    unit: former?.unit ?? '',
    payer: former?.payer ?? '',
    note: former?.note ?? '',
  });
  const [trouble, setTrouble] = useState<string | null>(null);
  const set = (name: keyof typeof fields) => (value: string) => setFields({ ...fields, [name]: value });

  const save = async () => {
    if (!former) {
      const existing = new Set(store.getState().data.privateCodes.map((row) => row.code));
      const wanted = privateCodeText(code);
      const official = await client.ask('listed', { codes: [wanted] }).then(
        (listed) => listed.includes(wanted),
        () => false,
      );
      const found = privateCodeTrouble(code, { existing, official });
      setTrouble(found);
      if (found) return;
    }
    if (!fields.descriptor.trim()) {
      setTrouble('Say what the code is for.');
      return;
    }
    const done = await store.change((_data, now) => ({
      privateCodes: { put: [privateCode(code, fields, now, former ?? undefined)] },
    }));
    if (!done) {
      tellNotSaved(store, show);
      return;
    }
    show(`Saved ${privateCodeText(code)}`);
    onDone();
  };

  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== 'Enter' || event.target instanceof HTMLButtonElement) return;
    event.preventDefault();
    event.stopPropagation();
    void save();
  };

  return (
    <form className={styles.form} aria-label="Private code" onKeyDown={onKeyDown}>
      <TextField
        label="Code"
        value={code}
        onValue={setCode}
        maxLength={20}
        disabled={former !== null}
        autoFocus={former === null}
        isNeeded={trouble !== null}
        describedBy="private-code-trouble"
      />
      <TextField
        label="Descriptor"
        value={fields.descriptor}
        onValue={set('descriptor')}
        maxLength={2000}
        autoFocus={former !== null}
      />
      <TextField
        label="One unit"
        placeholder="10 mg, each, visit"
        value={fields.unit}
        onValue={set('unit')}
        maxLength={120}
      />
      <TextField label="Payer" value={fields.payer} onValue={set('payer')} maxLength={120} />
      <TextField label="Note" value={fields.note} onValue={set('note')} maxLength={2000} />
      <p id="private-code-trouble" role="alert" className={styles.trouble}>
        {trouble ? `▲ ${trouble}` : ''}
      </p>
      <p className={styles.commands}>
        <Button look="primary" keys="⏎" onClick={() => void save()}>
          Save
        </Button>
        <Button keys="Esc" onClick={onDone}>
          Cancel
        </Button>
        {current && <span className={styles.payer}>checked against {releaseName(current)}</span>}
      </p>
    </form>
  );
}
