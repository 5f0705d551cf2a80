import { useCallback } from 'react';
import type { IsoDate } from '../../core/code/validity';
import type { CodeRef } from '../../core/code/ref';
import { Unfinished } from '../features/code/completion/Unfinished';
import { EmptySearch } from '../features/search/EmptySearch';
import { foundNothing } from '../features/search/hidden';
import { ResultList } from '../features/search/ResultList';
import type { AllFavoriteNews } from '../features/favorites/useFavoriteNews';
import { StartList } from '../features/start/StartList';
import type { StartList as List } from '../features/start/useStartList';
import styles from './App.module.css';
import { CodePane } from './CodePane';
import type { Data } from '../shell/useData';
import type { Lookup, LookupRefs } from './useLookup';
import { useLookupKeys } from './useLookupKeys';

type LookupScreenProps = {
  pane: LookupRefs['pane'];
  lookup: Lookup;
  startList: List;
  favoriteNews: AllFavoriteNews;
  compared: readonly CodeRef[];
  data: Data;
  on: IsoDate;
  onQuery: (query: string) => void;
};

/** Results on the left, the code's page on the right; narrow windows show one of them at a time. */
export function LookupScreen(props: LookupScreenProps) {
  const { pane, lookup, startList, favoriteNews, compared, data, on, onQuery } = props;
  const { search, copy } = lookup;
  useLookupKeys(lookup, on);
  const failure = data.failure ?? (search.failure && `The search failed: ${search.failure}`);
  const copyCode = useCallback(() => copy('code'), [copy]);
  const copyWithUnit = useCallback(() => copy('with-unit'), [copy]);
  return (
    <div className={styles.panes} data-front={lookup.isPageInFront ? 'page' : 'list'}>
      <ResultList
        reply={search.reply}
        filter={lookup.filter}
        onFilter={lookup.setFilter}
        active={lookup.elsewhere ? -1 : search.active}
        isStale={search.reply !== null && !search.isCurrent}
        isCut={search.isCut}
        elsewhere={lookup.elsewhere}
        compared={compared}
        onPick={lookup.pick}
        onCopy={copyCode}
      >
        {failure ? (
          <p role="alert">{failure}</p>
        ) : (
          <>
            {search.reply && <Unfinished query={search.reply.query} on={on} />}
            <EmptySearch
              reply={search.reply}
              filter={lookup.filter}
              onFilter={lookup.setFilter}
              start={
                startList.rows.length > 0 && (
                  <StartList
                    list={startList}
                    active={lookup.atHand}
                    onPick={lookup.pickAtHand}
                    onCopy={copyCode}
                  />
                )
              }
              onQuery={onQuery}
            />
          </>
        )}
      </ResultList>
      <CodePane
        pane={pane}
        page={lookup.page}
        missing={lookup.missing}
        failure={lookup.failure}
        source={lookup.source}
        said={lookup.said}
        isStale={lookup.isPageStale}
        isAtStart={lookup.isAtStart}
        foundNothing={search.reply !== null && foundNothing(search.reply, lookup.filter)}
        compared={compared}
        favoriteNews={favoriteNews}
        data={data}
        on={on}
        onCopyCode={copyCode}
        onCopyWithUnit={copyWithUnit}
        onQuery={onQuery}
      />
    </div>
  );
}
