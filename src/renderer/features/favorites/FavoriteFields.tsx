import { useCallback, useId, useMemo, type KeyboardEvent, type Ref } from 'react';
import { limits, overflowWords } from '../../../core/user-data/limits';
import { splitList, textOfField, type TextField } from '../../../core/user-data/text-fields';
import { clearUnsavedText, storeUnsavedText, useUserStore } from '../../shell/user-data';
import { Icon } from '../../ui/Icon';
import styles from './FavoriteDetail.module.css';
import { saveTextField } from './save-text-field';
import { useDraft } from './useDraft';
import type { Favorite } from '../../../core/user-data/rows';

/** What a list in a field cannot hold of the text, in words. */
const overflow: Partial<Record<TextField, (text: string) => string | null>> = {
  labels: (text) => overflowWords(splitList(text), limits.labels, limits.label),
  aliases: (text) => overflowWords(splitList(text), limits.aliases, limits.alias),
  usualModifiers: (text) => overflowWords(splitList(text), limits.modifiers, limits.modifier),
};

const overtakenWords = 'Another window changed this field meanwhile; what it wrote stays.';

type FavoriteFieldsProps = {
  favorite: Favorite;
  note: Ref<HTMLTextAreaElement>;
  /** Escape: what was written is saved, and the list has the keys again. */
  onLeave: () => void;
};

/** What the coder writes about a favorite. Every field is saved by itself; there is no button to forget. */
export function FavoriteFields({ favorite, note, onLeave }: FavoriteFieldsProps) {
  return (
    <div className={styles.fields}>
      <Field favorite={favorite} name="note" label="Note" onLeave={onLeave} area={note} />
      <Field
        favorite={favorite}
        name="aliases"
        label="Your names for it"
        hint="with commas; found like the code itself"
        onLeave={onLeave}
      />
      <Field favorite={favorite} name="labels" label="Labels" hint="with commas" onLeave={onLeave} />
      <div className={styles.pair}>
        <Field favorite={favorite} name="usualDose" label="Usual dose" onLeave={onLeave} />
        <Field favorite={favorite} name="usualModifiers" label="Usual modifiers" onLeave={onLeave} />
      </div>
    </div>
  );
}

type FieldProps = {
  favorite: Favorite;
  name: TextField;
  label: string;
  hint?: string;
  area?: Ref<HTMLTextAreaElement>;
  onLeave: () => void;
};

function Field({ favorite, name, label, hint, area, onLeave }: FieldProps) {
  const store = useUserStore();
  const id = useId();
  const { key } = favorite;
  const save = useCallback(
    (text: string, before: string) => saveTextField(store, key, { field: name, text, before }),
    [store, key, name],
  );
  const leaving = useMemo(
    () => ({
      leave: (text: string, before: string) => storeUnsavedText(key, { field: name, text, before }),
      forget: () => clearUnsavedText(key, name),
    }),
    [key, name],
  );
  const { text, change, leave, outcome } = useDraft(textOfField[name](favorite), save, leaving);
  const leftOut = overflow[name]?.(text) ?? null;
  const caution = leftOut ?? (outcome === 'overtaken' ? overtakenWords : null);
  const onKeyDown = (event: KeyboardEvent) => {
    const isDone =
      event.key === 'Escape' || (event.key === 'Enter' && (!area || event.ctrlKey || event.metaKey));
    if (!isDone) return;
    event.preventDefault();
    event.stopPropagation();
    onLeave();
  };
  const shared = {
    id,
    value: text,
    // What was written stays in the field where not all of it can be kept: the coder decides what goes.
    onBlur: leftOut === null ? leave : undefined,
    onKeyDown,
    'aria-describedby': `${id}-hint ${id}-left-out`,
  };
  return (
    <div className={styles.field}>
      <label htmlFor={id}>
        {label}{' '}
        {hint && (
          <span id={`${id}-hint`} className={styles.hint}>
            {hint}
          </span>
        )}
      </label>
      {area ? (
        <textarea
          ref={area}
          rows={5}
          maxLength={limits.note}
          placeholder="No patient data."
          {...shared}
          onChange={(event) => change(event.target.value)}
        />
      ) : (
        <input
          type="text"
          maxLength={name === 'usualDose' ? limits.dose : 4000}
          autoComplete="off"
          spellCheck={false}
          {...shared}
          onChange={(event) => change(event.target.value)}
        />
      )}
      <span className={styles.saved} role="status">
        {outcome === 'confirmed' && leftOut === null ? 'Saved' : ''}
      </span>
      <p id={`${id}-left-out`} className={styles.leftOut} role="status">
        {caution !== null && (
          <>
            <Icon name="caution" /> {caution}
          </>
        )}
      </p>
    </div>
  );
}
