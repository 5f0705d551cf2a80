import { useCallback, useId, useMemo, type KeyboardEvent, type Ref } from 'react';
import { edited, type Favorite } from '../../core/desk/favorites';
import { limits, overflowWords } from '../../core/desk/limits';
import { fieldOfText, listOf, textOfField, type TypedField } from '../../core/desk/typed';
import { useUserStore } from '../db/UserContext';
import styles from './FavoriteDetail.module.css';
import { forgetText, leaveText } from './left-texts';
import { useDraft } from './useDraft';

/** What a list in a field cannot hold of the text, in words. */
const overflow: Partial<Record<TypedField, (text: string) => string | null>> = {
  labels: (text) => overflowWords(listOf(text), limits.labels, limits.label),
  aliases: (text) => overflowWords(listOf(text), limits.aliases, limits.alias),
  usualModifiers: (text) => overflowWords(listOf(text), limits.modifiers, limits.modifier),
};

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
  name: TypedField;
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
    async (text: string) => {
      const seen = { isThere: false };
      const done = await store.change(({ favorites }, now) => {
        const row = favorites.find((candidate) => candidate.key === key);
        seen.isThere = row !== undefined;
        if (!row || textOfField[name](row) === text) return null;
        return { favorites: { put: [edited(row, fieldOfText[name](text), now)] } };
      });
      // Nothing to change is as good as saved; a favorite that is gone has nothing left to write to.
      const { phase, trouble } = store.getState();
      return done !== null || (seen.isThere && phase === 'ready' && trouble?.kind !== 'not-saved');
    },
    [store, key, name],
  );
  const saved = textOfField[name](favorite);
  const leaving = useMemo(
    () => ({
      leave: (typed: string) => leaveText(key, { field: name, text: typed, before: saved }),
      forget: () => forgetText(key, name),
    }),
    [key, name, saved],
  );
  const { text, change, leave, isSaved } = useDraft(saved, save, leaving);
  const leftOut = overflow[name]?.(text) ?? null;
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
        {isSaved && leftOut === null ? 'Saved' : ''}
      </span>
      <p id={`${id}-left-out`} className={styles.leftOut} role="status">
        {leftOut === null ? '' : `▲ ${leftOut}`}
      </p>
    </div>
  );
}
