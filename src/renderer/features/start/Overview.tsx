import { countText } from '../../../core/code/numbers';
import type { ReleaseEntry } from '../../../bridge/schemas';
import type { IsoDate } from '../../../core/code/validity';
import { hasNews } from '../../../core/user-data/favorite-news';
import { datingDoubt, limitDoubt } from '../../../core/releases/in-force';
import { useCommands } from '../../shell/commands';
import { formatCode, systemOf } from '../../../core/systems/about';
import { countWords, releaseName, rowWords } from '../../shell/provenance';
import type { Data } from '../../shell/useData';
import { useUserRows } from '../../shell/user-data';
import { ActionButton } from '../../shell/actions/ActionButton';
import { Button } from '../../ui/Button';
import { Icon } from '../../ui/Icon';
import { newsMark } from '../favorites/news-words';
import type { AllFavoriteNews } from '../favorites/useFavoriteNews';
import { FirstSteps } from './FirstSteps';
import styles from './Overview.module.css';

type OverviewProps = {
  data: Data;
  on: IsoDate;
  favoriteNews: AllFavoriteNews;
  /** Goes to the favorites that changed. */
  onNews: () => void;
};

const mostNews = 6;

/** Beside the codes at hand: what is loaded, how old it is and what to do about it, and what changed among mine. */
export function Overview({ data, on, favoriteNews, onNews }: OverviewProps) {
  return (
    <div className={styles.overview}>
      <Loaded data={data} on={on} />
      <FirstSteps />
      <MyNews favoriteNews={favoriteNews} onNews={onNews} />
    </div>
  );
}

function Loaded({ data, on }: Pick<OverviewProps, 'data' | 'on'>) {
  const { goTo } = useCommands();
  // What ships with the app is the same age as the app; only where nothing else is held it is worth a word.
  const releases = Object.values(data.inForce).filter(
    (release) => release.kind !== 'starter-catalog' || release === data.current,
  );
  if (releases.length === 0) return null;
  const limits = newest(data.state?.linked.filter(({ kind }) => kind === 'asp-limits') ?? []);
  const isStarter = data.current?.kind === 'starter-catalog';
  return (
    <section className={styles.part} aria-labelledby="loaded-title">
      <h2 id="loaded-title">What is loaded</h2>
      <ul className={styles.lines}>
        {releases.map((release) => (
          <Line
            key={release.id}
            name={releaseName(release)}
            words={countWords(release.counts)}
            doubt={datingDoubt(release.from, on, systemOf(release.system)?.cadence)}
          />
        ))}
        {limits && (
          <Line
            name={limits.title}
            words={rowWords(limits)}
            doubt={limitDoubt(limits.from, limits.title.replace(/^ASP payment limits /, ''), on)}
          />
        )}
      </ul>
      <p className={styles.next}>
        {isStarter
          ? 'The starter catalog is in our own words. Import a CMS release for CMS’s own descriptors, coverage, pricing and dates.'
          : 'CMS publishes a release and prices every quarter.'}
      </p>
      <p>
        <ActionButton action="data" look={isStarter ? 'primary' : 'plain'} onClick={() => goTo('data')}>
          {isStarter ? 'Import a release' : 'Get a newer one'}
        </ActionButton>
      </p>
    </section>
  );
}

/** The one that begins last. */
const newest = <T extends Pick<ReleaseEntry, 'from'>>(entries: readonly T[]): T | undefined =>
  [...entries].sort((a, b) => ((a.from ?? '') < (b.from ?? '') ? 1 : -1))[0];

function Line({ name, words, doubt }: { name: string; words: string; doubt: string | null }) {
  return (
    <li className={styles.line}>
      <span className={styles.name} data-tone={doubt ? 'caution' : 'good'}>
        <Icon name={doubt ? 'caution' : 'good'} /> {name}
      </span>{' '}
      <span className={styles.quiet}>{words}</span>
      {doubt && <span className={styles.doubt}>{doubt}</span>}
    </li>
  );
}

function MyNews({ favoriteNews, onNews }: Pick<OverviewProps, 'favoriteNews' | 'onNews'>) {
  const { openCode } = useCommands();
  const favorites = useUserRows('favorites');
  const { release, byKey, news: count } = favoriteNews;
  if (favorites.length === 0 || !release) return null;
  const changed = favorites.filter(({ key }) => {
    const news = byKey.get(key);
    return news !== undefined && hasNews(news);
  });
  const of = countText(favorites.length);
  return (
    <section className={styles.part} aria-labelledby="mine-title">
      <h2 id="mine-title">
        {count === 0
          ? `None of your ${of} favorites changed since you starred them`
          : `${countText(count)} of your ${of} favorites changed since you starred them`}
      </h2>
      <ul className={styles.lines}>
        {changed.slice(0, mostNews).map((favorite) => {
          const news = byKey.get(favorite.key);
          const mark = news && newsMark(news, favorite.system);
          return (
            <li key={favorite.key}>
              <button type="button" className={styles.open} onClick={() => openCode(favorite)}>
                <span className={styles.code}>{formatCode(favorite)}</span>
                <span className={styles.text}>{favorite.aliases[0] ?? favorite.starred.long}</span>
                {mark && (
                  <span className={styles.mark} data-tone={mark.tone}>
                    <Icon name={mark.icon} /> {mark.words}
                  </span>
                )}
              </button>
            </li>
          );
        })}
      </ul>
      {count > 0 && (
        <p>
          <Button onClick={onNews}>What changed</Button>
        </p>
      )}
    </section>
  );
}
