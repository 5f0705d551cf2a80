import { useState } from 'react';
import type { ReleaseEntry } from '../../bridge/schemas';
import { releaseName } from '../app/provenance';
import { Button } from '../ui/Button';
import styles from './StorageBanner.module.css';

type NewsBannerProps = { current: ReleaseEntry | null; news: number; onLook: () => void };

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
export function NewsBanner({ current, news, onLook }: NewsBannerProps) {
  const [seen, setSeen] = useState(readSeen);
  if (!current || news === 0 || seen === current.id) return null;
  const hide = () => {
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
        {news === 1 ? '1 favorite is' : `${news.toLocaleString('en-US')} favorites are`} not what{' '}
        {news === 1 ? 'it was' : 'they were'} when starred, says {releaseName(current)}.
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
