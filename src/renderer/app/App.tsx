import { useCallback, useDeferredValue, useMemo, useRef, useState, type KeyboardEvent } from 'react';
import type { CodeDeskApi } from '../../bridge/contract';
import type { SearchFilter } from '../../core/search/types';
import { CodePage } from '../code/CodePage';
import { useCode, type CodeTarget } from '../code/useCode';
import { DataScreen } from '../data/DataScreen';
import { useFileDrop } from '../data/useFileDrop';
import type { EngineClient } from '../engine/client';
import { EmptySearch } from '../search/EmptySearch';
import { ResultList } from '../search/ResultList';
import { SearchBox } from '../search/SearchBox';
import { useSearch } from '../search/useSearch';
import { KeysDialog } from '../ui/KeysDialog';
import { Toast } from '../ui/Toast';
import { useToast } from '../ui/useToast';
import { commandKey, plainKey, type Action } from './actions';
import styles from './App.module.css';
import { today } from './dates';
import { Footer } from './Footer';
import { Header } from './Header';
import { importedWords, releaseName } from './provenance';
import { useCopy, type CopySubject } from './useCopy';
import { useData } from './useData';
import { useEngine } from './useEngine';
import { useGlobalKeys } from './useGlobalKeys';

const noFilter: SearchFilter = {};

export function App({ api, engine: client }: { api: CodeDeskApi; engine: EngineClient }) {
  const [query, setQuery] = useState('');
  const [on, setOn] = useState(today);
  const [filter, setFilter] = useState(noFilter);
  const [screen, setScreen] = useState<'lookup' | 'data'>('lookup');
  const [isKeysOpen, setIsKeysOpen] = useState(false);
  /** A code opened by a link: it stands instead of the highlighted row until the highlight or the query changes. */
  const [linked, setLinked] = useState<CodeTarget | null>(null);
  /** Narrow windows show one pane at a time. */
  const [isPageInFront, setIsPageInFront] = useState(false);
  const box = useRef<HTMLInputElement>(null);
  const pagePane = useRef<HTMLDivElement>(null);

  const data = useData(api);
  const engine = useEngine(client, data.current?.id ?? null);
  const search = useSearch(client, engine, query, on, filter);
  const { message, show } = useToast();

  const row = search.row;
  const highlighted = useMemo(() => row && { code: row.code, kind: row.kind }, [row]);
  // The page follows the highlight but never delays the rows.
  const target = useDeferredValue(linked ?? highlighted);
  const page = useCode(client, engine, target, on);

  const subject = useMemo((): CopySubject | null => {
    if (linked) return page && { code: page.record.code, long: page.record.long, unitLabel: page.unitLabel };
    return row && { code: row.code, long: row.text, unitLabel: row.unit };
  }, [linked, page, row]);
  const isSettled = linked
    ? page?.record.code === linked.code
    : !query.trim() || search.reply?.query === query;
  const { copy, cancel } = useCopy(subject, isSettled, show);
  const copyCode = useCallback(() => copy('code'), [copy]);
  const copyWithUnit = useCallback(() => copy('with-unit'), [copy]);

  const changeQuery = (text: string) => {
    cancel();
    setQuery(text);
    setLinked(null);
    setScreen('lookup');
    setIsPageInFront(false);
  };

  const openCode = useCallback((code: string) => {
    setLinked({ code, kind: 'procedure' });
    setScreen('lookup');
    setIsPageInFront(true);
    pagePane.current?.scrollTo({ top: 0 });
  }, []);

  const { importFiles } = data;
  const takeFiles = useCallback(
    (files: readonly File[]) => {
      setScreen('data');
      void importFiles(files).then((outcome) => {
        if (outcome?.ok) show(outcome.imported.map(importedWords).join('; '));
        else if (outcome) show('Nothing was imported; the data in use are unchanged.', 'stop');
      });
    },
    [importFiles, show],
  );
  const isDragging = useFileDrop(takeFiles);

  const openPage = () => {
    setIsPageInFront(true);
    pagePane.current?.focus();
  };

  const stepBack = () => {
    const isInBox = document.activeElement === box.current;
    if (screen === 'data') setScreen('lookup');
    else if (linked) setLinked(null);
    else if (isInBox) box.current?.select();
    setIsPageInFront(false);
    box.current?.focus();
  };

  const actions: Action[] = [
    { id: 'copy', label: 'Copy the code', keys: '⏎', matches: plainKey('Enter'), perform: copyCode },
    {
      id: 'copy-unit',
      label: 'Copy code, descriptor and unit',
      keys: '⇧⏎',
      matches: plainKey('Enter', true),
      perform: copyWithUnit,
    },
    {
      id: 'back',
      label: 'Step back; in the search box, select its text',
      keys: 'Esc',
      matches: plainKey('Escape'),
      perform: stepBack,
    },
    {
      id: 'data',
      label: 'Data: releases and import',
      keys: 'Ctrl+O',
      matches: commandKey('o'),
      perform: () => setScreen('data'),
    },
    {
      id: 'search',
      label: 'Go to the search box',
      keys: 'Ctrl+L',
      matches: commandKey('l'),
      perform: () => box.current?.select(),
    },
    {
      id: 'keys',
      label: 'Show all keys',
      keys: 'F1 or ?',
      matches: plainKey('F1'),
      perform: () => setIsKeysOpen(true),
    },
  ];
  useGlobalKeys(actions, box, { isPaused: isKeysOpen, onKeys: () => setIsKeysOpen(true) });

  const onBoxKeyDown = (event: KeyboardEvent<HTMLInputElement>) => {
    const by = { ArrowDown: 1, ArrowUp: -1, PageDown: 10, PageUp: -10 }[event.key];
    if (by && !event.ctrlKey && !event.metaKey && !event.altKey) {
      event.preventDefault();
      setLinked(null);
      search.move(by);
    }
    const { selectionStart, value } = event.currentTarget;
    if (event.key === 'ArrowRight' && row && selectionStart === value.length && !event.shiftKey) openPage();
  };

  const isReady = engine.phase === 'ready';
  return (
    <div className={styles.app} data-app-state={isReady ? 'ready' : engine.phase} data-testid="app">
      <Header
        on={on}
        onDate={setOn}
        isDataOpen={screen === 'data'}
        onData={() => setScreen(screen === 'data' ? 'lookup' : 'data')}
        onKeys={() => setIsKeysOpen(true)}
      >
        <SearchBox
          ref={box}
          query={query}
          onQuery={changeQuery}
          active={search.rows.length ? search.active : null}
          onKeyDown={onBoxKeyDown}
        />
      </Header>

      {screen === 'data' ? (
        <main className={styles.single}>
          <DataScreen data={data} onFiles={takeFiles} onIssues={api.data.issues} onClose={stepBack} />
        </main>
      ) : (
        <main className={styles.panes} data-front={isPageInFront ? 'page' : 'list'}>
          <ResultList
            reply={search.reply}
            filter={filter}
            onFilter={setFilter}
            active={search.active}
            onPick={(index) => {
              setLinked(null);
              search.moveTo(index);
              setIsPageInFront(true);
            }}
          >
            {(data.failure ?? search.failure) ? (
              <p role="alert">{data.failure ?? `The search failed: ${search.failure ?? ''}`}</p>
            ) : (
              <EmptySearch
                reply={search.reply}
                current={data.current}
                onQuery={changeQuery}
                onData={() => setScreen('data')}
              />
            )}
          </ResultList>
          <div ref={pagePane} className={styles.page} tabIndex={-1} aria-label="Code" role="region">
            {page && data.current && (
              <CodePage
                page={page}
                source={releaseName(data.current)}
                onCopyCode={copyCode}
                onCopyWithUnit={copyWithUnit}
                onCode={openCode}
              />
            )}
          </div>
        </main>
      )}

      <Footer
        current={data.current}
        state={data.state}
        engine={engine}
        hints="↑↓ move   ⏎ copy   ⇧⏎ copy with unit   → open   Esc back   F1 keys"
      />
      {isDragging && <div className={styles.dropVeil}>Drop the CMS file to import it</div>}
      <KeysDialog keys={actions} isOpen={isKeysOpen} onClose={() => setIsKeysOpen(false)} />
      <Toast message={message} />
    </div>
  );
}
