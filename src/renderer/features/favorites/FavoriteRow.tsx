import type { DragEvent, MouseEvent } from 'react';
import type { FavoriteNews } from '../../../core/user-data/favorite-news';
import { Icon } from '../../ui/Icon';
import { Licensed } from '../../ui/Licensed';
import styles from './FavoriteList.module.css';
import { licenceWords, newsMark, textOf } from './news-words';
import { isLicensedText } from '../../../core/systems/licence';
import type { Favorite } from '../../../core/user-data/rows';
import { formatCode } from '../../../core/systems/about';

type FavoriteRowProps = {
  favorite: Favorite;
  news: FavoriteNews | undefined;
  index: number;
  count: number;
  isActive: boolean;
  isChosen: boolean;
  onPress: (index: number, event: MouseEvent) => void;
  onOpen: (favorite: Favorite) => void;
  onDragStart: (index: number, event: DragEvent) => void;
};

/** By its key: another row at the same place has another name, so that screen readers say it. */
export const favoriteRowId = ({ key }: Favorite): string => `favorite-${key}`;

/** One line: the code, the coder's own name for it or its words, labels, and a mark where something is to be told. */
export function FavoriteRow(props: FavoriteRowProps) {
  const { favorite, news, index, count, isActive, isChosen, onPress, onOpen, onDragStart } = props;
  const { code, starred, labels, aliases, note, pin } = favorite;
  const mark = news && newsMark(news, favorite.system);
  const tags = [
    ...(favorite.system === 'private' ? ['private'] : []),
    ...(isLicensedText(favorite) ? [licenceWords(news)] : []),
    ...labels.filter((label) => label !== 'private' || favorite.system !== 'private'),
  ];
  return (
    <div
      id={favoriteRowId(favorite)}
      role="option"
      aria-selected={isChosen}
      aria-posinset={index + 1}
      aria-setsize={count}
      className={styles.row}
      data-active={isActive}
      data-code={code}
      draggable
      onClick={(event) => onPress(index, event)}
      onDoubleClick={() => onOpen(favorite)}
      onDragStart={(event) => onDragStart(index, event)}
    >
      <span className={styles.code}>{formatCode(favorite)}</span>
      <span className={styles.text}>
        {aliases[0] && <span className={styles.alias}>{aliases[0]}</span>}
        <Licensed by={news?.licence}>{textOf(favorite, news)}</Licensed>
        {note && <span className={styles.note}>{note}</span>}
      </span>
      {tags.length > 0 && (
        <span className={styles.labels}>
          {tags.map((tag) => (
            <span key={tag} className={styles.label}>
              {tag}
            </span>
          ))}
        </span>
      )}
      {pin !== null && <span className={styles.mark}>pinned</span>}
      {mark && (
        <span className={styles.mark} data-tone={mark.tone}>
          <Icon name={mark.icon} /> {mark.words}
        </span>
      )}
      <span className={styles.unit}>{news?.now?.unit ?? starred.unit}</span>
    </div>
  );
}
