/*
 * Texts that are on their way to the store. A field saves one text after the other, each building on the last; what a key does
 * to the whole favorite must come after all of them, or the end of a note is lost on a slow computer.
 */
const saving = new Set<Promise<void>>();

/** Has what is done next wait for this text. */
export function trackDraft(saved: Promise<void>): void {
  saving.add(saved);
  void saved.finally(() => saving.delete(saved));
}

/** Resolves when all texts that were left are saved, or could not be. */
export async function draftsSaved(): Promise<void> {
  while (saving.size > 0) await Promise.allSettled(saving);
}
