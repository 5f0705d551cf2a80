/**
 * One object per command: buttons, keys and the list of keys all speak of the same one.
 */
export type Action = {
  id: string;
  label: string;
  /** As shown: `⇧⏎`. */
  keys: string;
  matches: (event: KeyboardEvent) => boolean;
  perform: (event: KeyboardEvent) => void;
};

const isPlain = (event: KeyboardEvent): boolean => !event.ctrlKey && !event.metaKey && !event.altKey;

/** Control on Windows and Linux, Command on a Mac. */
export const hasCommand = (event: KeyboardEvent): boolean =>
  (event.ctrlKey || event.metaKey) && !event.altKey;

export const plainKey =
  (key: string, shift = false) =>
  (event: KeyboardEvent): boolean =>
    event.key === key && isPlain(event) && event.shiftKey === shift;

export const commandKey =
  (key: string) =>
  (event: KeyboardEvent): boolean =>
    hasCommand(event) && !event.shiftKey && event.key.toLowerCase() === key;

/** True when the key press is text for the search box: one printable character without a command key. */
export function isTyping(event: KeyboardEvent): boolean {
  return isPlain(event) && event.key.length === 1 && event.key !== ' ';
}

/** True where the key press belongs to the element that has the focus: fields, buttons, links, open sections. */
export function belongsToControl(event: KeyboardEvent): boolean {
  const element = event.target;
  return (
    element instanceof Element && element.closest('input, textarea, select, button, a, summary') !== null
  );
}
