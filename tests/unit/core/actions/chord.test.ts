import { describe, expect, it } from 'vitest';
import { accelerator, chordOf, chordWords, isChord, type Press } from '../../../../src/core/actions/chord';

const press = (key: string, more: Partial<Press> = {}): Press => ({
  key,
  code: /^\d$/.test(key) ? `Digit${key}` : /^[a-z]$/i.test(key) ? `Key${key.toUpperCase()}` : key,
  ctrlKey: false,
  metaKey: false,
  altKey: false,
  shiftKey: false,
  ...more,
});

describe('a press of keys', () => {
  it.each([
    ['Control with a letter', press('e', { ctrlKey: true }), 'Mod+E'],
    ['with Shift, which makes it a capital', press('O', { ctrlKey: true, shiftKey: true }), 'Mod+Shift+O'],
    ['Caps Lock', press('E', { ctrlKey: true }), 'Mod+E'],
    ['a keyboard without Latin letters', press('у', { code: 'KeyE', ctrlKey: true }), 'Mod+E'],
    ['a keyboard with digits behind Shift', press('é', { code: 'Digit2', altKey: true }), 'Alt+2'],
    ['Alt and an arrow', press('ArrowLeft', { altKey: true }), 'Alt+ArrowLeft'],
    ['a key with a name', press('F1'), 'F1'],
    ['Shift and Enter', press('Enter', { shiftKey: true }), 'Shift+Enter'],
    ['a sign, however it is made', press('?', { code: 'Slash', shiftKey: true }), '?'],
    ['Control alone', press('Control', { ctrlKey: true }), null],
    ['Control with Alt, which writes signs', press('e', { ctrlKey: true, altKey: true }), null],
    ['the key of Windows', press('e', { metaKey: true }), null],
    ['a key that is dead', press('Dead', { code: 'BracketLeft' }), null],
  ])('%s', (_name, pressed, expected) => {
    expect(chordOf(pressed, false)).toBe(expected);
  });

  it.each([
    ['Command is what Control is elsewhere', press('e', { metaKey: true }), 'Mod+E'],
    ['Control moves and deletes in a text', press('e', { ctrlKey: true }), null],
    ['Command and a digit', press('1', { metaKey: true }), 'Mod+1'],
    ['Command and a bracket', press('[', { code: 'BracketLeft', metaKey: true }), 'Mod+['],
  ])('on a Mac: %s', (_name, pressed, expected) => {
    expect(chordOf(pressed, true)).toBe(expected);
  });
});

describe('a combination', () => {
  it.each([
    ['Mod+E', 'Ctrl+E', '⌘E'],
    ['Mod+Shift+O', 'Ctrl+⇧O', '⇧⌘O'],
    ['Mod+Enter', 'Ctrl+⏎', '⌘⏎'],
    ['Alt+ArrowLeft', 'Alt+←', '⌥←'],
    ['Shift+Enter', '⇧⏎', '⇧⏎'],
    ['Mod+[', 'Ctrl+[', '⌘['],
    ['Delete', 'Del', 'Del'],
    ['?', '?', '?'],
  ])('%s is written %s, on a Mac %s', (chord, usual, mac) => {
    expect(isChord(chord)).toBe(true);
    expect(chordWords(chord, false)).toBe(usual);
    expect(chordWords(chord, true)).toBe(mac);
  });

  it.each(['', 'e', 'Ctrl+E', 'Mod+', 'Mod+Shift', 'Shift+Mod+E', 'Mod+Nonsense', 'Mod+EE', '<script>'])(
    '%j is none',
    (text) => {
      expect(isChord(text)).toBe(false);
    },
  );

  it('stands in a menu only with the command key: a menu must not take Enter from a text', () => {
    expect(accelerator('Mod+Shift+O')).toBe('CommandOrControl+Shift+O');
    expect(accelerator('Mod+ArrowUp')).toBe('CommandOrControl+Up');
    expect(accelerator('Enter')).toBeNull();
    expect(accelerator('Alt+ArrowLeft')).toBeNull();
  });
});
