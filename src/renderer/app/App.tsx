import { useCallback, useMemo, useRef, useState } from 'react';
import type { CodeDeskApi } from '../../bridge/contract';
import type { ImportOutcome } from '../../bridge/schemas';
import { ChangesScreen } from '../changes/ChangesScreen';
import { DataScreen } from '../data/DataScreen';
import { useFileDrop } from '../data/useFileDrop';
import type { EngineClient } from '../engine/client';
import { SearchBox } from '../search/SearchBox';
import { KeysDialog } from '../ui/KeysDialog';
import { Toast } from '../ui/Toast';
import { useToast } from '../ui/useToast';
import { commandKey, plainKey, type Action } from './actions';
import styles from './App.module.css';
import { DeskContext, type DeskCommands } from './commands';
import { today } from './dates';
import { Footer } from './Footer';
import { Header } from './Header';
import { LookupScreen } from './LookupScreen';
import { importedIds, importedWords } from './provenance';
import { screens, type ScreenName } from './screens';
import { useCopyText } from './useCopy';
import { useData } from './useData';
import { useEngine } from './useEngine';
import { useGlobalKeys } from './useGlobalKeys';
import { useLookup } from './useLookup';

export function App({ api, engine: client }: { api: CodeDeskApi; engine: EngineClient }) {
  const [on, setOn] = useState(today);
  const [screen, goTo] = useState<ScreenName>('lookup');
  const box = useRef<HTMLInputElement>(null);
  const pane = useRef<HTMLDivElement>(null);
  const [isKeysOpen, setIsKeysOpen] = useState(false);
  const { message, show } = useToast();
  const copyText = useCopyText(show);

  const data = useData(api, on);
  const engine = useEngine(client, data);
  const lookup = useLookup(client, engine, on, copyText, { box, pane });

  const changeQuery = (text: string) => {
    lookup.changeQuery(text);
    goTo('lookup');
  };

  const { openCode: openInLookup } = lookup;
  const commands = useMemo(
    (): DeskCommands => ({
      api,
      client,
      copyText,
      show,
      goTo,
      openCode: (code, kind) => {
        openInLookup(code, kind);
        goTo('lookup');
      },
    }),
    [api, client, copyText, show, openInLookup],
  );

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

  const actions: Action[] = [
    {
      id: 'copy',
      label: 'Copy the code',
      keys: '⏎',
      matches: plainKey('Enter'),
      perform: () => lookup.copy('code'),
    },
    {
      id: 'copy-unit',
      label: 'Copy code, descriptor and unit',
      keys: '⇧⏎',
      matches: plainKey('Enter', true),
      perform: () => lookup.copy('with-unit'),
    },
    {
      id: 'back',
      label: 'Step back; in the search box, select its text',
      keys: 'Esc',
      matches: plainKey('Escape'),
      perform: stepBack,
    },
    {
      id: 'search',
      label: 'Go to the search box',
      keys: 'Ctrl+L',
      matches: commandKey('l'),
      perform: () => box.current?.select(),
    },
    ...screens.map(({ name, help, keys, key }) => ({
      id: name,
      label: help,
      keys,
      matches: commandKey(key),
      perform: () => goTo(name),
    })),
    {
      id: 'keys',
      label: 'Show all keys',
      keys: 'F1 or ?',
      matches: plainKey('F1'),
      perform: () => setIsKeysOpen(true),
    },
  ];
  useGlobalKeys(actions, box, { isPaused: isKeysOpen, onKeys: () => setIsKeysOpen(true) });

  return (
    <DeskContext value={commands}>
      <div className={styles.app} data-app-state={engine.phase} data-testid="app">
        <Header
          on={on}
          onDate={setOn}
          screen={screen}
          onScreen={(name) => goTo(screen === name ? 'lookup' : name)}
          onKeys={() => setIsKeysOpen(true)}
        >
          <SearchBox
            ref={box}
            query={lookup.query}
            onQuery={changeQuery}
            active={lookup.search.rows.length ? lookup.search.active : null}
            onKeyDown={lookup.onBoxKeyDown}
          />
        </Header>

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
        {screen === 'changes' && (
          <main className={styles.single}>
            <ChangesScreen key={releaseIds} releases={data.state?.releases ?? []} onClose={stepBack} />
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
        <Toast message={message} />
      </div>
    </DeskContext>
  );
}
