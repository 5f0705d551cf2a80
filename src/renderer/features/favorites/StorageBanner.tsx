import { describeCounts } from '../../../core/user-data/user-data';
import { momentWords } from '../../../core/code/dates';
import type { RecoveryOffer } from '../../../core/user-data/recovery-decision';
import type { UserState, UserStore } from '../../shell/user-data';
import { Button } from '../../ui/Button';
import { useCommands } from '../../shell/commands';
import { Icon } from '../../ui/Icon';
import styles from './StorageBanner.module.css';
import type { RecoveryState } from './useRecovery';

type StorageBannerProps = {
  /** Gives the focus to the search box. */
  toBox: () => void;
  store: UserStore;
  state: UserState;
  recovery: RecoveryState;
};

/** What is wrong with the place where favorites are kept, or what could be brought back: one line, with what to do. */
export function StorageBanner({ toBox, store, state, recovery }: StorageBannerProps) {
  const { api } = useCommands();
  const { error } = state;
  const { offer } = recovery;
  if (!error && !offer) return null;
  // Each button goes once it was pressed, and the focus must not go with it.
  const fromBox = (work: () => void) => () => {
    toBox();
    work();
  };
  return (
    <section className={styles.banner} aria-label="Your data" data-tone={error ? 'stop' : 'plain'}>
      {error && (
        <p role="alert">
          <Icon name="caution" /> {error.message}
        </p>
      )}
      {offer && <p>{offerWords(offer)}</p>}
      <p className={styles.buttons}>
        {offer && (
          <Button look="primary" onClick={fromBox(() => void recovery.restore())}>
            {offer.why === 'elsewhere' ? 'Bring them in' : 'Restore'}
          </Button>
        )}
        {offer && offer.why !== 'unreadable' && (
          <Button onClick={fromBox(recovery.decline)}>
            {offer.why === 'empty' ? 'Start empty' : 'Leave them'}
          </Button>
        )}
        {(error?.kind === 'unreadable' || error?.kind === 'closed' || error?.kind === 'no-room') && (
          <Button onClick={fromBox(() => void store.open())}>Try again</Button>
        )}
        {error?.kind === 'outdated' && <Button onClick={() => void api.windows.reload()}>Reload</Button>}
        {(error?.kind === 'not-saved' || error?.kind === 'no-copy' || error?.kind === 'lost') && (
          <Button look="quiet" onClick={fromBox(() => store.setError(null))}>
            Hide
          </Button>
        )}
      </p>
    </section>
  );
}

function offerWords({ why, snapshot }: RecoveryOffer): string {
  const part = snapshot.isComplete ? '' : ' (a part: other changes are lost)';
  const what = `${describeCounts(snapshot.counts)}, kept ${momentWords(snapshot.writtenAt)}${part}`;
  switch (why) {
    case 'empty':
      return `There are no favorites here, but a snapshot has ${what}.`;
    case 'unreadable':
      return `The newest snapshot has ${what}. Restoring it replaces the data that cannot be read.`;
    case 'elsewhere':
      return `CodeDesk was also used in another browser or window on this computer, later than here, with ${what}.`;
  }
}
