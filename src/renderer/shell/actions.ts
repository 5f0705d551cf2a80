import { isMac, systemsOwn } from '../ui/system-keys';
import type { ScreenName } from './screens';

export type ActionId =
  | 'copy'
  | 'copy-unit'
  | 'star'
  | 'compare-add'
  | 'units'
  | 'copy-claim'
  | 'add-to-worksheet'
  | 'search'
  | 'back'
  | 'pinned'
  | 'window'
  | 'keys'
  | 'open'
  | 'choose-all'
  | 'order'
  | 'move-to'
  | 'note'
  | 'pin'
  | 'remove'
  | 'undo'
  | Exclude<ScreenName, 'lookup'>;

/** One object per command: its key and its line in the list of keys. What it does is offered by who can do it. */
export type Action = {
  id: ActionId;
  label: string;
  /** As shown: `⇧⏎`. */
  keys: string;
  matches: (event: KeyboardEvent) => boolean;
  /** What is said where nothing on the screen can do it; without words the key is left to the page. */
  none?: string;
};

const isPlain = (event: KeyboardEvent): boolean => !event.ctrlKey && !event.metaKey && !event.altKey;

/** Control on Windows and Linux, Command on a Mac, where Control is for moving in texts. */
export const hasCommand = ({ ctrlKey, metaKey, altKey }: KeyboardEvent): boolean =>
  (isMac ? metaKey && !ctrlKey : ctrlKey && !metaKey) && !altKey;

export const plainKey =
  (key: string, shift = false) =>
  (event: KeyboardEvent): boolean =>
    event.key === key && isPlain(event) && event.shiftKey === shift;

export const commandKey =
  (key: string, shift = false) =>
  (event: KeyboardEvent): boolean =>
    hasCommand(event) &&
    event.shiftKey === (shift || (isMac && systemsOwn.has(key))) &&
    event.key.toLowerCase() === key;

export const altKey =
  (pattern: RegExp) =>
  (event: KeyboardEvent): boolean =>
    event.altKey && !event.ctrlKey && !event.metaKey && !event.shiftKey && pattern.test(event.code);

/** Alt with a digit; on a Mac Option writes signs with it, and Command takes its place. */
export const digitKey = (event: KeyboardEvent): boolean =>
  isMac
    ? hasCommand(event) && !event.shiftKey && /^Digit[1-9]$/.test(event.code)
    : altKey(/^Digit[1-9]$/)(event);

/** True when the key press is text for the search box: one printable character without a command key. */
export function isTyping(event: KeyboardEvent): boolean {
  return isPlain(event) && event.key.length === 1 && event.key !== ' ';
}

const fields = 'input, textarea, select';

export const isInField = ({ target }: KeyboardEvent): boolean =>
  target instanceof Element && target.matches(fields);

/**
 * True where the key press belongs to the element that has the focus: Enter to a button, a link, an open section; in
 * fields also what edits or moves in a text.
 */
export function belongsToControl(event: KeyboardEvent): boolean {
  const { target, key } = event;
  if (!(target instanceof Element)) return false;
  if (hasCommand(event)) return /^[az]$/i.test(key) && target.matches(fields);
  if (key === 'Enter') return target.closest(`${fields}, button, a, summary`) !== null;
  return /^(Delete|Arrow)/.test(key) && target.matches(fields);
}
