import { spelledLike } from '../../../core/lookup/copy-choice';
import type { Row } from '../../../core/lookup/messages';
import type { HitReason } from '../../../core/search/types';

/** Why a row is there, in words; doubtful where that is a guess. */
export type RowReason = { words: string; isGuess: boolean };

/** Why a row is there where its own words do not show it. A guess is always called one, whatever else led there. */
export function rowReason(row: Pick<Row, 'tier' | 'reasons'>): RowReason | null {
  const spelled = spelledLike(row);
  if (spelled !== null) return { words: `spelled like ${spelled}`, isGuess: true };
  const [reason] = row.reasons;
  const words = reason ? reasonWords(reason) : null;
  if (row.tier === 'fuzzy') return { words: words === null ? 'guess' : `guess: ${words}`, isGuess: true };
  return words === null ? null : { words, isGuess: false };
}

/** The reasons of a list: what was typed as another word is explained once for rows that follow each other. */
export function rowReasons(rows: readonly Pick<Row, 'tier' | 'reasons'>[]): (RowReason | null)[] {
  const reasons = rows.map(rowReason);
  return reasons.map((reason, at) => {
    const isSaid =
      reason?.isGuess === false &&
      rows[at]?.reasons[0]?.kind === 'synonym' &&
      reasons[at - 1]?.words === reason.words;
    return isSaid ? null : reason;
  });
}

function reasonWords(reason: HitReason): string {
  switch (reason.kind) {
    case 'brand':
      // What is not that brand itself is not called so.
      if (reason.as === 'biosimilar') return `biosimilar of ${reason.brand}`;
      if (reason.as === 'substance') return `${reason.brand} is ${reason.substance}`;
      return reason.brand;
    case 'synonym':
      return `${reason.typed}: ${reason.meant}`;
    case 'spelling':
      return `spelled like ${reason.meant}`;
    case 'ndc':
      return `NDC ${reason.ndc}, ${reason.product}`;
    case 'alias':
      return `your name: ${reason.alias}`;
    case 'habit':
      return `you copied it ${reason.times} times for these words`;
  }
}
