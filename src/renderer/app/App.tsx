import { lazy, Suspense, useCallback, useMemo, useRef, useState } from 'react';
import type { CodeDeskApi } from '../../bridge/contract';
import type { ImportOutcome } from '../../bridge/schemas';
import { CompareScreen } from '../compare/CompareScreen';
import { useCompareList } from '../compare/useCompareList';
import { ChangesScreen } from '../changes/ChangesScreen';
import { DataScreen } from '../data/DataScreen';
import { useFileDrop } from '../data/useFileDrop';
import { hcpcs, type EntryRef } from '../../core/desk/entry';
import type { EngineClient } from '../engine/client';
import { SearchBox } from '../search/SearchBox';
import { KeysDialog } from '../ui/KeysDialog';
import { Toast } from '../ui/Toast';
import { useToast } from '../ui/useToast';
import { addToWorksheet, copyClaim, openPanel, runOffered } from '../units/panel-store';
import styles from './App.module.css';
import { DeskContext, type DeskCommands } from './commands';
import { today } from './dates';
import { Footer } from './Footer';
import { Header } from './Header';
import { LookupScreen } from './LookupScreen';
import { importedIds, importedWords } from './provenance';
import type { ScreenName } from './screens';
import { useUserState, useUserStore } from '../db/UserContext';
import { lookAtNews } from '../favorites/list-view';
import { NewsBanner } from '../favorites/NewsBanner';
import { PinnedStrip } from '../favorites/PinnedStrip';
import { StorageBanner } from '../favorites/StorageBanner';
import { useRecovery } from '../favorites/useRecovery';
import { useCopyVisits, useFavoriteActions, useOpenedVisits } from '../favorites/useUserDesk';
import { useStandings } from '../favorites/useStandings';
import { useUserWords } from '../favorites/useUserWords';
import { useCopyText } from './useCopy';
import { useData } from './useData';
import { useDeskActions } from './useDeskActions';
import { useDeepLinks } from './useDeepLinks';
import { useEngine } from './useEngine';
import { useLookup } from './useLookup';

const WorksheetScreen = lazy(() =>
  import('../units/worksheet/WorksheetScreen').then((module) => ({ default: module.WorksheetScreen })),
);

const FavoritesScreen = lazy(() =>
  import('../favorites/FavoritesScreen').then((module) => ({ default: module.FavoritesScreen })),
);

export function App({ api, engine: client }: { api: CodeDeskApi; engine: EngineClient }) {
  const [on, setOn] = useState(today);
  const [screen, goTo] = useState<ScreenName>('lookup');
  const box = useRef<HTMLInputElement>(null);
  const pane = useRef<HTMLDivElement>(null);
  const [isKeysOpen, setIsKeysOpen] = useState(false);
  const { message, show, hide } = useToast();
  const copyText = useCopyText(show);

  const data = useData(api, on);
  const userStore = useUserStore();
  const user = useUserState();
  const recovery = useRecovery(userStore, user, api.user, show);
  const engine = useUserWords(client, useEngine(client, data), user);
  const lookup = useLookup(client, engine, on, useCopyVisits(copyText), { box, pane });
  useOpenedVisits(lookup);
  const standings = useStandings(client, engine, on);

  const changeQuery = (text: string) => {
    lookup.changeQuery(text);
    goTo('lookup');
  };

  const { openEntry: openInLookup } = lookup;
  const compareList = useCompareList(show);
  const { set: setCompared } = compareList;
  const openEntry = useCallback(
    (ref: EntryRef) => {
      openInLookup(ref);
      goTo('lookup');
    },
    [openInLookup],
  );
  const commands = useMemo(
    (): DeskCommands => ({
      api,
      client,
      copyText,
      show,
      goTo,
      openCode: (code, kind) => openEntry(hcpcs(code, kind)),
      openEntry,
      compare: (codes) => {
        setCompared(codes);
        goTo('compare');
      },
    }),
    [api, client, copyText, show, openEntry, setCompared],
  );

  useDeepLinks(commands);

  const { importFiles, download } = data;
  const tellOutcome = useCallback(
    (outcome: ImportOutcome | null) => {
      if (outcome?.ok) show(outcome.imported.map(importedWords).join('; '));
      else if (outcome) show('Nothing was imported; the data in use are unchanged.', 'stop');
    },
    [show],
  );
  const takeFiles = useCallback(
    (files: readonly File[]) => {
      goTo('data');
      void importFiles(files).then(tellOutcome);
    },
    [importFiles, tellOutcome],
  );
  const isDragging = useFileDrop(takeFiles);

  const releaseIds = importedIds(data.state);

  const stepBack = () => {
    if (screen !== 'lookup') goTo('lookup');
    lookup.stepBack();
  };

  /** Does something with the page of the highlighted code, or says that there is none. */
  const onPage = (work: () => void) => {
    if (!lookup.withPage(work)) show('Find a code first: its units are counted on its page.');
    else goTo('lookup');
  };

  /** The second code opens the comparison: one alone has nothing beside it. */
  const addToComparison = (code: string | undefined, ref?: EntryRef) => {
    if (!code) show('Find a code first, then press Ctrl+E to compare it.');
    else if (ref?.system === 'own') show(`${code} is a private code. Official codes can be compared.`);
    else if (compareList.add([code])) {
      if (compareList.codes.some((other) => other !== code)) goTo('compare');
      else show(`${code} is ready to be compared. Find another code and press Ctrl+E.`);
    }
  };

  const favoriteActions = useFavoriteActions(screen, lookup, data.current, show, openEntry);
  const actions = useDeskActions(
    {
      copyCode: () => lookup.copy('code'),
      copyWithUnit: () => lookup.copy('with-unit'),
      stepBack,
      addToComparison: () => addToComparison(lookup.subject?.code, lookup.subject?.ref),
      focusSearch: () => box.current?.select(),
      openUnits: () => onPage(openPanel),
      copyClaim: () => (screen === 'lookup' ? onPage(copyClaim) : runOffered('copy')),
      addToWorksheet: () => onPage(addToWorksheet),
      goTo,
      openWindow: () => void api.windows.open(),
      showKeys: () => setIsKeysOpen(true),
    },
    favoriteActions,
    box,
    isKeysOpen,
  );

  return (
    <DeskContext value={commands}>
      <div
        className={styles.app}
        data-app-state={engine.phase}
        data-user-state={recovery.isLooked ? user.phase : 'opening'}
        data-testid="app"
      >
        <div className={styles.top}>
          <Header
            on={on}
            onDate={setOn}
            screen={screen}
            onScreen={(name) => goTo(screen === name ? 'lookup' : name)}
            onCompare={(code) => addToComparison(code)}
            onKeys={() => setIsKeysOpen(true)}
          >
            <SearchBox
              ref={box}
              query={lookup.query}
              onQuery={changeQuery}
              active={screen === 'lookup' ? lookup.highlighted : null}
              onKeyDown={lookup.onBoxKeyDown}
            />
          </Header>
          <PinnedStrip onOpen={openEntry} />
          <NewsBanner
            current={data.current}
            standings={screen === 'favorites' ? null : standings}
            onLook={() => {
              lookAtNews();
              goTo('favorites');
            }}
          />
          <StorageBanner store={userStore} state={user} recovery={recovery} />
        </div>

        {screen === 'lookup' && (
          <LookupScreen
            pane={pane}
            lookup={lookup}
            data={data}
            on={on}
            releaseIds={releaseIds}
            onQuery={changeQuery}
          />
        )}
        {screen === 'worksheet' && (
          <main className={styles.single}>
            <Suspense>
              <WorksheetScreen onClose={stepBack} />
            </Suspense>
          </main>
        )}
        {screen === 'compare' && (
          <main className={styles.single}>
            <CompareScreen list={compareList} on={on} revision={engine.revision} onClose={stepBack} />
          </main>
        )}
        {screen === 'changes' && (
          <main className={styles.single}>
            <ChangesScreen key={releaseIds} releases={data.state?.releases ?? []} onClose={stepBack} />
          </main>
        )}
        {screen === 'favorites' && (
          <main className={styles.single}>
            <Suspense>
              <FavoritesScreen current={data.current} standings={standings} on={on} onClose={stepBack} />
            </Suspense>
          </main>
        )}
        {screen === 'data' && (
          <main className={styles.single}>
            <DataScreen
              data={data}
              onFiles={takeFiles}
              onDownload={(address) => void download(address).then(tellOutcome)}
              onClose={stepBack}
            />
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
        <Toast message={message} onHide={hide} />
      </div>
    </DeskContext>
  );
}
