import { stepIn, type Step } from '../../code/completion/step-in';

/** What a key does in the table builder: what it does in any list of choices, and a character is chosen by itself. */
export type BuilderStep = Step | { type: 'wrong'; character: string };

/**
 * Letters and digits are characters of the code: one that may come next is taken, any other is told as wrong and goes nowhere else. The
 * other keys are those of a list of choices. Null for a key that is none of them.
 */
export function stepInBuilder(key: string, at: number, characters: readonly string[]): BuilderStep | null {
  if (/^[0-9a-z]$/i.test(key)) {
    const character = key.toUpperCase();
    const found = characters.indexOf(character);
    return found >= 0 ? { type: 'take', at: found } : { type: 'wrong', character };
  }
  return stepIn(key, at, characters.length);
}
