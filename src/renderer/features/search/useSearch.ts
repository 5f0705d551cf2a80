import { messageOf } from '../../../core/message-of';
import { useCallback, useEffect, useReducer } from 'react';
import type { IsoDate } from '../../../core/code/validity';
import { keyOf } from '../../../core/code/ref';
import { canAnswer, type EngineState } from '../../shell/engine/useEngine';
import { Overtaken, type EngineClient } from '../../shell/engine/client';
import type { LookupFilter, Row, SearchReply } from '../../../core/lookup/messages';

export type SearchState = {
  reply: SearchReply | null;
  active: number;
  /** Whether the coder has moved to the highlighted row; the first row of an answer is only highlighted. */
  isChosen: boolean;
  failure: string | null;
};
export type SearchStep =
  | { type: 'reply'; reply: SearchReply | null }
  | { type: 'failure'; message: string }
  | { type: 'move'; to: number };

const samePlace = (row: Row, other: Row): boolean => keyOf(row) === keyOf(other);

/**
 * A new query highlights its first row. A better answer to the same query (the word index became ready, another
 * release) keeps the highlighted code where it still is in the list: nothing moves under a pressed key.
 */
export function searchReducer(state: SearchState, step: SearchStep): SearchState {
  if (step.type === 'move') return { ...state, active: step.to, isChosen: true };
  if (step.type === 'failure') return { reply: null, active: 0, isChosen: false, failure: step.message };
  const { reply } = step;
  const highlighted = state.reply?.rows[state.active];
  const isSameQuery = reply !== null && reply.query === state.reply?.query;
  const kept = isSameQuery && highlighted ? reply.rows.findIndex((row) => samePlace(row, highlighted)) : 0;
  return {
    reply,
    active: Math.max(0, kept),
    isChosen: isSameQuery && kept >= 0 && state.isChosen,
    failure: null,
  };
}

const noAnswer: SearchState = { reply: null, active: 0, isChosen: false, failure: null };

export type Search = {
  reply: SearchReply | null;
  /** Why the last query got no answer: a defect of ours, told instead of an empty list. */
  failure: string | null;
  rows: readonly Row[];
  active: number;
  isChosen: boolean;
  /** The highlighted row. */
  row: Row | null;
  /** Moves the highlight by so many rows, stopping at both ends. */
  move: (by: number) => void;
  moveTo: (index: number) => void;
};

const noRows: readonly Row[] = [];

/** Asks the engine on every change of the query: no delay, the latest wins. */
export function useSearch(
  client: EngineClient,
  engine: EngineState,
  query: string,
  on: IsoDate,
  filter: LookupFilter,
): Search {
  const [state, dispatch] = useReducer(searchReducer, noAnswer);
  const { revision } = engine;
  const canAsk = canAnswer(engine);

  useEffect(() => {
    if (!canAsk) return;
    if (!query.trim()) {
      dispatch({ type: 'reply', reply: null });
      return;
    }
    client.ask('search', { query, on, filter }).then(
      (reply) => dispatch({ type: 'reply', reply }),
      (error: unknown) => {
        if (error instanceof Overtaken) return;
        dispatch({ type: 'failure', message: messageOf(error) });
      },
    );
  }, [client, canAsk, revision, query, on, filter]);

  // An answer that was still on its way when the box was emptied has nothing to show.
  const reply = query.trim() ? state.reply : null;
  const rows = reply?.rows ?? noRows;
  const moveTo = useCallback((to: number) => dispatch({ type: 'move', to }), []);
  const move = (by: number) => moveTo(Math.max(0, Math.min(rows.length - 1, state.active + by)));
  return {
    reply,
    failure: state.failure,
    rows,
    active: state.active,
    isChosen: state.isChosen,
    row: rows[state.active] ?? null,
    move,
    moveTo,
  };
}
