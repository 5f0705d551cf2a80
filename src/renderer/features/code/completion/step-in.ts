import { stepInList } from '../../../ui/step-in-list';

/** What a key does in a list of choices: moves, takes one, goes one question back. */
export type Step = { type: 'move'; to: number } | { type: 'take'; at: number } | { type: 'back' };

/**
 * Arrows move and stop at both ends, digits take the choice of that number, Enter and → take the one that is highlighted, Backspace and
 * ← go back. Null for a key that is none of the list's, and for a digit that has no choice.
 */
export function stepIn(key: string, at: number, count: number): Step | null {
  if (key === 'Backspace' || key === 'ArrowLeft') return { type: 'back' };
  if (count === 0) return null;
  const to = stepInList(key, at, count);
  if (to !== null) return { type: 'move', to };
  if (key === 'Enter' || key === 'ArrowRight') return { type: 'take', at };
  const digit = /^[1-9]$/.test(key) ? Number(key) : 0;
  return digit > 0 && digit <= count ? { type: 'take', at: digit - 1 } : null;
}
