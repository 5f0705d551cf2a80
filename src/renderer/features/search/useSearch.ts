import { messageOf } from '../../../core/message-of';
import { useCallback, useEffect, useEffectEvent, useReducer, useRef } from 'react';
import { keyOf } from '../../../core/code/ref';
import type { IsoDate } from '../../../core/code/validity';
import { canAnswer, type EngineState } from '../../shell/engine/useEngine';
import { windowHabits } from '../../shell/habits';
import { momentMs, Overtaken, type EngineClient } from '../../shell/engine/client';
import type { LookupFilter, Row, SearchReply } from '../../../core/lookup/messages';
import { rowLimit } from '../../../core/lookup/row-limit';
import { guessedCode } from './guess';
import { noAnswer, searchReducer, type SearchStep, type Wanted } from './search-state';

export type Search = {
  reply: SearchReply | null;
  /** Why the last query got no answer: a defect of ours, told instead of an empty list. */
  failure: string | null;
  rows: readonly Row[];
  /** Whether more rows of the same answer are on their way. */
  isCut: boolean;
  /** Whether the rows answer what is asked now: not those of another text, date, filter or release. */
  isCurrent: boolean;
  active: number;
  isChosen: boolean;
  /** The highlighted row. */
  row: Row | null;
  /** Moves the highlight by so many rows, stopping at both ends. */
  move: (by: number) => void;
  moveTo: (index: number) => void;
  /** Comes back to a row of a query, now or as soon as that is answered. */
  want: (wanted: Wanted) => void;
  /** Asks for the rows of a text that is about to be the query, on what is about to be the date. */
  askAhead: (query: string, on: IsoDate) => void;
};

const noRows: readonly Row[] = [];

/**
 * So many rows come with a key, more than are in view; the rest of the list when the coder has rested on it for so many milliseconds.
 * What a row costs on its way, to be explained, sent, read and laid out, a key pays for all of them.
 */
const firstRows = 40;
export const restMs = 250;

const stepOf = (reply: SearchReply, of: string, limit: number): SearchStep => ({
  type: 'reply',
  reply: windowHabits().applied(reply),
  of,
  isCut: limit < rowLimit && reply.rows.length >= limit && reply.total > reply.rows.length,
});

/**
 * Asks the engine on every change of the query: no delay, the latest wins. A key press asks ahead, so that the engine works while the
 * window still renders what the key changed.
 */
export function useSearch(
  client: EngineClient,
  engine: EngineState,
  query: string,
  on: IsoDate,
  filter: LookupFilter,
): Search {
  const [state, dispatch] = useReducer(searchReducer, noAnswer);
  const { revision } = engine;
  // While words are still being indexed the engine comes to a question when it can.
  const waitMs = engine.phase === 'ready' ? momentMs : 0;
  const canAsk = canAnswer(engine);
  const asked = askedOf(query, on, filter, revision);
  /** All rows where one of them was chosen, which may be any, and stays so in a better answer. */
  const limitOf = (next: string): number =>
    state.wanted?.query === next || (state.isChosen && state.reply?.query === next) ? rowLimit : firstRows;
  const take = useCallback((reply: SearchReply | Promise<SearchReply>, of: string, limit: number) => {
    if (!(reply instanceof Promise)) {
      dispatch(stepOf(reply, of, limit));
      return;
    }
    reply.then(
      (reply) => dispatch(stepOf(reply, of, limit)),
      (error: unknown) => {
        if (error instanceof Overtaken) return;
        dispatch({ type: 'failure', message: messageOf(error), of });
      },
    );
  }, []);
  /** What was asked last: each once, by the key that asks ahead or by what it renders. */
  const askedLast = useRef<string | null>(null);
  const ask = (next: string, day: IsoDate) => {
    const of = askedOf(next, day, filter, revision);
    if (of === askedLast.current) return;
    askedLast.current = of;
    const limit = limitOf(next);
    take(client.askBriefly('search', { query: next, on: day, filter, limit }, waitMs), of, limit);
  };
  const askAhead = (next: string, day: IsoDate) => {
    if (canAsk && next.trim()) ask(next, day);
  };

  const askNow = useEffectEvent(ask);
  useEffect(() => {
    if (!canAsk) return;
    if (query.trim()) askNow(query, on);
    else {
      askedLast.current = null;
      dispatch({ type: 'reply', reply: null, of: asked });
    }
  }, [canAsk, asked, query, on]);

  const hasRest = state.isCut && canAsk && state.of === asked;
  useEffect(() => {
    if (!hasRest) return;
    const all = () => take(client.ask('search', { query, on, filter }), asked, rowLimit);
    const timer = setTimeout(all, restMs);
    return () => clearTimeout(timer);
  }, [client, hasRest, asked, query, on, filter, take]);

  // An answer that was still on its way when the box was emptied has nothing to show.
  const reply = query.trim() ? state.reply : null;
  const rows = reply?.rows ?? noRows;
  const row = rows[state.active] ?? null;
  const guess = row?.tier === 'fuzzy' && !state.isChosen ? keyOf(row) : null;
  useEffect(() => guessedCode.set(guess), [guess]);
  const moveTo = useCallback((to: number) => dispatch({ type: 'move', to }), []);
  const want = useCallback((wanted: Wanted) => dispatch({ type: 'want', wanted }), []);
  const move = (by: number) => moveTo(Math.max(0, Math.min(rows.length - 1, state.active + by)));
  return {
    reply,
    failure: state.failure,
    rows,
    isCut: state.isCut,
    isCurrent: canAsk && state.of === asked,
    active: state.active,
    isChosen: state.isChosen,
    row,
    move,
    moveTo,
    want,
    askAhead,
  };
}

/** What is asked, in one value. */
const askedOf = (query: string, on: IsoDate, filter: LookupFilter, revision: number): string =>
  JSON.stringify([query, on, filter, revision]);
