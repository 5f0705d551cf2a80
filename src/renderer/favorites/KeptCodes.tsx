import { useMemo, type ReactNode } from 'react';
import { inOrder } from '../../core/desk/favorites';
import { newestRecents } from '../../core/desk/recents';
import { useDesk } from '../app/commands';
import { useUserRows } from '../db/UserContext';
import { Button } from '../ui/Button';
import styles from './KeptCodes.module.css';

const shownFavorites = 12;
const shownRecents = 12;

type Line = { key: string; code: string; kind: 'procedure' | 'modifier'; text: string };

/** What an empty search shows instead of a blank: the first favorites and what was used last. */
export function KeptCodes() {
  const { goTo } = useDesk();
  const favorites = useUserRows('favorites');
  const recents = useUserRows('recents');
  const first = useMemo(
    () =>
      inOrder(favorites)
        .slice(0, shownFavorites)
        .map(({ key, code, kind, aliases, starred }) => ({
          key,
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
  const { openCode } = useDesk();
  return (
    <section aria-label={title}>
      <h2>{title}</h2>
      <ul className={styles.lines}>
        {lines.map(({ key, code, kind, text }) => (
          <li key={key}>
            <button type="button" className={styles.line} onClick={() => openCode(code, kind)}>
              <span className={styles.code}>{code}</span>
              <span className={styles.text}>{text}</span>
            </button>
          </li>
        ))}
      </ul>
      {children}
    </section>
  );
}
