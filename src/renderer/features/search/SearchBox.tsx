import type { KeyboardEvent, Ref } from 'react';
import type { CodeRef } from '../../../core/code/ref';
import { Icon } from '../../ui/Icon';
import { optionId, resultListId } from './ids';
import styles from './SearchBox.module.css';

type SearchBoxProps = {
  ref: Ref<HTMLInputElement>;
  query: string;
  onQuery: (query: string) => void;
  /** The code of the highlighted row, or null when there is none. */
  active: CodeRef | null;
  /** The list that the arrows go through. */
  listId?: string;
  onKeyDown: (event: KeyboardEvent<HTMLInputElement>) => void;
};

/** The one box. Focus stays in it while the arrows move through the list (APG combobox with a listbox). */
export function SearchBox({ ref, query, onQuery, active, listId = resultListId, onKeyDown }: SearchBoxProps) {
  return (
    <div className={styles.box}>
      <span className={styles.icon} aria-hidden="true">
        <Icon name="search" />
      </span>
      <input
        ref={ref}
        className={styles.input}
        type="text"
        role="combobox"
        aria-label="Search codes"
        aria-autocomplete="list"
        aria-expanded={active !== null}
        aria-controls={listId}
        aria-activedescendant={active === null ? undefined : optionId(active)}
        autoComplete="off"
        autoCapitalize="off"
        spellCheck={false}
        autoFocus
        maxLength={10_000}
        placeholder="Code, word, brand or dose"
        value={query}
        onChange={(event) => onQuery(event.target.value)}
        onKeyDown={onKeyDown}
      />
    </div>
  );
}
