import { countsInWords } from '../../../core/user-data/user-data';
import { momentWords } from '../../../core/code/dates';
import type { Offer } from '../../shell/user-data/offers';
import type { UserStore } from '../../shell/user-data/store';
import type { UserState } from '../../shell/user-data/store-types';
import { Button } from '../../ui/Button';
import { useCommands } from '../../shell/commands';
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
  const { trouble } = state;
  const { offer } = recovery;
  if (!trouble && !offer) return null;
  // Each button goes once it was pressed, and the focus must not go with it.
  const fromBox = (work: () => void) => () => {
    toBox();
    work();
  };
  return (
    <section className={styles.banner} aria-label="Your data" data-tone={trouble ? 'stop' : 'plain'}>
      {trouble && (
        <p role="alert">
          <span aria-hidden="true">▲</span> {trouble.message}
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
        {(trouble?.kind === 'unreadable' || trouble?.kind === 'closed' || trouble?.kind === 'no-room') && (
          <Button onClick={fromBox(() => void store.open())}>Try again</Button>
        )}
        {trouble?.kind === 'outdated' && <Button onClick={() => void api.windows.reload()}>Reload</Button>}
        {(trouble?.kind === 'not-saved' || trouble?.kind === 'no-snapshot' || trouble?.kind === 'lost') && (
          <Button look="quiet" onClick={fromBox(() => store.tell(null))}>
            Hide
          </Button>
        )}
      </p>
    </section>
  );
}

function offerWords({ why, snapshot }: Offer): string {
  const part = snapshot.isWhole ? '' : ' (a part: other changes are lost)';
  const what = `${countsInWords(snapshot.counts)}, kept ${momentWords(snapshot.writtenAt)}${part}`;
  switch (why) {
    case 'empty':
      return `There are no favorites here, but a snapshot has ${what}.`;
    case 'unreadable':
      return `The newest snapshot has ${what}. Restoring it replaces the data that cannot be read.`;
    case 'elsewhere':
      return `CodeDesk was also used in another browser or window on this computer, later than here, with ${what}.`;
  }
}
