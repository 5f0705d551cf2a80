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
import type { IsoDate } from '../../core/code/validity';
import { identity, isSameCode, keyOf, type CodeKey, type CodeRef } from '../../core/code/ref';
import { useCode } from '../features/code/useCode';
import type { EngineClient } from '../shell/engine/client';
import type { CodeReply, LookupFilter, Row } from '../../core/lookup/messages';
import { useSearch } from '../features/search/useSearch';
import type { ShowToast } from '../ui/useToast';
import { usePageCommands } from '../shell/usePendingCommands';
import type { CopySubject } from '../shell/useCopy';
import type { EngineState } from '../shell/engine/useEngine';
import { startSheet } from '../features/units/panel-store';
import { useRested } from '../ui/useRested';
import { rowSteps } from './row-keys';
import { useLookupCopy } from './useLookupCopy';

/** Longer than the time between two keys of somebody who types fast, in milliseconds. */
const pageRestMs = 150;

const noFilter: LookupFilter = {};
/** A code opened by a link, and the row that was moved to before. */
type Opened = { ref: CodeRef; isAnew: boolean; from: CodeKey | null };

/** The search box and the pane of the code's page: focus goes back and forth between them. */
export type LookupRefs = { box: RefObject<HTMLInputElement | null>; pane: RefObject<HTMLDivElement | null> };

/** The look-up: what stands in the box, what is highlighted, what page stands beside it, and what a copy takes. */
export function useLookup(
  client: EngineClient,
  engine: EngineState,
  on: IsoDate,
  copyText: (text: string, subject: CopySubject) => Promise<void>,
  { box, pane }: LookupRefs,
  show: ShowToast,
  /** The codes at hand, which the arrows go through while nothing is typed. */
  atHand: readonly CodeRef[],
) {
  const [query, setQuery] = useState('');
  const [filter, setFilter] = useState(noFilter);
  /** A code opened by a link: it stands instead of the highlighted row until the highlight or the query changes. */
  const [opened, setOpened] = useState<Opened | null>(null);
  const linked = opened?.ref ?? null;
  /** The row of the codes at hand that was moved to. */
  const [met, setMet] = useState<CodeRef | null>(null);
  /** Narrow windows show one pane at a time. */
  const [isPageInFront, setIsPageInFront] = useState(false);
  const search = useSearch(client, engine, query, on, filter);
  const { row, rows, moveTo, want } = search;
  const highlighted = useMemo(() => row && row, [row]);
  // The page follows a highlight that rests and never delays the rows; what was opened, and nothing at all, are shown at once.
  const standing = linked ?? (query.trim() ? null : met);
  const { rested: target, take: takeTarget } = useRested(
    standing ?? highlighted,
    standing || !highlighted ? 0 : pageRestMs,
  );
  const { page, missing, source, isCurrent, failure } = useCode(client, engine, target, on);

  const wanted = standing ?? highlighted;
  const isPageWanted = isCurrent && wanted !== null && page !== null && keyOf(page.record) === keyOf(wanted);
  const isMissing = wanted !== null && missing !== null && keyOf(missing) === keyOf(wanted);
  const hasNoPage = isMissing || (isCurrent && failure !== null);
  const isSettled = standing ? isPageWanted || hasNoPage : !query.trim() || search.isCurrent;
  /** What the query says beside its words, shown with the page: it may follow the rows, too. */
  const asked = search.reply?.said ?? null;
  const said = useDeferredValue(asked);
  const isPageSettled = isSettled && isPageWanted && said === asked;
  const pageNow = useRef({ page, source });
  const listNow = useRef({ row, rows });
  useLayoutEffect(() => {
    pageNow.current = { page, source };
    listNow.current = { row: search.isChosen ? row : null, rows };
  }, [page, source, row, rows, search.isChosen]);
  const { run, runOnNextPage, cancel } = usePageCommands(
    { rows: isSettled, page: isPageSettled, front: isPageSettled && isPageInFront },
    standing,
    takeTarget,
  );
  /** Brings the page that belongs to what was typed to the front, and does something there. */
  const runInFront = useCallback(
    (work: () => void) => {
      run('page', () => setIsPageInFront(true));
      run('front', work);
    },
    [run],
  );
  /** From a header the next key press leads on: its page asks which of the codes below is meant. */
  const toCompletion = useCallback(
    () => runInFront(() => pane.current?.querySelector<HTMLElement>('[data-completion]')?.focus()),
    [runInFront, pane],
  );
  const { subject, copy } = useLookupCopy(
    { search, standing, page, isAsked: query.trim() !== '' },
    { run, toCompletion, copyText, show },
  );

  /** @param day the date of service that the text leads to */
  const changeQuery = (text: string, day = on) => {
    search.askAhead(text, day);
    cancel();
    setQuery(text);
    startSheet(text);
    setOpened(null);
    setMet(null);
    setIsPageInFront(false);
  };

  /**
   * Opens a code's page. Where it stands in the list, the highlight goes along: what is highlighted, shown and copied is one.
   * @param then what is done with its page as soon as that is there
   * @param isAnew opened from elsewhere than the page or its list
   */
  const openCode = useCallback(
    (to: CodeRef, then: (() => void) | null = null, isAnew = false) => {
      const ref = identity(to);
      const { row: from, rows: listed } = listNow.current;
      setOpened((before) => ({ ref, isAnew, from: before ? before.from : from && keyOf(from) }));
      const at = placeIn(listed, keyOf(ref));
      if (at >= 0) moveTo(at);
      setIsPageInFront(true);
      runOnNextPage(then);
      pane.current?.scrollTo({ top: 0 });
    },
    [pane, moveTo, runOnNextPage],
  );

  const pick = useCallback(
    (index: number) => {
      setOpened(null);
      moveTo(index);
      setIsPageInFront(true);
      // The press took the focus; the keys belong to the list again.
      box.current?.focus();
    },
    [moveTo, box],
  );

  /** Goes to one of the codes at hand: it is highlighted, shown and what a copy takes, as a row of an answer is. */
  const meet = useCallback((ref: CodeRef | null) => {
    startSheet(null);
    setOpened(null);
    setMet(ref && identity(ref));
  }, []);
  const pickAtHand = useCallback(
    (ref: CodeRef) => {
      meet(ref);
      setIsPageInFront(true);
      box.current?.focus();
    },
    [meet, box],
  );
  const moveAtHand = (by: number) => {
    const at = atHand.findIndex((ref) => standing && isSameCode(ref, standing));
    const to = Math.max(0, Math.min(atHand.length - 1, at < 0 && by < 0 ? 0 : at + by));
    const next = atHand[to];
    if (next) meet(next);
  };

  const focusPage = () => {
    setIsPageInFront(true);
    pane.current?.focus();
  };

  /** Does something with the page that belongs to what was typed, as soon as it is there; false where none will be. */
  const withPage = (work: (page: CodeReply | null) => void): boolean => {
    if (isSettled && (!wanted || hasNoPage)) return false;
    runInFront(() => work(pageNow.current.page));
    return true;
  };

  /** The same, without bringing it to the front. */
  const takePage = (work: (page: CodeReply) => void): boolean => {
    if (isSettled && (!wanted || hasNoPage)) return false;
    // Where the highlight has moved on meanwhile, the other code's page is not what was asked for.
    const meant = isSettled && wanted ? keyOf(wanted) : null;
    run('page', () => {
      const now = pageNow.current.page;
      if (now && (meant === null || keyOf(now.record) === meant)) work(now);
    });
    return true;
  };

  /** One step back: from a linked code to the highlighted one, from the page to the box, and in the box its text is selected. */
  const stepBack = () => {
    cancel();
    if (opened) {
      setOpened(null);
      const at = placeIn(rows, opened.from);
      if (at >= 0) moveTo(at);
    } else if (met && !query.trim()) setMet(null);
    else if (document.activeElement === box.current) box.current?.select();
    setIsPageInFront(false);
    box.current?.focus();
  };

  const isAnew = opened?.isAnew ?? false;
  const rowKey = search.isChosen && row ? keyOf(row) : null;
  /** Where the look-up stands, as far as one can come back to it. */
  const place = useMemo(
    () => ({ query, opened: linked, isAnew, row: linked ? null : rowKey }),
    [query, linked, isAnew, rowKey],
  );
  /** Comes back to a place. Its search is another one than that of now, and has a sheet of its own. */
  const comeBack = (to: typeof place) => {
    cancel();
    const isOther =
      to.query !== query || to.isAnew !== isAnew || (to.isAnew && keysDiffer(to.opened, linked));
    if (isOther) startSheet(to.isAnew ? null : to.query);
    setQuery(to.query);
    setOpened(to.opened && { ref: to.opened, isAnew: to.isAnew, from: null });
    want({ query: to.query, key: to.opened ? keyOf(to.opened) : to.row });
    setIsPageInFront(to.opened !== null);
  };

  const onBoxKeyDown = (event: KeyboardEvent<HTMLInputElement>) => {
    const by = rowSteps[event.key];
    if (by && !event.ctrlKey && !event.metaKey && !event.altKey) {
      event.preventDefault();
      setOpened(null);
      if (query.trim()) search.move(by);
      else moveAtHand(by);
    }
    const { selectionStart, value } = event.currentTarget;
    const hasPage = row !== null || standing !== null;
    if (event.key === 'ArrowRight' && hasPage && selectionStart === value.length && !event.shiftKey) {
      focusPage();
    }
  };

  return {
    query,
    changeQuery,
    filter,
    setFilter,
    search,
    /** The opened code where it is not in the list: no row is highlighted then. */
    elsewhere: linked && !(row && isSameCode(row, linked)) ? linked : null,
    /** What the box says to screen readers: the highlighted row of the answer, or of the codes at hand. */
    highlighted: query.trim() ? highlighted : standing,
    /** Nothing was typed and no code stands beside the list. */
    isAtStart: !query.trim() && standing === null,
    /** The highlighted one of the codes at hand. */
    atHand: query.trim() ? null : standing,
    pickAtHand,
    place,
    comeBack,
    page,
    /** The page is still that of another code, or of another day. */
    isPageStale: page !== null && wanted !== null && !isPageWanted,
    missing,
    failure: isCurrent ? failure : null,
    source,
    said,
    subject,
    copy,
    openCode,
    withPage,
    takePage,
    pick,
    stepBack,
    onBoxKeyDown,
    isPageInFront,
  };
}

const placeIn = (rows: readonly Row[], key: CodeKey | null): number =>
  rows.findIndex((row) => keyOf(row) === key);

const keysDiffer = (one: CodeRef | null, other: CodeRef | null): boolean =>
  (one && keyOf(one)) !== (other && keyOf(other));

export type Lookup = ReturnType<typeof useLookup>;
