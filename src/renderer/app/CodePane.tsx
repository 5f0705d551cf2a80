import { memo, useEffect, useRef } from 'react';
import type { ReleaseEntry } from '../../bridge/schemas';
import { keyOf, type CodeRef } from '../../core/code/ref';
import type { IsoDate } from '../../core/code/validity';
import type { CodeReply, QuerySaid } from '../../core/lookup/messages';
import { CodePage } from '../features/code/CodePage';
import { MissingPage } from '../features/code/MissingPage';
import { lookAtNews } from '../features/favorites/list-view';
import type { AllFavoriteNews } from '../features/favorites/useFavoriteNews';
import { Overview } from '../features/start/Overview';
import { Searched } from '../features/start/Searched';
import { useCommands } from '../shell/commands';
import { importedIds, isNewerHeld, releaseName } from '../shell/provenance';
import { Region } from '../shell/Region';
import type { Data } from '../shell/useData';
import { useLate } from '../ui/useLate';
import styles from './App.module.css';
import type { LookupRefs } from './useLookup';

type CodePaneProps = {
  pane: LookupRefs['pane'];
  page: CodeReply | null;
  missing: CodeRef | null;
  /** Why there is no page though there may be a code. */
  failure: string | null;
  /** The release that says so. */
  source: ReleaseEntry | null;
  /** What the query says beside its words. */
  said: QuerySaid | null;
  /** The page is still that of another code, or of another day. */
  isStale: boolean;
  /** Nothing was typed and no code stands here: what is loaded is told instead. */
  isAtStart: boolean;
  /** Something was typed that nothing answers. */
  foundNothing: boolean;
  compared: readonly CodeRef[];
  favoriteNews: AllFavoriteNews;
  data: Data;
  on: IsoDate;
  onCopyCode: () => void;
  onCopyWithUnit: () => void;
  onQuery: (query: string) => void;
};

/** The page of a code beside the list. A key press that does not change what stands here does not render it. */
export const CodePane = memo(function CodePane(props: CodePaneProps) {
  const { pane, page, missing, failure, source, isStale, isAtStart, foundNothing, data, on } = props;
  const { goTo } = useCommands();
  const isLate = useLate(isStale);
  const shown = page && keyOf(page.record);
  // Another code's page begins at its top. Asking a pane that was not scrolled would cost a layout at every key press.
  const isScrolled = useRef(false);
  useEffect(() => {
    if (!isScrolled.current) return;
    pane.current?.scrollTo({ top: 0, behavior: 'instant' });
    isScrolled.current = false;
  }, [pane, shown]);
  return (
    <div
      ref={pane}
      className={styles.page}
      data-stale={isStale || undefined}
      data-late={isLate || undefined}
      aria-busy={isStale}
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
          favoriteNews={props.favoriteNews}
          onNews={() => {
            lookAtNews();
            goTo('favorites');
          }}
        />
      )}
      {failure !== null && <p role="alert">The page could not be read: {failure}</p>}
      {foundNothing && !page && !missing && <Searched data={data} on={on} />}
      <Region key={shown} name="code page">
        {page && source && (
          <CodePage
            page={page}
            release={source}
            releaseIds={importedIds(data.state, page.record.system)}
            on={on}
            isNewerHeld={isNewerHeld(data.state, source, on)}
            said={props.said}
            compared={props.compared}
            onCopyCode={props.onCopyCode}
            onCopyWithUnit={props.onCopyWithUnit}
          />
        )}
      </Region>
      {missing && source && (
        <MissingPage missing={missing} source={releaseName(source)} onSearch={props.onQuery} />
      )}
    </div>
  );
});
