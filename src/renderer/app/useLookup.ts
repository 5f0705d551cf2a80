import {
  useCallback,
  useDeferredValue,
  useLayoutEffect,
  useMemo,
  useRef,
  useState,
  type KeyboardEvent,
  type RefObject,
} from 'react';
import type { ReleaseEntry } from '../../bridge/schemas';
import type { IsoDate } from '../../core/codes';
import { keyOf, type EntryRef } from '../../core/desk/entry';
import { useCode } from '../code/useCode';
import { refOf } from '../favorites/starring';
import type { EngineClient } from '../engine/client';
import type { CodeReply, LookupFilter } from '../engine/messages';
import { rowRef } from '../engine/row-ref';
import { useSearch } from '../search/useSearch';
import { startSheet } from '../units/panel-store';
import { useWhenSettled } from '../units/useWhenSettled';
import { useCopy, type CopySubject } from './useCopy';
import type { EngineState } from './useEngine';

const noFilter: LookupFilter = {};
const steps: Record<string, number> = { ArrowDown: 1, ArrowUp: -1, PageDown: 10, PageUp: -10 };

/** True for the keys of the search box that work on its rows. */
export const isOfRows = ({ key, ctrlKey, metaKey, altKey }: KeyboardEvent): boolean =>
  (key === 'Enter' || key in steps) && !ctrlKey && !metaKey && !altKey;

/** The search box and the pane of the code's page: focus goes back and forth between them. */
export type LookupRefs = { box: RefObject<HTMLInputElement | null>; pane: RefObject<HTMLDivElement | null> };

/** The look-up: what stands in the box, what is highlighted, what page stands beside it, and what a copy takes. */
export function useLookup(
  client: EngineClient,
  engine: EngineState,
  on: IsoDate,
  copyText: (text: string, subject: CopySubject) => Promise<void>,
  { box, pane }: LookupRefs,
) {
  const [query, setQuery] = useState('');
  const [filter, setFilter] = useState(noFilter);
  /** A code opened by a link: it stands instead of the highlighted row until the highlight or the query changes. */
  const [linked, setLinked] = useState<EntryRef | null>(null);
  /** Narrow windows show one pane at a time. */
  const [isPageInFront, setIsPageInFront] = useState(false);
  const search = useSearch(client, engine, query, on, filter);
  const { row, moveTo } = search;
  const highlighted = useMemo(() => row && rowRef(row), [row]);
  // The page follows the highlight but never delays the rows.
  const target = useDeferredValue(linked ?? highlighted);
  const { page, missing, source } = useCode(client, engine, target, on);

  const subject = useMemo((): CopySubject | null => {
    if (linked) {
      if (!page) return null;
      const { code, long } = page.record;
      return { ref: refOf(page), code, long, unitLabel: page.unitLabel };
    }
    if (!row) return null;
    return { ref: rowRef(row), code: row.code, long: row.text, unitLabel: row.unit };
  }, [linked, page, row]);
  const wanted = linked ?? highlighted;
  const isPageWanted = wanted !== null && page !== null && keyOf(refOf(page)) === keyOf(wanted);
  const isMissing = wanted !== null && missing !== null && keyOf(missing) === keyOf(wanted);
  const isSettled = linked ? isPageWanted || isMissing : !query.trim() || search.reply?.query === query;
  const { copy, cancel } = useCopy(subject, isSettled, copyText);
  /** The dose in the query, shown with the page: it may follow the rows, too. */
  const asked = search.reply?.dose ?? null;
  const dose = useDeferredValue(asked);
  const isPageSettled = isSettled && isPageWanted && dose === asked;
  const pageNow = useRef({ page, source });
  useLayoutEffect(() => {
    pageNow.current = { page, source };
  }, [page, source]);
  const { whenSettled, afterNext, forget } = useWhenSettled(isPageSettled, linked);

  const changeQuery = (text: string) => {
    cancel();
    forget();
    setQuery(text);
    startSheet(text);
    setLinked(null);
    setIsPageInFront(false);
  };

  /** @param then what is done with its page as soon as that is there */
  const openEntry = useCallback(
    ({ system, kind, code }: EntryRef, then: (() => void) | null = null) => {
      setLinked({ system, kind, code });
      setIsPageInFront(true);
      afterNext(then);
      pane.current?.scrollTo({ top: 0 });
    },
    [pane, afterNext],
  );

  const pick = useCallback(
    (index: number) => {
      setLinked(null);
      moveTo(index);
      setIsPageInFront(true);
      // The press took the focus; the keys belong to the list again.
      box.current?.focus();
    },
    [moveTo, box],
  );

  const focusPage = () => {
    setIsPageInFront(true);
    pane.current?.focus();
  };

  /** Does something with the page that belongs to what was typed, as soon as it is there; false where none will be. */
  const withPage = (work: () => void): boolean => {
    if (isSettled && (!wanted || isMissing)) return false;
    whenSettled(() => {
      setIsPageInFront(true);
      work();
    });
    return true;
  };

  /** The same, with the page and its release, and without bringing it to the front. */
  const takePage = (work: (page: CodeReply, source: ReleaseEntry) => void): boolean => {
    if (isSettled && (!wanted || isMissing)) return false;
    // Where the highlight has moved on meanwhile, the other code's page is not what was asked for.
    const meant = isSettled && wanted ? keyOf(wanted) : null;
    whenSettled(() => {
      const now = pageNow.current;
      if (!now.page || !now.source) return;
      if (meant === null || keyOf(refOf(now.page)) === meant) work(now.page, now.source);
    });
    return true;
  };

  /** One step back: from a linked code to the highlighted one, from the page to the box, and in the box its text is selected. */
  const stepBack = () => {
    forget();
    if (linked) setLinked(null);
    else if (document.activeElement === box.current) box.current?.select();
    setIsPageInFront(false);
    box.current?.focus();
  };

  const onBoxKeyDown = (event: KeyboardEvent<HTMLInputElement>) => {
    const by = steps[event.key];
    if (by && !event.ctrlKey && !event.metaKey && !event.altKey) {
      event.preventDefault();
      setLinked(null);
      search.move(by);
    }
    const { selectionStart, value } = event.currentTarget;
    if (event.key === 'ArrowRight' && row && selectionStart === value.length && !event.shiftKey) focusPage();
  };

  return {
    query,
    changeQuery,
    filter,
    setFilter,
    search,
    highlighted,
    page,
    missing,
    source,
    dose,
    subject,
    copy,
    openEntry,
    withPage,
    takePage,
    pick,
    stepBack,
    onBoxKeyDown,
    isPageInFront,
  };
}

export type Lookup = ReturnType<typeof useLookup>;
