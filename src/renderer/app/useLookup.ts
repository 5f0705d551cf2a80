import { useCallback, useDeferredValue, useMemo, useState, type KeyboardEvent, type RefObject } from 'react';
import type { CodeKind, IsoDate } from '../../core/codes';
import type { SearchFilter } from '../../core/search/types';
import { useCode, type CodeTarget } from '../code/useCode';
import type { EngineClient } from '../engine/client';
import { useSearch } from '../search/useSearch';
import { useCopy, type CopySubject } from './useCopy';
import type { EngineState } from './useEngine';

const noFilter: SearchFilter = {};
const steps: Record<string, number> = { ArrowDown: 1, ArrowUp: -1, PageDown: 10, PageUp: -10 };

/** The search box and the pane of the code's page: focus goes back and forth between them. */
export type LookupRefs = { box: RefObject<HTMLInputElement | null>; pane: RefObject<HTMLDivElement | null> };

/** The look-up: what stands in the box, what is highlighted, what page stands beside it, and what a copy takes. */
export function useLookup(
  client: EngineClient,
  engine: EngineState,
  on: IsoDate,
  copyText: (text: string) => Promise<void>,
  { box, pane }: LookupRefs,
) {
  const [query, setQuery] = useState('');
  const [filter, setFilter] = useState(noFilter);
  /** A code opened by a link: it stands instead of the highlighted row until the highlight or the query changes. */
  const [linked, setLinked] = useState<CodeTarget | null>(null);
  /** Narrow windows show one pane at a time. */
  const [isPageInFront, setIsPageInFront] = useState(false);
  const search = useSearch(client, engine, query, on, filter);
  const { row, moveTo } = search;
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
  const { copy, cancel } = useCopy(subject, isSettled, copyText);

  const changeQuery = (text: string) => {
    cancel();
    setQuery(text);
    setLinked(null);
    setIsPageInFront(false);
  };

  const openCode = useCallback(
    (code: string, kind: CodeKind = 'procedure') => {
      setLinked({ code, kind });
      setIsPageInFront(true);
      pane.current?.scrollTo({ top: 0 });
    },
    [pane],
  );

  const pick = useCallback(
    (index: number) => {
      setLinked(null);
      moveTo(index);
      setIsPageInFront(true);
    },
    [moveTo],
  );

  const focusPage = () => {
    setIsPageInFront(true);
    pane.current?.focus();
  };

  /** One step back: from a linked code to the highlighted one, from the page to the box, and in the box its text is selected. */
  const stepBack = () => {
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
    page,
    subject,
    copy,
    openCode,
    pick,
    stepBack,
    onBoxKeyDown,
    isPageInFront,
  };
}

export type Lookup = ReturnType<typeof useLookup>;
