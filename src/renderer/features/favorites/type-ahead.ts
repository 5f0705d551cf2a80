const restMs = 700;

/** What was typed to find a name in a list, and when. */
export type Typed = { text: string; at: number };

export const nothingTyped: Typed = { text: '', at: 0 };

/** Letters typed in one go belong together; after a rest a new word begins. */
export const typedOn = (before: Typed, letter: string, at: number): Typed => ({
  text: at - before.at < restMs ? before.text + letter.toLowerCase() : letter.toLowerCase(),
  at,
});

/** The next name that begins with what was typed; one letter again and again goes through all that begin with it. */
export function findTyped(names: readonly string[], typed: string, from: number): number {
  const isOneLetter = typed === typed.charAt(0).repeat(typed.length);
  const beginning = isOneLetter ? typed.slice(0, 1) : typed;
  const start = isOneLetter ? from + 1 : from;
  for (let step = 0; step < names.length; step++) {
    const at = (start + step) % names.length;
    if (names[at]?.toLowerCase().startsWith(beginning)) return at;
  }
  return from;
}
