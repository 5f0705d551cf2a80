import { formatCode, isServiceLine } from '../../../core/systems/about';
import type { Ref } from 'react';
import type { IsoDate } from '../../../core/code/validity';
import { keyOf } from '../../../core/code/ref';
import type { FavoriteNews } from '../../../core/user-data/favorite-news';
import { WordRuns } from '../changes/WordRuns';
import { dayOf, formatDate } from '../../../core/code/dates';
import { ActionButton } from '../../shell/actions/ActionButton';
import { isLicensedText } from '../../../core/systems/licence';
import { Button } from '../../ui/Button';
import { Licensed } from '../../ui/Licensed';
import styles from './FavoriteDetail.module.css';
import { FavoriteFields } from './FavoriteFields';
import { LikelySuccessors } from './LikelySuccessors';
import { OfficialNamesake } from './OfficialNamesake';
import {
  changeSources,
  favoriteChangeWords,
  licenceWords,
  officialSource,
  saysWho,
  textOf,
  unlistedWords,
} from './news-words';
import type { FavoriteCommands } from './useFavoriteCommands';
import type { Favorite } from '../../../core/user-data/rows';

type FavoriteDetailProps = {
  favorite: Favorite;
  news: FavoriteNews | undefined;
  source: string;
  /** Date of service. */
  on: IsoDate;
  note: Ref<HTMLTextAreaElement>;
  commands: FavoriteCommands;
};

/** The highlighted favorite: what it is, what changed since it was starred, and what the coder wrote about it. */
export function FavoriteDetail(props: FavoriteDetailProps) {
  const { favorite, news, source, note, commands } = props;
  const { code, kind, starred } = favorite;
  const printed = formatCode(favorite);
  const now = news?.now;
  return (
    <article className={styles.detail} aria-label={`Favorite ${printed}`} data-code={code}>
      <header className={styles.header}>
        <h3 className={styles.code}>{printed}</h3>
        {kind === 'modifier' && <span>modifier</span>}
        {favorite.system === 'private' && <span>private code</span>}
        {isLicensedText(favorite) && <span>{licenceWords(news)}</span>}
        <ActionButton look="quiet" action="open" onClick={() => commands.open(favorite)}>
          Open its page
        </ActionButton>
      </header>
      <p>
        <Licensed by={news?.licence}>{now?.long ?? textOf(favorite, news)}</Licensed>
      </p>
      <p className={styles.quiet}>
        {(now?.unit ?? starred.unit) ? `unit ${now?.unit ?? starred.unit ?? ''} · ` : ''}
        starred {formatDate(dayOf(starred.at))} from {starred.source}
      </p>
      {news && !news.isListed && <p className={styles.news}>○ {unlistedWords(favorite, source)}</p>}
      {news?.official && (
        <OfficialNamesake
          favorite={favorite}
          official={news.official}
          source={officialSource(news) ?? source}
          onReplace={(successor) => commands.replace(favorite, successor)}
          onOpen={commands.open}
        />
      )}
      {news && news.changes.length > 0 && <Changes {...props} news={news} />}
      {news && news.successors.length > 0 && <Successors {...props} news={news} />}
      {news?.status === 'ended' && isServiceLine(favorite) && news.successors.length === 0 && (
        <LikelySuccessors of={favorite} on={props.on} />
      )}
      <FavoriteFields key={favorite.key} favorite={favorite} note={note} onLeave={commands.toList} />
    </article>
  );
}

function Changes(props: FavoriteDetailProps & { news: FavoriteNews }) {
  const { favorite, news, commands } = props;
  const saidBy = changeSources(news);
  return (
    <section className={styles.news} aria-label="What changed">
      <h4>
        Changed since it was starred
        {saidBy.length === 1 && `, says ${saidBy.join()}`}
      </h4>
      <dl>
        {news.changes.map((change) => {
          const { label, words } = favoriteChangeWords(change);
          return (
            <div key={change.change}>
              <dt>{label}</dt>
              <dd>
                {change.change === 'reworded' ? <WordRuns runs={change.words} /> : words}
                {saidBy.length > 1 && `, says ${saysWho(news, change) ?? ''}`}
              </dd>
            </div>
          );
        })}
      </dl>
      <Button onClick={() => commands.acknowledge([favorite])}>Noted: keep it with the new facts</Button>
    </section>
  );
}

function Successors({ favorite, news, commands }: FavoriteDetailProps & { news: FavoriteNews }) {
  return (
    <section className={styles.news} aria-label="What takes its place">
      <ul className={styles.successors}>
        {news.successors.map((successor) => (
          <li key={keyOf(successor)}>
            <span>
              See <strong className="code">{formatCode(successor)}</strong> {successor.long}
              {successor.unit ? `, unit ${successor.unit}` : ''}
            </span>
            <Button onClick={() => commands.replace(favorite, successor)}>
              Star {formatCode(successor)} instead of {formatCode(favorite)}
            </Button>
            <Button look="quiet" onClick={() => commands.open(successor)}>
              Open {formatCode(successor)}
            </Button>
          </li>
        ))}
      </ul>
    </section>
  );
}
