import { useEffect, useId, useMemo, useRef, useState, type KeyboardEvent } from 'react';
import { rankEntries } from '../../../core/actions/palette';
import { ModalDialog } from '../../ui/ModalDialog';
import styles from './Palette.module.css';

/** One line of the palette. */
export type PaletteItem = {
  id: string;
  name: string;
  /** What else it is found by. */
  words: string;
  /** What it is: Command, Screen, Favorite. */
  kind: string;
  /** The key that does the same; empty without one. */
  keys: string;
  /** Why it cannot be done now; null where it can. */
  reason: string | null;
  run: () => void;
};

type PaletteProps = {
  items: readonly PaletteItem[];
  /** Looks in the codes for what was typed. */
  onSearch: (query: string) => void;
  /** Closes the palette, then does the work: what has the focus by then is what had it before. */
  onClose: (then?: () => void) => void;
};

const title = 'Find a command, a screen or a favorite';
const mostShown = 50;
const steps: Record<string, number> = { ArrowDown: 1, ArrowUp: -1, PageDown: 10, PageUp: -10 };

/** Every command, screen and code of the coder's own by a few letters of its name (APG combobox with a listbox). */
export function Palette({ items, onSearch, onClose }: PaletteProps) {
  const [query, setQuery] = useState('');
  const [active, setActive] = useState(0);
  const list = useRef<HTMLDivElement>(null);
  const id = useId();
  const found = useMemo(() => shownItems(items, query, onSearch), [items, query, onSearch]);

  useEffect(() => {
    list.current?.querySelector('[aria-selected="true"]')?.scrollIntoView({ block: 'nearest' });
  }, [active, found]);

  const onKeyDown = (event: KeyboardEvent) => {
    const by = steps[event.key];
    const isPlain = !event.ctrlKey && !event.metaKey && !event.altKey;
    if (by !== undefined && isPlain) setActive(within(active + by, found.length));
    else if (event.key === 'Enter' && isPlain && !event.nativeEvent.isComposing) {
      const item = found[active];
      if (item) onClose(item.run);
    } else return;
    event.preventDefault();
  };

  return (
    <ModalDialog title={title} isPalette onClose={() => onClose()}>
      <input
        className={styles.input}
        type="text"
        role="combobox"
        aria-label="Command, screen or favorite"
        placeholder={title}
        aria-autocomplete="list"
        aria-expanded={found.length > 0}
        aria-controls={id}
        aria-activedescendant={found[active] && `${id}-${found[active].id}`}
        autoComplete="off"
        spellCheck={false}
        maxLength={200}
        value={query}
        onChange={(event) => {
          setQuery(event.target.value);
          setActive(0);
        }}
        onKeyDown={onKeyDown}
      />
      <p className="visually-hidden" role="status">
        {found.length === 1 ? '1 entry' : `${found.length} entries`}
      </p>
      <div ref={list} id={id} role="listbox" aria-label="Commands" className={styles.list}>
        {found.map((item, index) => (
          <div
            key={item.id}
            id={`${id}-${item.id}`}
            role="option"
            aria-selected={index === active}
            aria-disabled={item.reason !== null}
            className={styles.item}
            onClick={() => onClose(item.run)}
          >
            <span className={styles.name}>{item.name}</span>
            {item.reason && <span className={styles.reason}>{item.reason}</span>}
            <span className={styles.kind}>{item.kind}</span>
            {item.keys && <kbd className={styles.keys}>{item.keys}</kbd>}
          </div>
        ))}
      </div>
    </ModalDialog>
  );
}

/** What can be done comes before what cannot; what was typed can always be looked for in the codes. */
function shownItems(
  items: readonly PaletteItem[],
  query: string,
  onSearch: (query: string) => void,
): PaletteItem[] {
  const ranked = rankEntries(items, query);
  const isPossible = ({ reason }: PaletteItem) => reason === null;
  const shown = [...ranked.filter(isPossible), ...ranked.filter((item) => !isPossible(item))].slice(
    0,
    mostShown,
  );
  const text = query.trim();
  if (!text) return shown;
  return [
    ...shown,
    {
      id: 'search-for',
      name: `Search the codes for “${text}”`,
      words: '',
      kind: 'Search',
      keys: '',
      reason: null,
      run: () => onSearch(text),
    },
  ];
}

const within = (at: number, count: number): number => Math.max(0, Math.min(count - 1, at));
