import { useEffect, useEffectEvent, useMemo, useRef, useState, type KeyboardEvent } from 'react';
import type { CodeDeskApi } from '../../bridge/contract';
import { formatDate } from '../../core/code/dates';
import type { CodeRef } from '../../core/code/ref';
import { firstDate } from '../../core/settings/settings';
import { EmptySearch } from '../features/search/EmptySearch';
import { ResultList } from '../features/search/ResultList';
import { SearchBox } from '../features/search/SearchBox';
import { formWords, lastCopyForm } from '../features/quick/last-form';
import { useRecordCopied } from '../features/favorites/useRecordRecents';
import { useUserWords } from '../features/favorites/useUserWords';
import { isInField, isTyping } from '../shell/actions/keyboard';
import { CommandsContext, type Commands } from '../shell/commands';
import type { EngineClient } from '../shell/engine/client';
import { useEngine } from '../shell/engine/useEngine';
import { releaseName } from '../shell/provenance';
import { settingsNow, useSettings } from '../shell/settings';
import { useCopyText, type CopyForm } from '../shell/useCopy';
import { useData } from '../shell/useData';
import { useUserState } from '../shell/user-data';
import { Button } from '../ui/Button';
import { Toast } from '../ui/Toast';
import { useToast } from '../ui/useToast';
import styles from './QuickApp.module.css';
import { useLookup } from './useLookup';

const noCodes: readonly CodeRef[] = [];

/**
 * The quick look-up: box and rows, nothing else. It is loaded once and comes up again and again, so what a window takes
 * from its start (the date of service, the form of copying) is taken anew each time it does.
 */
export function QuickApp({ api, engine: client }: { api: CodeDeskApi; engine: EngineClient }) {
  const [on, setOn] = useState(() => firstDate(settingsNow()));
  const [form, setForm] = useState(lastCopyForm);
  const box = useRef<HTMLInputElement>(null);
  const pane = useRef<HTMLDivElement>(null);
  const { message, show, hide } = useToast();
  const copyText = useCopyText(show);
  const { settings } = useSettings();
  const data = useData(api, on);
  const engine = useUserWords(client, useEngine(client, data), useUserState());
  const lookup = useLookup(client, engine, on, useRecordCopied(copyText), { box, pane }, show, noCodes);
  const { search, subject } = lookup;

  const freshen = useEffectEvent(() => {
    setOn(firstDate(settings));
    setForm(lastCopyForm());
    hide();
    box.current?.focus();
    box.current?.select();
  });
  useEffect(() => api.desktop.onQuickShown(() => freshen()), [api]);

  const leave = () => void api.desktop.hideQuick();
  const open = (ref: CodeRef) => void api.desktop.openCode(ref);
  const copyAs = (wanted: CopyForm) => {
    setForm(wanted);
    lookup.copy(wanted);
  };

  const commands = useMemo((): Commands => {
    const isElsewhere = () => show('That is done in CodeDesk’s own window.');
    return {
      api,
      client,
      copyText,
      show,
      goTo: isElsewhere,
      openCode: (ref) => void api.desktop.openCode(ref),
      openUnits: (ref) => void api.desktop.openCode(ref),
      compare: isElsewhere,
      addToComparison: isElsewhere,
    };
  }, [api, client, copyText, show]);

  const onDocumentKey = useEffectEvent((event: globalThis.KeyboardEvent) => {
    if (event.defaultPrevented || event.isComposing) return;
    if (event.key === 'Escape') leave();
    else if (!isInField(event) && isTyping(event)) box.current?.focus();
  });
  useEffect(() => {
    document.addEventListener('keydown', onDocumentKey);
    return () => document.removeEventListener('keydown', onDocumentKey);
  }, []);

  const onBoxKeyDown = (event: KeyboardEvent<HTMLInputElement>) => {
    const { key, ctrlKey, metaKey, altKey, shiftKey } = event;
    const { selectionStart, value } = event.currentTarget;
    if (event.nativeEvent.isComposing || ctrlKey || metaKey || altKey) return;
    if (key === 'Enter') {
      event.preventDefault();
      copyAs(shiftKey ? 'with-unit' : form);
    } else if (key === 'ArrowRight' && !shiftKey && subject && selectionStart === value.length) {
      event.preventDefault();
      open(subject.ref);
    } else if (key === 'ArrowDown' || key === 'ArrowUp') lookup.onBoxKeyDown(event);
  };

  const failure = data.failure ?? (search.failure && `The search failed: ${search.failure}`);
  return (
    <CommandsContext value={commands}>
      <div className={styles.quick} data-app-state={engine.phase} data-testid="quick">
        <header className={styles.top}>
          <h1 className="visually-hidden">CodeDesk quick look-up</h1>
          <SearchBox
            ref={box}
            query={lookup.query}
            onQuery={lookup.changeQuery}
            active={lookup.highlighted}
            onKeyDown={onBoxKeyDown}
          />
          <Button disabled={!subject} onClick={() => subject && open(subject.ref)}>
            Open in CodeDesk
          </Button>
        </header>
        <main className={styles.main}>
          <ResultList
            reply={search.reply}
            filter={lookup.filter}
            onFilter={lookup.setFilter}
            active={search.active}
            isStale={search.reply !== null && !search.isCurrent}
            isCut={search.isCut}
            elsewhere={null}
            compared={noCodes}
            onPick={lookup.pick}
            onCopy={() => copyAs(form)}
          >
            {failure ? (
              <p role="alert">{failure}</p>
            ) : (
              <EmptySearch
                reply={search.reply}
                filter={lookup.filter}
                onFilter={lookup.setFilter}
                start={null}
                onQuery={(text) => {
                  lookup.changeQuery(text);
                  box.current?.focus();
                }}
              />
            )}
          </ResultList>
        </main>
        <footer className={styles.foot}>
          <p>
            Date of service {formatDate(on)}
            {engine.release && ` · ${releaseName(engine.release)}`}
            {engine.phase === 'failed' && ` · ${engine.message}`}
          </p>
          <p>⏎ {formWords(form)} · ⇧⏎ with descriptor and unit · → open · Esc hide</p>
        </footer>
        <Toast message={message} onHide={hide} />
      </div>
    </CommandsContext>
  );
}
