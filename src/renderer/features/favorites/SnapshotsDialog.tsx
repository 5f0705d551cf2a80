import { countText } from '../../../core/code/numbers';
import { useEffect, useState } from 'react';
import type { SnapshotListing } from '../../../bridge/user-schemas';
import { useCommands } from '../../shell/commands';
import { momentWords } from '../../../core/code/dates';
import { useUserData } from '../../shell/user-data';
import { Button } from '../../ui/Button';
import { ModalDialog } from '../../ui/ModalDialog';
import type { IncomingSnapshot } from './incoming-snapshot';
import { Icon } from '../../ui/Icon';
import styles from './TransferDialogs.module.css';

type SnapshotsDialogProps = { onClose: () => void; onArrived: (arrived: IncomingSnapshot) => void };

/** The snapshots that main keeps, newest first; choosing one leads to the preview of what it would change. */
export function SnapshotsDialog({ onClose, onArrived }: SnapshotsDialogProps) {
  const { api } = useCommands();
  const { saveSnapshotNow } = useUserData();
  const [listing, setListing] = useState<SnapshotListing | null>(null);
  /** A toast would lie under the dialog, where it is neither seen nor heard. */
  const [trouble, setTrouble] = useState<string | null>(null);

  useEffect(() => {
    saveSnapshotNow()
      .then(() => api.user.listSnapshots())
      .then(setListing, () => setTrouble('The snapshots could not be listed. Close this and try again.'));
  }, [api, saveSnapshotNow]);

  const choose = async (id: string, at: string) => {
    setTrouble(null);
    const from = `the snapshot of ${momentWords(at)}`;
    try {
      const outcome = await api.user.readSnapshot(id);
      if (outcome.ok) onArrived({ from, snapshot: outcome.snapshot, nameWarning: null });
      else setTrouble(outcome.message);
    } catch {
      setTrouble(`It was not possible to read ${from}. Try again.`);
    }
  };

  return (
    <ModalDialog title="Snapshots" onClose={onClose}>
      <div className={styles.body}>
        <p>
          Soon after a change, CodeDesk saves a snapshot on this computer. It keeps the last ten, one a day
          for a week and one a week for two months.
        </p>
        {listing?.notices.map((notice) => (
          <p key={notice} className={styles.caution}>
            <Icon name="caution" /> {notice}
          </p>
        ))}
        {listing?.snapshots.length === 0 && listing.notices.length === 0 && <p>There is none yet.</p>}
        <ul className={styles.snapshots}>
          {listing?.snapshots.map(({ id, at, rows }) => (
            <li key={id}>
              <span>
                {momentWords(at)} · {countText(rows)} {rows === 1 ? 'entry' : 'entries'}
              </span>
              <Button
                aria-label={`Look into the snapshot of ${momentWords(at)}`}
                onClick={() => void choose(id, at)}
              >
                Look
              </Button>
            </li>
          ))}
        </ul>
        {trouble && (
          <p role="alert" className={styles.caution}>
            <Icon name="caution" /> {trouble}
          </p>
        )}
        <p className={styles.buttons}>
          <Button onClick={onClose}>Close</Button>
        </p>
      </div>
    </ModalDialog>
  );
}
