import { chordWords, type Chord } from '../actions/chord';

/** What the quick look-up is offered with. */
export const offeredQuickKey: Chord = 'Mod+Shift+Space';

const shape = /^Mod\+Shift\+(?:[A-Z0-9]|Space|F\d{1,2})$/;

/**
 * Why a combination cannot raise the quick look-up, as a sentence; null where it can. The key is taken from every program
 * of the computer, so only those are allowed that write no text and that hardly any program needs.
 */
export function quickKeyRefusal(chord: Chord, isMac = false): string | null {
  if (shape.test(chord)) return null;
  const mod = isMac ? '⌘' : 'Ctrl';
  return `${chordWords(chord, isMac)} would be taken from all other programs. Use ${mod} and Shift with a letter, a digit, Space or an F key.`;
}
