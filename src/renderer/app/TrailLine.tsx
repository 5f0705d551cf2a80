import { placeName, type Trail } from '../../core/trail/trail';
import styles from './Footer.module.css';

const shown = 4;
/** Names of so many characters are not cut where there is little room; longer ones are. */
const short = 12;

/** The places just looked at, in their order; each leads back to it. */
export function TrailLine({ trail, onGo }: { trail: Trail; onGo: (by: number) => void }) {
  const first = Math.max(0, Math.min(trail.at - shown + 2, trail.places.length - shown));
  const places = trail.places.slice(first, first + shown);
  if (trail.places.length < 2) return null;
  return (
    <nav aria-label="Looked at" className={styles.trail}>
      <ol>
        {places.map((place, index) => {
          const by = first + index - trail.at;
          const name = placeName(place);
          return (
            <li key={first + index} data-cut={name.length > short}>
              <button
                type="button"
                aria-current={by === 0 ? 'page' : undefined}
                disabled={by === 0}
                onClick={() => onGo(by)}
              >
                {name}
              </button>
            </li>
          );
        })}
      </ol>
    </nav>
  );
}
