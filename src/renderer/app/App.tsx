import { useCallback, useMemo, useRef, useState, type KeyboardEvent } from 'react';
import type { CodeDeskApi } from '../../bridge/contract';
import { hcpcs, type EntryRef } from '../../core/desk/entry';
import type { EngineClient } from '../engine/client';
import { SearchBox } from '../search/SearchBox';
import { KeysDialog } from '../ui/KeysDialog';
import { Toast } from '../ui/Toast';
import { useToast } from '../ui/useToast';
import { openPanel, startSheet } from '../units/panel-store';
import { keyGroups } from './action-list';
import styles from './App.module.css';
import { DeskContext, type DeskCommands } from './commands';
import { today } from './dates';
import { Footer } from './Footer';
import { Header } from './Header';
import { Screens } from './Screens';
import { screens, type ScreenName } from './screens';
import { useUserState, useUserStore } from '../db/UserContext';
import { lookAtNews } from '../favorites/list-view';
import { NewsBanner } from '../favorites/NewsBanner';
import { PinnedStrip } from '../favorites/PinnedStrip';
import { StorageBanner } from '../favorites/StorageBanner';
import { useRecovery } from '../favorites/useRecovery';
import { useCopyVisits, useOpenedVisits } from '../favorites/useVisits';
import { useStandings } from '../favorites/useStandings';
import { useUserWords } from '../favorites/useUserWords';
import { useComparing } from './useComparing';
import { useCopyText } from './useCopy';
import { useData } from './useData';
import { useDeepLinks } from './useDeepLinks';
import { useEngine } from './useEngine';
import { useGlobalKeys } from './useGlobalKeys';
import { useImports } from './useImports';
import { useKeptFocus } from './useKeptFocus';
import { isOfRows, useLookup } from './useLookup';

export function App({ api, engine: client }: { api: CodeDeskApi; engine: EngineClient }) {
  const [on, setOn] = useState(today);
  const [screen, goTo] = useState<ScreenName>('lookup');
  const box = useRef<HTMLInputElement>(null);
  const pane = useRef<HTMLDivElement>(null);
  const main = useRef<HTMLElement>(null);
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
  useKeptFocus(screen, lookup, { box, pane, main });
  const standings = useStandings(client, engine, on);

  const changeQuery = (text: string) => {
    lookup.changeQuery(text);
    goTo('lookup');
  };

  const { openEntry: openInLookup } = lookup;
  const { list: compareList, compare, addToComparison } = useComparing(show, goTo);
  const openEntry = useCallback(
    (ref: EntryRef, then?: () => void) => {
      openInLookup(ref, then);
      goTo('lookup');
    },
    [openInLookup],
  );
  /** Opened from a list and not by a link of the page: nothing that was typed for another code's patient goes along. */
  const openAnew = useCallback(
    (ref: EntryRef, then?: () => void) => {
      startSheet(null);
      openEntry(ref, then);
    },
    [openEntry],
  );
  const commands = useMemo(
    (): DeskCommands => ({
      api,
      client,
      copyText,
      show,
      goTo,
      openCode: (code, kind) => openEntry(hcpcs(code, kind)),
      openEntry: (ref) => openAnew(ref),
      openUnits: (ref) => openAnew(ref, openPanel),
      compare,
      addToComparison,
    }),
    [api, client, copyText, show, openEntry, openAnew, compare, addToComparison],
  );

  useDeepLinks(commands);

  const { takeFiles, takeDownload, isDragging } = useImports(data, show, goTo);

  /** A button of a banner goes with the banner, and the focus would go with it. */
  const toBox = useCallback(() => box.current?.focus(), []);

  const stepBack = () => {
    if (screen !== 'lookup') goTo('lookup');
    lookup.stepBack();
  };

  const onBoxKeyDown = (event: KeyboardEvent<HTMLInputElement>) => {
    if (screen === 'lookup') lookup.onBoxKeyDown(event);
    else if (isOfRows(event)) {
      event.preventDefault();
      goTo('lookup');
    }
  };

  useGlobalKeys(
    {
      back: stepBack,
      search: () => box.current?.select(),
      window: () => void api.windows.open(),
      keys: () => setIsKeysOpen(true),
      ...Object.fromEntries(screens.map(({ name }) => [name, () => goTo(name)])),
    },
    box,
    show,
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
            onCompare={(code) => addToComparison(hcpcs(code))}
            onKeys={() => setIsKeysOpen(true)}
          >
            <SearchBox
              ref={box}
              query={lookup.query}
              onQuery={changeQuery}
              active={screen === 'lookup' ? lookup.highlighted : null}
              onKeyDown={onBoxKeyDown}
            />
          </Header>
          <PinnedStrip onOpen={openAnew} />
          <NewsBanner
            toBox={toBox}
            standings={screen === 'favorites' ? null : standings}
            onLook={() => {
              lookAtNews();
              goTo('favorites');
            }}
          />
          <StorageBanner toBox={toBox} store={userStore} state={user} recovery={recovery} />
        </div>

        <Screens
          main={main}
          pane={pane}
          screen={screen}
          on={on}
          data={data}
          engine={engine}
          lookup={lookup}
          compareList={compareList}
          standings={standings}
          onQuery={changeQuery}
          onFiles={takeFiles}
          onDownload={takeDownload}
          onClose={stepBack}
        />

        <Footer
          state={data.state}
          engine={engine}
          hints="↑↓ move   ⏎ copy   ⇧⏎ copy with unit   → open   Esc back   F1 keys"
        />
        {isDragging && <div className={styles.dropVeil}>Drop the CMS file to import it</div>}
        {isKeysOpen && <KeysDialog groups={keyGroups} onClose={() => setIsKeysOpen(false)} />}
        <Toast message={message} onHide={hide} />
      </div>
    </DeskContext>
  );
}
