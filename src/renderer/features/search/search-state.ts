import { keyOf, type CodeKey } from '../../../core/code/ref';
import type { Row, SearchReply } from '../../../core/lookup/messages';

export type SearchState = {
  reply: SearchReply | null;
  active: number;
  /** Whether the coder has moved to the highlighted row; the first row of an answer is only highlighted. */
  isChosen: boolean;
  failure: string | null;
  /** What the reply answers: the text, the date, the filter and the data, in one value. */
  of: string;
  /** Whether the list goes on behind the rows that came first. */
  isCut: boolean;
  /** The row that the coder comes back to, as soon as its query is answered. */
  wanted: Wanted | null;
};
export type SearchStep =
  | { type: 'reply'; reply: SearchReply | null; of: string; isCut?: boolean }
  | { type: 'failure'; message: string; of: string }
  | { type: 'move'; to: number }
  | { type: 'want'; wanted: Wanted };

/** A row of a query; null where none was chosen. */
export type Wanted = { query: string; key: CodeKey | null };

const samePlace = (row: Row, other: Row): boolean => keyOf(row) === keyOf(other);

/**
 * A new query highlights its first row. A better answer to the same query (the word index became ready, another
 * release) keeps the highlighted code where it still is in the list: nothing moves under a pressed key. A row that the
 * coder comes back to is highlighted in the answer to its query.
 */
export function searchReducer(state: SearchState, step: SearchStep): SearchState {
  if (step.type === 'move') return { ...state, active: step.to, isChosen: true, wanted: null };
  if (step.type === 'want') {
    const { wanted } = step;
    if (wanted.query !== state.reply?.query) return { ...state, wanted };
    const at = placeOf(wanted, state.reply);
    return { ...state, active: Math.max(0, at), isChosen: at >= 0, wanted };
  }
  const { of } = step;
  if (step.type === 'failure') return { ...noAnswer, failure: step.message, of };
  const { reply, isCut = false } = step;
  const wanted = placeOf(state.wanted, reply);
  if (wanted >= 0) return { ...noAnswer, reply, active: wanted, isChosen: true, isCut, of };
  const highlighted = state.reply?.rows[state.active];
  const isSameQuery = reply !== null && reply.query === state.reply?.query;
  const kept = isSameQuery && highlighted ? reply.rows.findIndex((row) => samePlace(row, highlighted)) : 0;
  return {
    reply,
    active: Math.max(0, kept),
    isChosen: isSameQuery && kept >= 0 && state.isChosen,
    failure: null,
    isCut,
    of,
    // Words, or another system, may still be on their way; another text is another search.
    wanted: reply && !isWhole(reply) ? state.wanted : null,
  };
}

/** Whether nothing more will be found. */
const isWhole = ({ wordsReady, reading }: SearchReply): boolean => wordsReady && reading.length === 0;

const placeOf = (wanted: Wanted | null, reply: SearchReply | null): number =>
  !wanted || wanted.query !== reply?.query ? -1 : reply.rows.findIndex((row) => keyOf(row) === wanted.key);

export const noAnswer: SearchState = {
  reply: null,
  active: 0,
  isChosen: false,
  failure: null,
  isCut: false,
  of: '',
  wanted: null,
};
