/** A Mac has keys of its own: Command for commands, and texts know Control and Option. */
export const isMac = /^mac/i.test((globalThis as { navigator?: Navigator }).navigator?.platform ?? '');

/** Control on Windows and Linux, Command on a Mac, where Control is for moving in texts. */
const hasCommand = ({ ctrlKey, metaKey, altKey }: KeyboardEvent): boolean =>
  (isMac ? metaKey && !ctrlKey : ctrlKey && !metaKey) && !altKey;

/** True when the key press is text for the search box: one printable character without a command key. */
export function isTyping({ key, ctrlKey, metaKey, altKey }: KeyboardEvent): boolean {
  return !ctrlKey && !metaKey && !altKey && key.length === 1 && key !== ' ';
}

const fields = 'input, textarea, select';

export const isInField = ({ target }: KeyboardEvent): boolean =>
  target instanceof Element && target.matches(fields);

/**
 * True where the key press belongs to the element that has the focus: Enter to a button, a link, an open section; in
 * fields also what edits or moves in a text.
 */
export function belongsToControl(event: KeyboardEvent): boolean {
  const { target, key, altKey } = event;
  if (!(target instanceof Element)) return false;
  if (hasCommand(event)) return /^[az]$/i.test(key) && target.matches(fields);
  if (key === 'Enter') return target.closest(`${fields}, button, a, summary`) !== null;
  // With Alt they move by words in a text on a Mac alone; elsewhere they lead back and forward.
  if (altKey && !isMac && /^Arrow(Left|Right)$/.test(key)) return false;
  return /^(Delete|Arrow)/.test(key) && target.matches(fields);
}
