import { useCallback, useEffect, useRef } from 'react';
import type { IsoDate } from '../../core/code/validity';
import { keyOf, type CodeRef } from '../../core/code/ref';
import { CodePage } from '../features/code/CodePage';
import { Unfinished } from '../features/code/completion/Unfinished';
import { MissingPage } from '../features/code/MissingPage';
import { EmptySearch } from '../features/search/EmptySearch';
import { ResultList } from '../features/search/ResultList';
import { lookAtNews } from '../features/favorites/list-view';
import type { AllFavoriteNews } from '../features/favorites/useFavoriteNews';
import { Overview } from '../features/start/Overview';
import { StartList } from '../features/start/StartList';
import type { StartList as List } from '../features/start/useStartList';
import { useCommands } from '../shell/commands';
import styles from './App.module.css';
import { importedIds, isNewerHeld, releaseName } from '../shell/provenance';
import { Region } from '../shell/Region';
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
  const { goTo } = useCommands();
  const { search, page, missing, source, copy } = lookup;
  useLookupKeys(lookup, on);
  const failure = data.failure ?? (search.failure && `The search failed: ${search.failure}`);
  const copyCode = useCallback(() => copy('code'), [copy]);
  const copyWithUnit = useCallback(() => copy('with-unit'), [copy]);
  const isAtStart = !lookup.query.trim() && lookup.highlighted === null;
  const shown = page && keyOf(page.record);
  // Another code's page begins at its top. Asking a pane that was not scrolled would cost a layout at every key press.
  const isScrolled = useRef(false);
  useEffect(() => {
    if (!isScrolled.current) return;
    pane.current?.scrollTo({ top: 0, behavior: 'instant' });
    isScrolled.current = false;
  }, [pane, shown]);
  return (
    <div className={styles.panes} data-front={lookup.isPageInFront ? 'page' : 'list'}>
      <ResultList
        reply={search.reply}
        filter={lookup.filter}
        onFilter={lookup.setFilter}
        active={lookup.elsewhere ? -1 : search.active}
        isStale={search.reply !== null && !search.isCurrent}
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
      <div
        ref={pane}
        className={styles.page}
        data-stale={lookup.isPageStale || undefined}
        aria-busy={lookup.isPageStale}
        tabIndex={-1}
        aria-label="Code"
        role="region"
        onScroll={() => {
          isScrolled.current = true;
        }}
      >
        {isAtStart && (
          <Overview
            data={data}
            on={on}
            favoriteNews={favoriteNews}
            onNews={() => {
              lookAtNews();
              goTo('favorites');
            }}
          />
        )}
        <Region key={shown} name="code page">
          {page && source && (
            <CodePage
              page={page}
              release={source}
              releaseIds={importedIds(data.state, page.record.system)}
              on={on}
              isNewerHeld={isNewerHeld(data.state, source, on)}
              said={lookup.said}
              compared={compared}
              onCopyCode={copyCode}
              onCopyWithUnit={copyWithUnit}
            />
          )}
        </Region>
        {missing && source && (
          <MissingPage missing={missing} source={releaseName(source)} onSearch={onQuery} />
        )}
      </div>
    </div>
  );
}
