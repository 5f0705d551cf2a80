import { useCallback, useEffect, useRef } from 'react';
import type { IsoDate } from '../../core/code/validity';
import { keyOf } from '../../core/code/ref';
import { CodePage } from '../features/code/CodePage';
import { Unfinished } from '../features/code/completion/Unfinished';
import { MissingPage } from '../features/code/MissingPage';
import { EmptySearch } from '../features/search/EmptySearch';
import { ResultList } from '../features/search/ResultList';
import { useCommands } from '../shell/commands';
import styles from './App.module.css';
import { importedIds, releaseName } from '../shell/provenance';
import { Region } from '../shell/Region';
import type { Data } from '../shell/useData';
import type { Lookup, LookupRefs } from './useLookup';
import { useLookupKeys } from './useLookupKeys';

type LookupScreenProps = {
  pane: LookupRefs['pane'];
  lookup: Lookup;
  data: Data;
  on: IsoDate;
  onQuery: (query: string) => void;
};

/** Results on the left, the code's page on the right; narrow windows show one of them at a time. */
export function LookupScreen({ pane, lookup, data, on, onQuery }: LookupScreenProps) {
  const { goTo } = useCommands();
  const { search, page, missing, source, copy } = lookup;
  useLookupKeys(lookup, on);
  const failure = data.failure ?? (search.failure && `The search failed: ${search.failure}`);
  const copyCode = useCallback(() => copy('code'), [copy]);
  const copyWithUnit = useCallback(() => copy('with-unit'), [copy]);
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
        onPick={lookup.pick}
      >
        {failure ? (
          <p role="alert">{failure}</p>
        ) : (
          <>
            {search.reply && <Unfinished query={search.reply.query} on={on} />}
            <EmptySearch
              reply={search.reply}
              current={data.current}
              onQuery={onQuery}
              onData={() => goTo('data')}
            />
          </>
        )}
      </ResultList>
      <div
        ref={pane}
        className={styles.page}
        tabIndex={-1}
        aria-label="Code"
        role="region"
        onScroll={() => {
          isScrolled.current = true;
        }}
      >
        <Region key={shown} name="code page">
          {page && source && (
            <CodePage
              page={page}
              release={source}
              releaseIds={importedIds(data.state, page.record.system)}
              on={on}
              searchedDose={lookup.dose}
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
