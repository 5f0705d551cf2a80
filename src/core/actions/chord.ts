/*
 * A combination of keys as text: its modifiers in the order Mod, Alt, Shift, then the key. `Mod+Shift+O`, `Alt+ArrowLeft`,
 * `F1`, `?`. Mod is Control on Windows and Linux and Command on a Mac, where Control is for moving in texts.
 */
export type Chord = string;

/** What a keyboard event tells of itself; the browser's own has more. */
export type Press = {
  key: string;
  code: string;
  ctrlKey: boolean;
  metaKey: boolean;
  altKey: boolean;
  shiftKey: boolean;
};

const namedKey =
  /^(Enter|Escape|Delete|Backspace|Tab|Home|End|PageUp|PageDown|Arrow(Up|Down|Left|Right)|F\d{1,2})$/;
const shape = /^(Mod\+)?(Alt\+)?(Shift\+)?([A-Z0-9]|[!-/:-@[-`{-~]|[A-Z][A-Za-z0-9]+)$/;

/** True for a text that names a combination which a keyboard can make. */
export function isChord(text: string): boolean {
  const key = shape.exec(text)?.[4];
  return key !== undefined && (key.length === 1 || key === 'Space' || namedKey.test(key));
}

/**
 * The combination that was pressed; null where it is none of ours: modifiers alone, Control with Alt (which writes signs on
 * many keyboards), the other system's command key.
 * Letters go by what the keyboard writes, and by their place where it writes no Latin; digits and all keys with Alt by their
 * place, because Alt writes signs on a Mac and some keyboards have digits behind Shift.
 */
export function chordOf(press: Press, isMac: boolean): Chord | null {
  const { ctrlKey, metaKey, altKey, shiftKey } = press;
  const isMod = isMac ? metaKey : ctrlKey;
  if ((isMac ? ctrlKey : metaKey) || (isMod && altKey)) return null;
  const key = keyName(press, isMod, altKey);
  if (key === null) return null;
  // A sign says by itself whether Shift made it; without a command key a letter is a text.
  const isSign = key.length === 1 && !/[A-Z0-9]/.test(key);
  const withShift = shiftKey && !(isSign && !isMod && !altKey);
  return `${isMod ? 'Mod+' : ''}${altKey ? 'Alt+' : ''}${withShift ? 'Shift+' : ''}${key}`;
}

function keyName({ key, code }: Press, isMod: boolean, isAlt: boolean): string | null {
  if (namedKey.test(key)) return key;
  if (key === ' ') return 'Space';
  const place = /^(?:Key|Digit)([A-Z0-9])$/.exec(code)?.[1];
  if (place !== undefined && (isAlt || (isMod && /\d/.test(place)))) return place;
  if (/^[!-~]$/.test(key)) return key.toUpperCase();
  return isMod && place !== undefined ? place : null;
}

const signs: Record<string, string> = {
  Enter: '⏎',
  Escape: 'Esc',
  Delete: 'Del',
  ArrowUp: '↑',
  ArrowDown: '↓',
  ArrowLeft: '←',
  ArrowRight: '→',
  PageUp: 'Page up',
  PageDown: 'Page down',
};

/** As it is written on this system: `Ctrl+⇧O`, on a Mac `⇧⌘O`. */
export function chordWords(chord: Chord, isMac: boolean): string {
  const parts = shape.exec(chord);
  if (!parts) return chord;
  const [, mod, alt, shift, key = ''] = parts;
  const words = signs[key] ?? key;
  return isMac
    ? `${alt ? '⌥' : ''}${shift ? '⇧' : ''}${mod ? '⌘' : ''}${words}`
    : `${mod ? 'Ctrl+' : ''}${alt ? 'Alt+' : ''}${shift ? '⇧' : ''}${words}`;
}

/** As menus take it: `CommandOrControl+Shift+O`. Null without a command key: a menu must not take keys from texts. */
export function accelerator(chord: Chord): string | null {
  const [, mod, alt, shift, key = ''] = shape.exec(chord) ?? [];
  if (!mod) return null;
  const name = key === '+' ? 'Plus' : key.replace(/^Arrow/, '');
  return `CommandOrControl+${alt ? 'Alt+' : ''}${shift ? 'Shift+' : ''}${name}`;
}
