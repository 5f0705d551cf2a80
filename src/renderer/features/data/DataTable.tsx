import { useId, useState } from 'react';
import type { LinkedEntry, ReleaseEntry } from '../../../bridge/schemas';
import { today } from '../../../core/code/dates';
import type { IsoDate } from '../../../core/code/validity';
import { dataTable, type DataGroup } from '../../../core/releases/data-table';
import type { Doubt } from '../../../core/releases/in-force';
import { publishedFiles, type PublishedFile } from '../../../core/releases/published';
import { systemOf } from '../../../core/systems/about';
import { isNewerHeld, isPinned } from '../../shell/provenance';
import { useSettings } from '../../shell/settings';
import { useAttempt } from '../../shell/useAttempt';
import type { Data } from '../../shell/useData';
import { Button } from '../../ui/Button';
import { Icon } from '../../ui/Icon';
import styles from './DataTable.module.css';
import type { SourceCommands } from './SourceDetail';
import { SourceColumns, SourceRow } from './SourceRow';
import { doubtOf } from './source-words';

type Entry = ReleaseEntry | LinkedEntry;

type DataTableProps = {
  data: Data;
  on: IsoDate;
  commandsFor: (id: string) => SourceCommands;
  onGet: (address: string) => void;
};

/** All that is held, by what it is: the one in use first; what CMS has published and is not held stands between, to be fetched. */
export function DataTable({ data, on, commandsFor, onGet }: DataTableProps) {
  const { state } = data;
  if (!state) return null;
  const groups = dataTable<ReleaseEntry, LinkedEntry>({
    releases: state.releases,
    linked: state.linked,
    inUse: new Set(Object.values(data.inForce).map(({ id }) => id)),
    published: publishedFiles(today(), on),
    on,
  });
  return (
    <table className={styles.table} aria-label="What is held">
      <SourceColumns />
      <thead className="visually-hidden">
        <tr>
          <th scope="col">Source</th>
          <th scope="col">Holds</th>
          <th scope="col">From</th>
          <th scope="col">State</th>
        </tr>
      </thead>
      {groups.map((group) => (
        <Group key={group.id} group={group} data={data} on={on} commandsFor={commandsFor} onGet={onGet} />
      ))}
    </table>
  );
}

type GroupProps = DataTableProps & { group: DataGroup<Entry> };

function Group({ group, data, on, commandsFor, onGet }: GroupProps) {
  const [isAll, setIsAll] = useState(false);
  const id = useId();
  const isRunning = data.status.phase === 'running';
  const earlier = isAll ? group.earlier : [];
  return (
    <tbody aria-labelledby={id}>
      <tr className={styles.group}>
        <th id={id} scope="rowgroup" colSpan={4}>
          {group.title}
        </th>
      </tr>
      {group.rows.map((row) =>
        row.missing ? (
          <MissingRow key={row.missing.address} file={row.missing} isRunning={isRunning} onGet={onGet} />
        ) : (
          <HeldRow
            key={row.held.id}
            entry={row.held}
            isInUse={row.isInUse}
            data={data}
            on={on}
            commands={commandsFor(row.held.id)}
          />
        ),
      )}
      {earlier.map((file) => (
        <MissingRow key={file.address} file={file} isRunning={isRunning} onGet={onGet} />
      ))}
      {group.earlier.length > 0 && (
        <tr className={styles.more}>
          <td colSpan={4}>
            <Button look="quiet" aria-expanded={isAll} onClick={() => setIsAll(!isAll)}>
              <Icon name={isAll ? 'down' : 'right'} />
              {isAll ? 'Fewer' : `${group.earlier.length} earlier, not held`}
            </Button>
          </td>
        </tr>
      )}
    </tbody>
  );
}

type MissingRowProps = { file: PublishedFile; isRunning: boolean; onGet: (address: string) => void };

/** What CMS publishes and is not held; nothing is asked of the network before the button is pressed. */
function MissingRow({ file, isRunning, onGet }: MissingRowProps) {
  const { settings } = useSettings();
  return (
    <tr className={styles.missing}>
      <th scope="row">{file.label}</th>
      <td className={styles.content}>not held</td>
      <td className={styles.from} />
      <td className={styles.state}>
        <Button
          aria-label={`Get ${file.label}`}
          title={settings.offline ? 'You are working offline, as the settings say.' : file.address}
          disabled={isRunning || settings.offline}
          onClick={() => onGet(file.address)}
        >
          Get
        </Button>
      </td>
    </tr>
  );
}

type HeldRowProps = Pick<GroupProps, 'data' | 'on'> & {
  entry: Entry;
  isInUse: boolean;
  commands: SourceCommands;
};

function HeldRow({ entry, isInUse, data, on, commands }: HeldRowProps) {
  const attempt = useAttempt();
  if (!('counts' in entry)) {
    const doubt = isInUse ? doubtOf(entry, on, false) : null;
    return (
      <SourceRow
        entry={entry}
        isInUse={isInUse}
        doubt={doubt?.whole ?? null}
        state={<State isInUse={isInUse} doubt={doubt} />}
        commands={commands}
      />
    );
  }
  const isChosen = isPinned(data.state, entry);
  const dating = isInUse ? doubtOf(entry, on, isNewerHeld(data.state, entry, on)) : null;
  const doubt = entry.doubt ? `${entry.doubt} It is not used until you say so.` : (dating?.whole ?? null);
  return (
    <SourceRow
      entry={entry}
      isInUse={isInUse}
      doubt={doubt}
      isOpened={entry.doubt !== null}
      state={
        entry.doubt ? (
          <span className={styles.caution}>
            <Icon name="caution" /> needs your decision
          </span>
        ) : (
          <State isInUse={isInUse} doubt={dating} isPinned={isChosen} />
        )
      }
      commands={commands}
    >
      {entry.doubt && <Button onClick={() => attempt(() => data.accept(entry.id))}>Use it anyway</Button>}
      {!isChosen && !entry.doubt && systemOf(entry.system) && (
        <Button onClick={() => attempt(() => data.choose(entry.system, entry.id))}>
          {isInUse ? 'Keep using this release' : 'Use this release'}
        </Button>
      )}
    </SourceRow>
  );
}

type StateProps = { isInUse: boolean; doubt: Doubt | null; isPinned?: boolean };

function State({ isInUse, doubt, isPinned: pinned = false }: StateProps) {
  if (!isInUse) return null;
  return (
    <span className={doubt ? styles.caution : styles.good}>
      <Icon name={doubt ? 'caution' : 'good'} /> in use{pinned ? ', pinned' : ''}
      {doubt ? `, ${doubt.short}` : ''}
    </span>
  );
}
