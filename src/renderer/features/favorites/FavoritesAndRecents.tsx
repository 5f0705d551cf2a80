import { useMemo, type ReactNode } from 'react';
import type { CodeRef } from '../../../core/code/ref';
import { sortFavorites } from '../../../core/user-data/favorites';
import { newestRecents } from '../../../core/user-data/recents';
import { useCommands } from '../../shell/commands';
import { useUserRows } from '../../shell/user-data';
import { Button } from '../../ui/Button';
import styles from './FavoritesAndRecents.module.css';

const shownFavorites = 12;
const shownRecents = 12;

type Line = CodeRef & { key: string; text: string };

/** What an empty search shows instead of a blank: the first favorites and what was used last. */
export function FavoritesAndRecents() {
  const { goTo } = useCommands();
  const favorites = useUserRows('favorites');
  const recents = useUserRows('recents');
  const first = useMemo(
    () =>
      sortFavorites(favorites)
        .slice(0, shownFavorites)
        .map(({ key, system, code, kind, aliases, starred }) => ({
          key,
          system,
          code,
          kind,
          text: aliases[0] ?? starred.long,
        })),
    [favorites],
  );
  const last = useMemo(() => newestRecents(recents).slice(0, shownRecents), [recents]);
  if (!first.length && !last.length) return null;
  return (
    <div className={styles.kept}>
      {first.length > 0 && (
        <Lines title="Favorites" lines={first}>
          {favorites.length > first.length && (
            <Button look="quiet" onClick={() => goTo('favorites')}>
              All {favorites.length.toLocaleString('en-US')} favorites
            </Button>
          )}
        </Lines>
      )}
      {last.length > 0 && <Lines title="Recent" lines={last} />}
    </div>
  );
}

function Lines({ title, lines, children }: { title: string; lines: readonly Line[]; children?: ReactNode }) {
  const { openCode } = useCommands();
  return (
    <section aria-label={title}>
      <h2>{title}</h2>
      <ul className={styles.lines}>
        {lines.map((line) => (
          <li key={line.key}>
            <button type="button" className={styles.line} onClick={() => openCode(line)}>
              <span className={styles.code}>{line.code}</span>
              <span className={styles.text}>{line.text}</span>
            </button>
          </li>
        ))}
      </ul>
      {children}
    </section>
  );
}
