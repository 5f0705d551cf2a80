import type { Chord } from './chord';

/** What a command is called, found by and pressed with. What it does is offered by the room of the window that can do it. */
export type Action = {
  id: string;
  label: string;
  /** Where there is room for a word only: buttons, legends. */
  short?: string;
  /** What else a coder may call it; the palette finds it by these too. */
  words?: string;
  /** The keys that are set where the coder has chosen no others; the first is the one shown on buttons. */
  keys: readonly Chord[];
  /** On a Mac, where these are others. */
  macKeys?: readonly Chord[];
  /** What is shown for a family of keys. */
  keysAs?: { usual: string; mac: string };
  /** Where its keys work: in all of the window, or on the favorites only. */
  place: 'anywhere' | 'favorites';
  /** One of the window's screens. */
  isScreen?: true;
  /** The screen has a button of its own in the header. */
  isTab?: true;
  /** The menu of the system's own bar in which it stands. */
  menu?: 'app' | 'file' | 'code' | 'go' | 'help';
  /** The key is a convention of the system, or several, and is not changed. */
  isFixed?: true;
  /** Chosen by what is in the list of the palette itself. */
  notInPalette?: true;
  /** What is said where nothing on the screen can do it; keys stand in it as `{id}`. Without words the key is left to the page. */
  none?: string;
};
