/** What a key does in a list of choices: moves, takes one, goes one question back. */
export type Step = { type: 'move'; to: number } | { type: 'take'; at: number } | { type: 'back' };

/**
 * Arrows move and stop at both ends, digits take the choice of that number, Enter and → take the one that is highlighted, Backspace and
 * ← go back. Null for a key that is none of the list's, and for a digit that has no choice.
 */
export function stepIn(key: string, at: number, count: number): Step | null {
  if (key === 'Backspace' || key === 'ArrowLeft') return { type: 'back' };
  if (count === 0) return null;
  const move = (to: number): Step => ({ type: 'move', to: Math.max(0, Math.min(count - 1, to)) });
  switch (key) {
    case 'ArrowDown':
      return move(at + 1);
    case 'ArrowUp':
      return move(at - 1);
    case 'PageDown':
      return move(at + 10);
    case 'PageUp':
      return move(at - 10);
    case 'Home':
      return move(0);
    case 'End':
      return move(count - 1);
    case 'Enter':
    case 'ArrowRight':
      return { type: 'take', at };
    default: {
      const digit = /^[1-9]$/.test(key) ? Number(key) : 0;
      return digit > 0 && digit <= count ? { type: 'take', at: digit - 1 } : null;
    }
  }
}
