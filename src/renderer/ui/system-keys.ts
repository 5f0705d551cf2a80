/** A Mac has keys of its own: Command for commands, and texts know Control and Option. */
export const isMac = /^mac/i.test((globalThis as { navigator?: Navigator }).navigator?.platform ?? '');

/** Command with one of these hides, minimizes or ends a program on a Mac: they are the system's, and ours take Shift. */
export const systemsOwn: ReadonlySet<string> = new Set(['h', 'm', 'q']);

/** A text about keys in this system's words: `Ctrl+⇧O` is `⇧⌘O` on a Mac. */
export function keyWords(text: string, mac = isMac): string {
  if (!mac) return text;
  return text
    .replace(/Ctrl\+(⇧|Shift\+)?(Enter|[A-Z⏎])/g, (_whole, shift: string | undefined, key: string) => {
      const withShift = shift !== undefined || systemsOwn.has(key.toLowerCase());
      return `${withShift ? '⇧' : ''}⌘${key === 'Enter' ? '⏎' : key}`;
    })
    .replace(/Alt\+(?=\d|number)/g, '⌘')
    .replace(/Alt\+/g, '⌥');
}
