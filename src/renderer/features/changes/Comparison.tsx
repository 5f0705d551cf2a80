import { countText } from '../../../core/code/numbers';
import { useMemo, useState, type ReactNode } from 'react';
import type { LinkedEntry, ReleaseEntry } from '../../../bridge/schemas';
import { changeRows, changesCsv } from '../../../core/changes/change-rows';
import { changesSentence, countByList, groupChanges, tableCsv } from '../../../core/changes/groups';
import { isMinor, listsOf, type ShownChange } from '../../../core/changes/shown-changes';
import { keyOf } from '../../../core/code/ref';
import type { ChangeSeries } from '../../../core/releases/change-series';
import { periodIn } from '../../../core/releases/linked-file';
import { systemOf } from '../../../core/systems/about';
import { useCommands } from '../../shell/commands';
import { releaseName } from '../../shell/provenance';
import { savedWords, saveText } from '../../shell/save-text';
import { copyCodes } from '../../shell/useCopy';
import { useUserRows } from '../../shell/user-data';
import { Button } from '../../ui/Button';
import { categoryWords } from '../search/categories';
import { ChangeList } from './ChangeList';
import styles from './ChangesScreen.module.css';
import { useDiff } from './useDiff';

const mostShown = 400;

type Entry = ReleaseEntry | LinkedEntry;

const nameOf = (entry: Entry): string => ('counts' in entry ? releaseName(entry) : entry.title);

type ComparisonProps = {
  series: ChangeSeries<Entry>;
  /** The choice of what is compared, between the sentence and what is chosen of it. */
  children: ReactNode;
};

/** Two of a series held against each other: a sentence about the coder's own codes first, then row by row. */
export function Comparison({ series, children }: ComparisonProps) {
  const { entries, what } = series;
  const [newerId, setNewerId] = useState(series.newer);
  const [olderId, setOlderId] = useState(series.older);
  const [list, setList] = useState<string | null>(null);
  const [category, setCategory] = useState('');
  const [onlyFavorites, setOnlyFavorites] = useState(false);
  const favorites = useUserRows('favorites');
  const { changes, diff, failure } = useDiff(what, olderId, newerId);
  const { api, copyText, openCode, show } = useCommands();

  const entryOf = (id: string) => entries.find((entry) => entry.id === id);
  const [older, newer] = [entryOf(olderId), entryOf(newerId)];
  const licence = newer && 'counts' in newer ? (newer.licence ?? null) : null;
  const systemId = newer && 'counts' in newer ? newer.system : 'hcpcs';
  const ofSystem = favorites.filter(({ system }) => system === systemId);
  const starred = useMemo(() => new Set(favorites.map(({ key }) => key)), [favorites]);
  const all = changes ?? [];
  const ofMine = all.filter((change) => starred.has(keyOf(change)));
  const mine = new Set(ofMine.filter((change) => !isMinor(change)).map(keyOf));
  const minor = new Set(ofMine.map(keyOf).filter((key) => !mine.has(key)));
  const chosen = all.filter(
    (change) =>
      (!category || categoryOf(change) === category) && (!onlyFavorites || starred.has(keyOf(change))),
  );
  const counts = countByList(chosen);
  const shown = list === null ? chosen : chosen.filter(({ lists }) => lists.includes(list));
  const lists = listsOf(what);
  const groups = groupChanges(shown, lists, starred);
  const categories = [...new Set(all.map(categoryOf))].sort();

  const csv = (): string => {
    if (!diff) return tableCsv(shown, lists);
    const keys = new Set(shown.map(keyOf));
    const rows = changeRows(diff).filter((row) => keys.has(keyOf(row)) && (!list || row.list === list));
    return changesCsv(rows, licence);
  };
  const saveCsv = async () => {
    const words = savedWords(await saveText(api, 'codedesk-changes.csv', 'text/csv', csv()));
    if (words) show(...words);
  };
  return (
    <>
      <p className={styles.lead} role="status">
        {changes &&
          changesSentence({
            since: older ? periodIn(older) : '',
            until: newer ? periodIn(newer) : '',
            what,
            changed: new Set(all.map(keyOf)).size,
            favorites: ofSystem.length,
            mine: mine.size,
            minor: minor.size,
            system: ofSystem.length === favorites.length ? null : (systemOf(systemId)?.name ?? systemId),
          })}
        {!changes && !failure && 'Comparing'}
      </p>
      {failure && <p role="alert">{failure}</p>}
      {children}
      <div className={styles.choices}>
        <Choice label="From" entries={entries} value={olderId} onChange={setOlderId} />
        <Choice label="to" entries={entries} value={newerId} onChange={setNewerId} />
        {categories.length > 1 && (
          <label>
            Kind of code
            <select value={category} onChange={(event) => setCategory(event.target.value)}>
              <option value="">all</option>
              {categories.map((name) => (
                <option key={name} value={name}>
                  {categoryWords(name)}
                </option>
              ))}
            </select>
          </label>
        )}
        {favorites.length > 0 && (
          <label>
            <input
              type="checkbox"
              checked={onlyFavorites}
              onChange={(event) => setOnlyFavorites(event.target.checked)}
            />
            My favorites only
          </label>
        )}
        <span className={styles.tools}>
          <Button
            look="quiet"
            disabled={!shown.length}
            onClick={() => void copyCodes(copyText, [...new Set(shown.map(({ code }) => code))])}
          >
            Copy the codes
          </Button>
          <Button look="quiet" disabled={!shown.length} onClick={() => void saveCsv()}>
            Save as CSV
          </Button>
        </span>
      </div>
      {diff && !diff.factsCompared && (
        <p className={styles.note}>
          One of the two has descriptors only, so dates, prices and coverage are not compared.
        </p>
      )}
      <div className={styles.lists} role="group" aria-label="Kinds of change">
        <Button aria-pressed={list === null} onClick={() => setList(null)}>
          All {countText(chosen.length)}
        </Button>
        {lists.map(({ id, label }) => {
          const count = counts.get(id) ?? 0;
          return count ? (
            <Button key={id} aria-pressed={list === id} onClick={() => setList(list === id ? null : id)}>
              {label} {countText(count)}
            </Button>
          ) : null;
        })}
      </div>
      {changes && chosen.length === 0 && (
        <p className={styles.note}>
          {onlyFavorites ? 'None of your favorites is among them.' : 'Nothing differs between the two.'}
        </p>
      )}
      {groups.map((group, index) => {
        const before = groups.slice(0, index).reduce((sum, one) => sum + one.changes.length, 0);
        const most = mostShown - before;
        return (
          most > 0 && (
            <ChangeList key={group.id} group={group} most={most} licence={licence} onCode={openCode} />
          )
        );
      })}
      {shown.length > mostShown && (
        <p className={styles.note}>
          The first {mostShown} of {countText(shown.length)}; choose a kind of change, or save all as CSV.
        </p>
      )}
    </>
  );
}

/** HCPCS goes by what the codes are for; other systems have one kind here. */
const categoryOf = ({ system, kind, code }: ShownChange): string =>
  kind === 'modifier' ? 'modifier' : system === 'hcpcs' ? code.charAt(0) : system;

type ChoiceProps = {
  label: string;
  entries: readonly Entry[];
  value: string;
  onChange: (id: string) => void;
};

function Choice({ label, entries, value, onChange }: ChoiceProps) {
  return (
    <label>
      {label}
      <select value={value} onChange={(event) => onChange(event.target.value)}>
        {entries.map((entry) => (
          <option key={entry.id} value={entry.id}>
            {nameOf(entry)}
          </option>
        ))}
      </select>
    </label>
  );
}
