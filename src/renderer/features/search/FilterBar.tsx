import { memo, useRef, useState } from 'react';
import { countText } from '../../../core/code/numbers';
import type { LookupFilter, SearchReply } from '../../../core/lookup/messages';
import styles from './FilterBar.module.css';
import { categoryOf, categoryWords, filterOf } from './categories';
import { hiddenBy } from './hidden';
import { Icon } from '../../ui/Icon';
import { useLine } from '../../ui/useLine';
import { kindsInRoom } from './kinds-in-room';

type FilterBarProps = {
  reply: SearchReply;
  filter: LookupFilter;
  onFilter: (filter: LookupFilter) => void;
};

const switches = ['Favorites only', 'Live only'] as const;

/** What was found, by kind of code, each a filter; and the switch that leaves ended codes out. */
export const FilterBar = memo(function FilterBar({ reply, filter, onFilter }: FilterBarProps) {
  const { counts } = reply;
  const chosen = categoryOf(filter);
  const all = Object.entries(counts).sort(([, a], [, b]) => b - a);
  const bar = useRef<HTMLDivElement>(null);
  const line = useLine(bar);
  const [isOpened, setIsOpened] = useState(false);
  const total = all.reduce((sum, [, count]) => sum + count, 0);
  const { liveOnly = false, favoritesOnly = false } = filter;
  const choose = (category: string | null) =>
    onFilter({
      liveOnly,
      favoritesOnly,
      ...filterOf(category),
    });

  const hidden = hiddenBy(reply, filter);
  const kinds = all.map(([category, count]) => ({ category, label: categoryWords(category), count }));
  const fitting = kindsInRoom(kinds, chosen, total, switches, line);
  const left = kinds.length - fitting.length;
  const shown = isOpened ? kinds : fitting;

  return (
    <div ref={bar} className={styles.bar} role="group" aria-label="Filters">
      <Chip isOn={chosen === null} label="All" count={total} onClick={() => choose(null)} />
      {shown.map(({ category, label, count }) => (
        <Chip
          key={category}
          isOn={category === chosen}
          label={label}
          count={count}
          onClick={() => choose(category === chosen ? null : category)}
        />
      ))}
      {left > 0 && (
        <button
          type="button"
          className={styles.more}
          aria-expanded={isOpened}
          onClick={() => setIsOpened(!isOpened)}
        >
          {isOpened ? (
            'Fewer'
          ) : fitting.length === 0 ? (
            `${left} kinds`
          ) : (
            <>
              +{left}
              <span className="visually-hidden"> more {left === 1 ? 'kind' : 'kinds'}</span>
            </>
          )}
          <Icon name={isOpened ? 'down' : 'right'} />
        </button>
      )}
      <span className={styles.switches}>
        <label className={styles.switch}>
          <input
            type="checkbox"
            checked={favoritesOnly}
            onChange={(event) => onFilter({ ...filter, favoritesOnly: event.target.checked })}
          />
          {switches[0]}
        </label>
        <label className={styles.switch}>
          <input
            type="checkbox"
            checked={liveOnly}
            onChange={(event) => onFilter({ ...filter, liveOnly: event.target.checked })}
          />
          {switches[1]}
        </label>
      </span>
      {hidden && reply.rows.length > 0 && (
        <p className={styles.hidden} role="status">
          {hidden.words}.{' '}
          <button
            type="button"
            className={styles.show}
            onClick={() => onFilter({ ...filter, liveOnly: false, favoritesOnly: false })}
          >
            Show {hidden.count === 1 ? 'it' : 'them'}
          </button>
        </p>
      )}
    </div>
  );
});

type ChipProps = { isOn: boolean; label: string; count: number; onClick: () => void };

function Chip({ isOn, label, count, onClick }: ChipProps) {
  return (
    <button type="button" className={styles.chip} aria-pressed={isOn} onClick={onClick}>
      {label} <span>{countText(count)}</span>
    </button>
  );
}
