import { useCallback, useEffect, useEffectEvent, useMemo, useRef, useState, type KeyboardEvent } from 'react';
import type { CodeDeskApi } from '../../bridge/contract';
import { keyOf, type CodeRef } from '../../core/code/ref';
import type { IsoDate } from '../../core/code/validity';
import type { EngineClient } from '../shell/engine/client';
import { bookOffers } from '../features/book/book-actions';
import { SearchBox } from '../features/search/SearchBox';
import { KeysDialog } from '../ui/KeysDialog';
import { Toast } from '../ui/Toast';
import { useToast } from '../ui/useToast';
import { openPanel, startSheet } from '../features/units/panel-store';
import { keyGroups } from './key-groups';
import { OpenedDialog } from './OpenedDialog';
import { PaletteDialog } from './PaletteDialog';
import styles from './App.module.css';
import { CommandsContext, type Commands } from '../shell/commands';
import { savePageAsPdf } from '../shell/save-pdf';
import { Footer } from './Footer';
import { Header } from './Header';
import { Screens } from './Screens';
import { screenActions, type ScreenName } from '../../core/actions/actions';
import { useKeys } from '../shell/actions/keys';
import { useUserState, useUserStore } from '../shell/user-data';
import { lookAtNews } from '../features/favorites/list-view';
import { useFileDrop } from '../features/data/useFileDrop';
import { checkFiles } from '../features/check/check-store';
import { NewsBanner } from '../features/favorites/NewsBanner';
import { usePinnedKeys } from '../features/favorites/usePinnedKeys';
import { startListId } from '../features/start/ids';
import { useStartList } from '../features/start/useStartList';
import { StorageBanner } from '../features/favorites/StorageBanner';
import { useRecovery } from '../features/favorites/useRecovery';
import { useRecordCopied, useRecordOpened } from '../features/favorites/useRecordRecents';
import { useFavoriteNews } from '../features/favorites/useFavoriteNews';
import { useUserWords } from '../features/favorites/useUserWords';
import { useComparing } from './useComparing';
import { useCopyText } from '../shell/useCopy';
import { useData } from '../shell/useData';
import { heldIds } from '../shell/provenance';
import { useDateOfService } from './useDateOfService';
import { useDeepLinks } from './useDeepLinks';
import { EngineContext } from '../shell/engine/EngineContext';
import { useEngine } from '../shell/engine/useEngine';
import { TrailLine } from './TrailLine';
import { useTrail } from './useTrail';
import { useTrayRecents } from './useTrayRecents';
import { openAnother } from './open-another';
import { useActions } from './useActions';
import { useArrivals } from './useArrivals';
import { usePaletteOpen } from './usePaletteOpen';
import { useImports } from './useImports';
import { useKeptFocus } from './useKeptFocus';
import { isOfRows } from './row-keys';
import { useSteady } from '../ui/useSteady';
import { useLookup } from './useLookup';

const noCodes: readonly CodeRef[] = [];

export function App({ api, engine: client }: { api: CodeDeskApi; engine: EngineClient }) {
  const dateOfService = useDateOfService();
  const { on } = dateOfService;
  const [screen, goTo] = useState<ScreenName>('lookup');
  /** The screen from which the code beside the list was opened: one step back leads there. */
  const [openedFrom, setOpenedFrom] = useState<ScreenName>('lookup');
  const box = useRef<HTMLInputElement>(null);
  const pane = useRef<HTMLDivElement>(null);
  const main = useRef<HTMLElement>(null);
  const [isKeysOpen, setIsKeysOpen] = useState(false);
  const palette = usePaletteOpen();
  const keys = useKeys();
  const { message, show, tell, hide, hideSaid } = useToast();
  const copyText = useCopyText(show);

  const data = useData(api, on);
  const userStore = useUserStore();
  const user = useUserState();
  const recovery = useRecovery(userStore, user, api.user, show);
  const engine = useUserWords(client, useEngine(client, data), user);
  const startList = useStartList(client, engine, on);
  const lookup = useLookup(
    client,
    engine,
    on,
    useRecordCopied(copyText),
    { box, pane },
    show,
    startList.rows,
  );
  useRecordOpened(lookup);
  useTrayRecents(api);
  // What was said belongs to what stood there: another text or row is not what was copied.
  const row = lookup.highlighted && keyOf(lookup.highlighted);
  useEffect(() => hide, [lookup.query, hide]);
  /** Rows that change behind another screen take away nothing that was said of that. */
  const leaveRow = useEffectEvent(() => {
    if (screen === 'lookup') hideSaid();
  });
  useEffect(() => () => leaveRow(), [row]);
  useKeptFocus(screen, lookup, { box, pane, main });
  const favoriteNews = useFavoriteNews(client, engine, on);

  const changeQuery = (text: string) => {
    lookup.changeQuery(text, dateOfService.take(text));
    goTo('lookup');
  };

  const changeDate = useSteady((chosen: IsoDate) => {
    if (data.isInForceOn(chosen)) lookup.search.askAhead(lookup.query, chosen);
    dateOfService.choose(chosen);
  });

  const searchFor = useSteady((text: string) => {
    changeQuery(text);
    box.current?.focus();
  });

  const { openCode: openInLookup } = lookup;
  const { list: compareList, compare, addToComparison } = useComparing(show, goTo);
  const openCode = useCallback(
    (ref: CodeRef, then?: () => void, isAnew = false) => {
      openInLookup(ref, then, isAnew);
      goTo('lookup');
    },
    [openInLookup],
  );
  /** Opened from a list and not by a link of the page: nothing that was typed for another code's patient goes along. */
  const openAnew = useSteady((ref: CodeRef, then?: () => void) => {
    startSheet(null);
    setOpenedFrom(screen);
    openCode(ref, then, true);
  });
  const commands = useMemo(
    (): Commands => ({
      api,
      client,
      copyText,
      show,
      goTo,
      openCode: (ref) => openAnew(ref),
      openUnits: (ref) => openAnew(ref, openPanel),
      compare,
      addToComparison,
    }),
    [api, client, copyText, show, openAnew, compare, addToComparison],
  );

  useDeepLinks(commands);
  usePinnedKeys(openAnew);

  const held = heldIds(data.state);
  const checkDropped = useCallback(
    (files: readonly File[]) => checkFiles(client, files, { on, data: held }),
    [client, on, held],
  );
  const { takeFiles, takeDownload } = useImports(data, tell, goTo);
  const arrivals = useArrivals(commands, {
    onDropped: screen === 'check' ? checkDropped : takeFiles,
    onImport: takeFiles,
  });
  const isDragging = useFileDrop(arrivals.takeDropped);

  const place = useMemo(
    () => ({ ...lookup.place, screen, compared: screen === 'compare' ? compareList.codes : noCodes }),
    [lookup.place, screen, compareList.codes],
  );
  const trail = useTrail(place, (to) => {
    if (to.screen === 'compare') compareList.set(to.compared);
    lookup.comeBack(to);
    dateOfService.take(to.query);
    goTo(to.screen);
  });

  const goToScreen = useCallback((name: ScreenName) => goTo((now) => (now === name ? 'lookup' : name)), []);
  const showKeys = useCallback(() => setIsKeysOpen(true), []);
  /** A button of a banner goes with the banner, and the focus would go with it. */
  const toBox = useCallback(() => box.current?.focus(), []);

  const stepBack = () => {
    const { opened, isAnew } = lookup.place;
    const isFromElsewhere = screen === 'lookup' && opened !== null && isAnew;
    goTo(isFromElsewhere ? openedFrom : 'lookup');
    lookup.stepBack();
  };

  const onBoxKeyDown = (event: KeyboardEvent<HTMLInputElement>) => {
    if (screen === 'lookup') lookup.onBoxKeyDown(event);
    else if (isOfRows(event)) {
      event.preventDefault();
      goTo('lookup');
    }
  };

  const actions = useActions(
    api,
    {
      back: stepBack,
      search: () => box.current?.select(),
      window: openAnother,
      print: () => window.print(),
      'save-pdf': () =>
        void savePageAsPdf(
          api.windows,
          show,
          `CodeDesk ${screen === 'lookup' ? (lookup.subject?.code ?? 'search') : screen}`,
        ),
      keys: showKeys,
      palette: palette.open,
      ...(trail.trail.at > 0 && { 'history-back': () => trail.go(-1) }),
      ...(trail.trail.at < trail.trail.places.length - 1 && { 'history-forward': () => trail.go(1) }),
      ...bookOffers(data.state, data.inForce, () => goTo('book')),
      ...Object.fromEntries(screenActions.map(({ id }) => [id, () => goTo(id)])),
    },
    box,
    show,
  );

  return (
    <CommandsContext value={commands}>
      <EngineContext value={engine}>
        <div
          className={styles.app}
          data-app-state={engine.phase}
          data-user-state={recovery.isLooked ? user.phase : 'opening'}
          data-testid="app"
        >
          <div className={styles.top}>
            <Header
              on={on}
              onDate={changeDate}
              screen={screen}
              onScreen={goToScreen}
              compared={compareList.codes.length}
              onCompare={addToComparison}
              onPalette={palette.open}
              onKeys={showKeys}
            >
              <SearchBox
                ref={box}
                query={lookup.query}
                onQuery={changeQuery}
                active={screen === 'lookup' ? lookup.highlighted : null}
                {...(!lookup.query.trim() && startList.rows.length > 0 && { listId: startListId })}
                onKeyDown={onBoxKeyDown}
              />
            </Header>
            <NewsBanner
              toBox={toBox}
              favoriteNews={screen === 'favorites' || screen === 'changes' ? null : favoriteNews}
              isSaidBeside={screen === 'lookup' && lookup.isAtStart}
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
            startList={startList}
            compareList={compareList}
            favoriteNews={favoriteNews}
            onQuery={searchFor}
            onFiles={takeFiles}
            onDownload={takeDownload}
            onClose={stepBack}
          />

          <Footer state={data.state} engine={engine} screen={screen}>
            <TrailLine trail={trail.trail} onGo={trail.go} />
          </Footer>
          {isDragging && (
            <div className={styles.dropVeil}>
              {screen === 'check' ? 'Drop the list to check it' : 'Drop the CMS file to import it'}
            </div>
          )}
          {arrivals.waiting.length > 0 && (
            <OpenedDialog files={arrivals.waiting} onDecide={arrivals.decide} />
          )}
          {isKeysOpen && <KeysDialog groups={keyGroups(keys.map)} onClose={() => setIsKeysOpen(false)} />}
          {palette.isOpen && <PaletteDialog actions={actions} onSearch={searchFor} onClose={palette.close} />}
          <Toast message={message} onHide={hide} />
        </div>
      </EngineContext>
    </CommandsContext>
  );
}
