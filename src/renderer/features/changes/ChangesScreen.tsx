import { useMemo, useState } from 'react';
import { inWords } from '../../../core/systems/hcpcs/words';
import type { ReleaseEntry } from '../../../bridge/schemas';
import { useCommands } from '../../shell/commands';
import { copyCodes } from '../../shell/useCopy';
import { releaseName } from '../../shell/provenance';
import { identity, keyOf } from '../../../core/code/ref';
import { useUserRows } from '../../shell/user-data';
import { CodeLink, type OpenCode } from '../code/LinkedText';
import { categoryWords } from '../search/categories';
import { ActionButton } from '../../shell/actions/ActionButton';
import { Button } from '../../ui/Button';
import { Licensed } from '../../ui/Licensed';
import {
  changeLists,
  changeRows,
  changesCsv,
  changeWords,
  type ChangeRow,
  type ListName,
} from './change-words';
import styles from './ChangesScreen.module.css';
import { savedWords, saveText } from '../../shell/save-text';
import { useDiff } from './useDiff';
import { WordRuns } from './WordRuns';

const mostShown = 400;

/** What changed from one release to another, found by comparing them; CMS's action code stands beside it. */
export function ChangesScreen({
  releases,
  onClose,
}: {
  releases: readonly ReleaseEntry[];
  onClose: () => void;
}) {
  const comparable = releases.filter(({ kind }) => kind !== 'starter-catalog');
  const [newerId, setNewerId] = useState(comparable[0]?.id ?? '');
  const [olderId, setOlderId] = useState(
    comparable.slice(1).find(({ system }) => system === comparable[0]?.system)?.id ?? '',
  );
  const [list, setList] = useState<ListName | null>(null);
  const [category, setCategory] = useState('');
  const [onlyFavorites, setOnlyFavorites] = useState(false);
  const favorites = useUserRows('favorites');
  const { diff, failure } = useDiff(olderId, newerId);
  const { api, copyText, openCode, show } = useCommands();

  const all = useMemo(() => (diff ? changeRows(diff) : []), [diff]);
  const starred = useMemo(() => new Set(favorites.map(({ key }) => key)), [favorites]);
  const ofCategory = all.filter(
    (row) => (!category || categoryOfRow(row) === category) && (!onlyFavorites || starred.has(keyOf(row))),
  );
  const rows = ofCategory.filter((row) => !list || row.list === list);
  const categories = [...new Set(all.map(categoryOfRow))].sort();
  const licence = releases.find(({ id }) => id === newerId)?.licence ?? null;
  const saveCsv = async () => {
    const words = savedWords(
      await saveText(api, 'codedesk-changes.csv', 'text/csv', changesCsv(rows, licence)),
    );
    if (words) show(...words);
  };

  if (comparable.length < 2) {
    return (
      <section className={styles.screen} aria-labelledby="changes-title">
        <h2 id="changes-title">What changed</h2>
        <p>
          Import two releases, and what changed between them stands here: added, ended, reworded, repriced.
        </p>
        <Button onClick={onClose}>Back to search</Button>
      </section>
    );
  }
  return (
    <section className={styles.screen} aria-labelledby="changes-title">
      <header className={styles.header}>
        <h2 id="changes-title">What changed</h2>
        <ActionButton action="back" onClick={onClose}>
          Back to search
        </ActionButton>
      </header>
      <div className={styles.choices}>
        <ReleaseChoice label="From" releases={comparable} value={olderId} onChange={setOlderId} />
        <ReleaseChoice label="to" releases={comparable} value={newerId} onChange={setNewerId} />
        <label>
          Kind of code{' '}
          <select value={category} onChange={(event) => setCategory(event.target.value)}>
            <option value="">all</option>
            {categories.map((name) => (
              <option key={name} value={name}>
                {categoryWords(name)}
              </option>
            ))}
          </select>
        </label>
        {favorites.length > 0 && (
          <label>
            <input
              type="checkbox"
              checked={onlyFavorites}
              onChange={(event) => setOnlyFavorites(event.target.checked)}
            />{' '}
            My favorites only
          </label>
        )}
      </div>
      {failure && <p role="alert">{failure}</p>}
      {diff && !diff.factsCompared && (
        <p className={styles.note}>
          One of the two knows descriptors only, so dates, prices and coverage are not compared.
        </p>
      )}
      <div className={styles.lists} role="group" aria-label="Kinds of change">
        <Button aria-pressed={list === null} onClick={() => setList(null)}>
          All {ofCategory.length}
        </Button>
        {changeLists.map(([name, label]) => {
          const count = ofCategory.filter((row) => row.list === name).length;
          return count ? (
            <Button
              key={name}
              aria-pressed={list === name}
              onClick={() => setList(list === name ? null : name)}
            >
              {label} {count.toLocaleString('en-US')}
            </Button>
          ) : null;
        })}
      </div>
      <p className={styles.lists}>
        <Button
          disabled={!rows.length}
          onClick={() =>
            void copyCodes(
              copyText,
              rows.map(({ code }) => code),
            )
          }
        >
          Copy the codes
        </Button>
        <Button disabled={!rows.length} onClick={() => void saveCsv()}>
          Save as CSV
        </Button>
      </p>
      {diff && onlyFavorites && ofCategory.length === 0 && (
        <p className={styles.note}>None of your favorites is among them.</p>
      )}
      <ul className={styles.rows} aria-label="Changes">
        {rows.slice(0, mostShown).map((row, index) => (
          <Row key={`${row.list} ${row.code} ${index}`} row={row} licence={licence} onCode={openCode} />
        ))}
      </ul>
      {rows.length > mostShown && (
        <p className={styles.note}>
          The first {mostShown} of {rows.length.toLocaleString('en-US')}; choose a kind of change, or save all
          as CSV.
        </p>
      )}
    </section>
  );
}

const categoryOfRow = ({ kind, code }: ChangeRow): string =>
  kind === 'modifier' ? 'modifier' : code.charAt(0);

type RowProps = { row: ChangeRow; licence: string | null; onCode: OpenCode };

function Row({ row, licence, onCode }: RowProps) {
  const label = changeLists.find(([name]) => name === row.list)?.[1];
  return (
    <li className={styles.row}>
      <CodeLink to={identity(row)} onCode={onCode} />
      <span className={styles.label}>{label}</span>
      <span>
        <Licensed by={licence}>
          {row.change.change === 'reworded' ? <WordRuns runs={row.change.words} /> : changeWords(row.change)}
        </Licensed>
      </span>
      <span className={styles.action} title={inWords('action', row.action) ?? ''}>
        {row.action && `CMS: ${row.action}`}
      </span>
    </li>
  );
}

type ReleaseChoiceProps = {
  label: string;
  releases: readonly ReleaseEntry[];
  value: string;
  onChange: (id: string) => void;
};

function ReleaseChoice({ label, releases, value, onChange }: ReleaseChoiceProps) {
  return (
    <label>
      {label}{' '}
      <select value={value} onChange={(event) => onChange(event.target.value)}>
        {releases.map((entry) => (
          <option key={entry.id} value={entry.id}>
            {releaseName(entry)}
          </option>
        ))}
      </select>
    </label>
  );
}
