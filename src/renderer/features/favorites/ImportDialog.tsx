import { useMemo, useState } from 'react';
import { planImport, type ImportMode, type ImportPlan } from '../../../core/user-data/import-plan';
import { describeCuts } from '../../../core/user-data/merge-favorites';
import { tableNames, type TableName } from '../../../core/user-data/user-data';
import { useCommands } from '../../shell/commands';
import { momentWords } from '../../../core/code/dates';
import { importSnapshot, showSaved, useUserData, useUserState, whyNotSaved } from '../../shell/user-data';
import { Button } from '../../ui/Button';
import { ModalDialog } from '../../ui/ModalDialog';
import type { IncomingSnapshot } from './incoming-snapshot';
import { Icon } from '../../ui/Icon';
import styles from './TransferDialogs.module.css';

const tableWords: Record<TableName, string> = {
  favorites: 'Favorites',
  folders: 'Folders',
  recents: 'Recent codes',
  comparisons: 'Saved comparisons',
  worksheetLines: 'Worksheet lines',
  privateCodes: 'Private codes',
  claimTemplates: 'Claim templates',
};

/** What an import would change, before it does; afterwards it can be taken back. */
export function ImportDialog({ arrived, onClose }: { arrived: IncomingSnapshot; onClose: () => void }) {
  const { store, saveSnapshotNow } = useUserData();
  const { data, phase } = useUserState();
  const { show } = useCommands();
  const [mode, setMode] = useState<ImportMode>('merge');
  const [trouble, setTrouble] = useState<string | null>(null);
  const { snapshot, from, nameWarning } = arrived;
  const plan = useMemo(() => planImport(data, snapshot.data, mode), [data, snapshot, mode]);

  const apply = async () => {
    // What is there now is kept as a snapshot first: the way back stays open after a restart too.
    await saveSnapshotNow();
    const done = await importSnapshot(store, snapshot, mode);
    setTrouble(done ? null : whyNotSaved(store));
    if (!done) return;
    onClose();
    showSaved(store, show, done, `Imported ${from}`);
  };

  return (
    <ModalDialog title={`Import ${from}`} onClose={onClose}>
      <div className={styles.body}>
        <p>Written {momentWords(snapshot.writtenAt)}.</p>
        {nameWarning && (
          <p className={styles.caution}>
            <Icon name="caution" /> {nameWarning}
          </p>
        )}
        <fieldset className={styles.choice}>
          <legend className="visually-hidden">How to take it in</legend>
          <label>
            <input type="radio" name="mode" checked={mode === 'merge'} onChange={() => setMode('merge')} />
            Merge: add what is missing here; where both have an entry, the newer one is used and both notes
            are kept
          </label>
          <label>
            <input
              type="radio"
              name="mode"
              checked={mode === 'replace'}
              onChange={() => setMode('replace')}
            />
            Replace: everything here is removed, and what is in the file takes its place
          </label>
        </fieldset>
        {phase === 'ready' ? (
          <Effects plan={plan} />
        ) : (
          <p className={styles.caution}>
            <Icon name="caution" /> Your favorites are not open, so nothing can be imported.
          </p>
        )}
        {trouble && (
          <p role="alert" className={styles.caution}>
            <Icon name="caution" /> {trouble}
          </p>
        )}
        <p className={styles.buttons}>
          <Button look="primary" disabled={plan.isEmpty || phase !== 'ready'} onClick={() => void apply()}>
            {mode === 'merge' ? 'Merge' : 'Replace'}
          </Button>
          <Button onClick={onClose}>Cancel</Button>
        </p>
      </div>
    </ModalDialog>
  );
}

function Effects({ plan }: { plan: ImportPlan }) {
  const { effects, examples } = plan;
  const cuts = describeCuts(plan.cuts);
  if (plan.isEmpty) {
    return (
      <p>
        {cuts
          ? `Everything in it that fits is already here. Left out: ${cuts}.`
          : 'Everything in it is already here.'}
      </p>
    );
  }
  const codes = (keys: readonly string[]) => keys.map((key) => key.split(':').at(-1)).join(', ');
  return (
    <>
      <table className={styles.table}>
        <thead>
          <tr>
            <th scope="col">What</th>
            <th scope="col">new</th>
            <th scope="col">changed</th>
            <th scope="col">removed</th>
            <th scope="col">unchanged</th>
          </tr>
        </thead>
        <tbody>
          {tableNames
            .filter((table) => Object.values(effects[table]).some((count) => count > 0))
            .map((table) => (
              <tr key={table}>
                <th scope="row">{tableWords[table]}</th>
                <td>{effects[table].added}</td>
                <td>{effects[table].changed}</td>
                <td>{effects[table].removed}</td>
                <td>{effects[table].same}</td>
              </tr>
            ))}
        </tbody>
      </table>
      <p className={styles.examples}>
        {examples.added.length > 0 && <>New: {codes(examples.added)}. </>}
        {examples.changed.length > 0 && <>Changed: {codes(examples.changed)}. </>}
        {examples.removed.length > 0 && <>Removed: {codes(examples.removed)}.</>}
      </p>
      {cuts && (
        <p className={styles.caution}>
          <Icon name="caution" /> Not everything fits when the two are combined. Left out: {cuts}.
        </p>
      )}
    </>
  );
}
