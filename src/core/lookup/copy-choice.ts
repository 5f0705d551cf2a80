import { countText } from '../code/numbers';
import type { CodeRecord } from '../code/record';
import { formatCode } from '../systems/about';
import type { Advice } from '../search/types';
import type { SearchReply } from './messages';

/**
 * Why a code is never copied, from wherever: a header goes on no claim. Null for every code that is none. What is copied in lists for
 * people (a comparison, what changed) is no code for a claim and is not asked here.
 * @param done what was not done with it
 */
export function headerRefusal(
  { system, code, billable }: Pick<CodeRecord, 'system' | 'code' | 'billable'>,
  done: 'copied' | 'added' = 'copied',
): string | null {
  return billable === false
    ? `Nothing ${done}: ${formatCode({ system, code })} is a header and cannot be billed. Choose one of the codes below it.`
    : null;
}

const isOpen = ({ isQuestion }: Advice): boolean => isQuestion;

/**
 * Why Enter does not copy the highlighted row by itself, in words; null where it does. A code that the coder typed whole, or words
 * that a row answers, are copied at once. A beginning of codes, a guessed spelling, or one text that is a code in two systems
 * is a question: then the coder chooses the row first, so that no code leaves that nobody meant.
 * @param isChosen whether the coder has moved to the row
 */
export function copyRefusal(reply: SearchReply, active: number, isChosen: boolean): string | null {
  const row = reply.rows[active];
  const query = reply.query.trim();
  if (!row) {
    return reply.note
      ? `Nothing copied: “${query}” looks like ${reply.note.name}.`
      : `Nothing copied: no code answers “${query}”.`;
  }
  const header = headerRefusal(row);
  if (header !== null) return header;
  if (isChosen) return null;
  const question = row.tier === 'words' || row.tier === 'fuzzy' ? reply.advice?.find(isOpen) : undefined;
  if (question) return `Nothing copied. ${question.text} Press ↓ or click to choose.`;
  if (row.tier === 'fuzzy') {
    return `Nothing copied: “${query}” is not a known word, and ${formatCode(row)} is a guess. Press ↓ or click to choose.`;
  }
  if (row.tier === 'prefix' && row.reasons.length === 0 && reply.total > 1) {
    return `Nothing copied: ${countText(reply.total)} codes begin with ${query.toUpperCase()}. Press ↓ or click to choose.`;
  }
  const exactSystems = new Set(reply.rows.filter(({ tier }) => tier === 'exact').map(({ system }) => system));
  if (row.tier === 'exact' && exactSystems.size > 1) {
    return `Nothing copied: “${query}” is a code in ${exactSystems.size} code systems. Press ↓ or click to choose.`;
  }
  return null;
}
