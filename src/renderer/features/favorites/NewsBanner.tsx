import { countText } from '../../../core/code/numbers';
import { useState } from 'react';
import { Button } from '../../ui/Button';
import styles from './StorageBanner.module.css';
import type { AllFavoriteNews } from './useFavoriteNews';

type NewsBannerProps = {
  /** Gives the focus to the search box. */
  toBox: () => void;
  /** Null where the favorites are in front and say it themselves. */
  favoriteNews: AllFavoriteNews | null;
  /** What the start has beside its list tells the same, where the window is wide enough for it. */
  isSaidBeside: boolean;
  onLook: () => void;
};

const storageKey = 'favorites-news-seen';

/** The releases whose news were seen. A convenience of this window: unreadable storage shows the line once more. */
function readSeen(): readonly string[] {
  try {
    return (localStorage.getItem(storageKey) ?? '').split(' ');
  } catch {
    return [];
  }
}

/** After another release came into use: how many favorites it changes. Said once for each release. */
export function NewsBanner({ toBox, favoriteNews, isSaidBeside, onLook }: NewsBannerProps) {
  const [seen, setSeen] = useState(readSeen);
  const release = favoriteNews?.release;
  if (favoriteNews && favoriteNews.failure !== null) {
    return (
      <section className={styles.banner} aria-label="Changed favorites">
        <p role="alert">What has changed for your favorites could not be read: {favoriteNews.failure}</p>
      </section>
    );
  }
  if (!release || favoriteNews.news === 0 || seen.includes(release.id)) return null;
  const hide = () => {
    toBox();
    const all = [...seen, release.id];
    setSeen(all);
    try {
      localStorage.setItem(storageKey, all.join(' '));
    } catch {
      // It is said again at the next start.
    }
  };
  return (
    <section className={styles.banner} data-said-beside={isSaidBeside} aria-label="Changed favorites">
      <p role="status">
        {newsWords(favoriteNews)}
        {saysWords(favoriteNews.saidBy)}.
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

/** At most a few sources are named; of more it is enough to know that there are several. */
function saysWords(saidBy: readonly string[]): string {
  if (saidBy.length === 0) return '';
  if (saidBy.length === 1) return `, says ${saidBy.join()}`;
  return saidBy.length === 2 ? `, say ${saidBy.join(' and ')}` : `, say ${saidBy.length} sources`;
}

function newsWords({ changed, official }: AllFavoriteNews): string {
  const words: string[] = [];
  if (changed === 1) words.push('1 favorite has changed since it was starred');
  if (changed > 1) words.push(`${countText(changed)} favorites have changed since they were starred`);
  if (official === 1) words.push('1 private code is now an official code too');
  if (official > 1) words.push(`${countText(official)} private codes are now official codes too`);
  return words.join('; ');
}
