import { countText } from '../code/numbers';
import type { CodeRecord } from '../code/record';
import { formatCode } from '../systems/about';
import type { Advice } from '../search/types';
import type { Row, SearchReply } from './messages';

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

/** The word that a guess takes what was typed for; null where a row is no guess, or rests on more than a spelling. */
export function spelledLike({ tier, reasons }: Pick<Row, 'tier' | 'reasons'>): string | null {
  for (const reason of reasons) {
    if (reason.kind === 'spelling') return reason.meant;
    // A brand that nobody typed so was read out of a misspelling.
    const isGuessed = tier === 'fuzzy' && reason.kind === 'brand' && reason.begun === undefined;
    if (isGuessed && reason.typed.toLowerCase() !== reason.brand.toLowerCase()) return reason.brand;
  }
  return null;
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
    const what =
      spelledLike(row) === null
        ? `${formatCode(row)} is only a guess for “${query}”`
        : `“${query}” looks like a misspelling`;
    // With several rows the arrow leads past this one.
    const how =
      reply.rows.length === 1 ? `Press ↓ to choose ${formatCode(row)}.` : 'Press ↓ or click to choose.';
    return `Not copied: ${what}. ${how}`;
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
