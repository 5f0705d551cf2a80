import { useState } from 'react';
import type { ReleaseEntry } from '../../bridge/schemas';
import { releaseName } from '../app/provenance';
import { Button } from '../ui/Button';
import styles from './StorageBanner.module.css';
import type { Standings } from './useStandings';

type NewsBannerProps = {
  /** Gives the focus to the search box. */
  toBox: () => void;
  current: ReleaseEntry | null;
  /** Null where the favorites are in front and say it themselves. */
  standings: Standings | null;
  onLook: () => void;
};

const storageKey = 'favorites-news-seen';

/** A convenience of this window: unreadable storage means that the line is shown once more. */
function readSeen(): string {
  try {
    return localStorage.getItem(storageKey) ?? '';
  } catch {
    return '';
  }
}

/** After another release came into use: how many favorites it changes. Said once for each release. */
export function NewsBanner({ toBox, current, standings, onLook }: NewsBannerProps) {
  const [seen, setSeen] = useState(readSeen);
  if (!current || !standings || standings.news === 0 || seen === current.id) return null;
  const hide = () => {
    toBox();
    setSeen(current.id);
    try {
      localStorage.setItem(storageKey, current.id);
    } catch {
      // It is said again at the next start.
    }
  };
  return (
    <section className={styles.banner} aria-label="Changed favorites">
      <p role="status">
        {newsWords(standings)}, says {releaseName(current)}.
      </p>
      <p className={styles.buttons}>
        <Button
          onClick={() => {
            hide();
            onLook();
          }}
        >
          What changed
        </Button>
        <Button look="quiet" onClick={hide}>
          Hide
        </Button>
      </p>
    </section>
  );
}

const number = (count: number): string => count.toLocaleString('en-US');

function newsWords({ changed, official }: Standings): string {
  const words: string[] = [];
  if (changed === 1) words.push('1 favorite is not what it was when starred');
  if (changed > 1) words.push(`${number(changed)} favorites are not what they were when starred`);
  if (official === 1) words.push('1 code of your own is now an official code too');
  if (official > 1) words.push(`${number(official)} codes of your own are now official codes too`);
  return words.join('; ');
}
