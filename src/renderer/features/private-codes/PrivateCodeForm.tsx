import { useRef, useState, type KeyboardEvent } from 'react';
import type { ReleaseEntry } from '../../../bridge/schemas';
import { limits } from '../../../core/user-data/limits';
import { privateCodeText } from '../../../core/user-data/private-codes';
import { releaseName } from '../../shell/provenance';
import { useCommands } from '../../shell/commands';
import { useConfirmedChange, useUserStore } from '../../shell/user-data';
import { Button } from '../../ui/Button';
import { Labelled, TextField } from '../units/panel/Field';
import { usePrivateDraft } from './private-drafts';
import { Icon } from '../../ui/Icon';
import styles from './PrivateCodes.module.css';
import { changesToSave, findProblem, type PrivateCodeProblem } from './save-private-code';
import type { PrivateCode } from '../../../core/user-data/rows';

type PrivateCodeFormProps = {
  former: PrivateCode | null;
  current: ReleaseEntry | null;
  onDone: () => void;
};

/** Adds or changes a private code. The code itself stays as it is once it was added: favorites point to it. */
export function PrivateCodeForm({ former, current, onDone }: PrivateCodeFormProps) {
  const store = useUserStore();
  const { client } = useCommands();
  const change = useConfirmedChange();
  const { draft, isTakenUp, write, drop } = usePrivateDraft(former);
  const [trouble, setTrouble] = useState<PrivateCodeProblem | null>(null);
  const codeBox = useRef<HTMLInputElement>(null);
  const descriptorBox = useRef<HTMLInputElement>(null);

  const tell = (found: PrivateCodeProblem | null) => {
    setTrouble(found);
    if (found?.field === 'code') codeBox.current?.focus();
    if (found?.field === 'descriptor') descriptorBox.current?.focus();
    return found !== null;
  };
  const save = async () => {
    if (tell(await findProblem(draft, store.getState().data, client))) return;
    const late: { trouble: PrivateCodeProblem | null } = { trouble: null };
    const done = await change(
      (data, now) => {
        const changes = changesToSave(draft, data, now);
        late.trouble = 'words' in changes ? changes : null;
        return 'words' in changes ? null : changes;
      },
      `Saved ${privateCodeText(draft.code)}`,
    );
    // What is gone by now can be added anew.
    if (late.trouble && draft.former) write({ former: null });
    if (!tell(late.trouble) && done) end();
  };
  const end = () => {
    drop();
    onDone();
  };

  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== 'Enter' || event.target instanceof HTMLButtonElement) return;
    const isNewLine = event.target instanceof HTMLTextAreaElement && !event.ctrlKey && !event.metaKey;
    event.stopPropagation();
    if (isNewLine) return;
    event.preventDefault();
    void save();
  };
  const troubled = (field: PrivateCodeProblem['field']) => ({
    isNeeded: trouble?.field === field,
    describedBy: 'private-code-trouble',
  });

  return (
    <form className={styles.form} aria-label="Private code" onKeyDown={onKeyDown}>
      <TextField
        ref={codeBox}
        label="Code"
        value={draft.code}
        onValue={(code) => write({ code })}
        maxLength={limits.code}
        disabled={draft.former !== null}
        autoFocus={former === null}
        {...troubled('code')}
      />
      <TextField
        ref={descriptorBox}
        label="Descriptor"
        value={draft.descriptor}
        onValue={(descriptor) => write({ descriptor })}
        maxLength={limits.descriptor}
        autoFocus={former !== null}
        {...troubled('descriptor')}
      />
      <TextField
        label="One unit"
        placeholder="10 mg, each, visit"
        value={draft.unit}
        onValue={(unit) => write({ unit })}
        maxLength={limits.name}
      />
      <TextField
        label="Payer"
        value={draft.payer}
        onValue={(payer) => write({ payer })}
        maxLength={limits.name}
      />
      <Labelled label="Note">
        {(id) => (
          <textarea
            id={id}
            className={styles.note}
            rows={2}
            value={draft.note}
            onChange={(event) => write({ note: event.target.value })}
            maxLength={limits.note}
          />
        )}
      </Labelled>
      <p id="private-code-trouble" role="alert" className={styles.trouble}>
        {trouble && (
          <>
            <Icon name="caution" /> {trouble.words}
          </>
        )}
      </p>
      <p className={styles.commands}>
        <Button look="primary" keys="⏎" onClick={() => void save()}>
          Save
        </Button>
        <Button onClick={end}>Cancel</Button>
        {isTakenUp && (
          <span className={styles.payer}>what you typed before is still here; Cancel forgets it</span>
        )}
        {current && <span className={styles.payer}>checked against {releaseName(current)}</span>}
      </p>
    </form>
  );
}
