import { memo } from 'react';
import { countText } from '../../../core/code/numbers';
import type { LookupFilter, SearchReply } from '../../../core/lookup/messages';
import styles from './FilterBar.module.css';
import { categoryOf, categoryWords, filterOf } from './categories';
import { hiddenBy } from './hidden';

type FilterBarProps = {
  reply: SearchReply;
  filter: LookupFilter;
  onFilter: (filter: LookupFilter) => void;
};

const mostShown = 3;

/** What was found, by kind of code, each a filter; and the switch that leaves ended codes out. */
export const FilterBar = memo(function FilterBar({ reply, filter, onFilter }: FilterBarProps) {
  const { counts } = reply;
  const chosen = categoryOf(filter);
  const all = Object.entries(counts).sort(([, a], [, b]) => b - a);
  const shown = all.filter(([category], index) => index < mostShown || category === chosen);
  const total = all.reduce((sum, [, count]) => sum + count, 0);
  const { liveOnly = false, favoritesOnly = false } = filter;
  const choose = (category: string | null) =>
    onFilter({
      liveOnly,
      favoritesOnly,
      ...filterOf(category),
    });

  const hidden = hiddenBy(reply, filter);

  return (
    <div className={styles.bar} role="group" aria-label="Filters">
      <Chip isOn={chosen === null} label="All" count={total} onClick={() => choose(null)} />
      {shown.map(([category, count]) => (
        <Chip
          key={category}
          isOn={category === chosen}
          label={categoryWords(category)}
          count={count}
          onClick={() => choose(category === chosen ? null : category)}
        />
      ))}
      <label className={styles.starred}>
        <input
          type="checkbox"
          checked={favoritesOnly}
          onChange={(event) => onFilter({ ...filter, favoritesOnly: event.target.checked })}
        />
        Favorites only
      </label>
      <label className={styles.live}>
        <input
          type="checkbox"
          checked={liveOnly}
          onChange={(event) => onFilter({ ...filter, liveOnly: event.target.checked })}
        />
        Live only
      </label>
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
      {label} <span className={styles.count}>{countText(count)}</span>
    </button>
  );
}
