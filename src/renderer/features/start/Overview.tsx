import { countText } from '../../../core/code/numbers';
import type { IsoDate } from '../../../core/code/validity';
import { hasNews } from '../../../core/user-data/favorite-news';
import { useCommands } from '../../shell/commands';
import { formatCode } from '../../../core/systems/about';
import type { Data } from '../../shell/useData';
import { useUserRows } from '../../shell/user-data';
import { Button } from '../../ui/Button';
import { Icon } from '../../ui/Icon';
import { newsMark } from '../favorites/news-words';
import type { AllFavoriteNews } from '../favorites/useFavoriteNews';
import { FirstSteps } from './FirstSteps';
import { Loaded } from './Loaded';
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
      <Loaded data={data} on={on} title="What is loaded" hasPrices />
      <FirstSteps />
      <MyNews favoriteNews={favoriteNews} onNews={onNews} />
    </div>
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
