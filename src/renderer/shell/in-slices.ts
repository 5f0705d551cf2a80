/** Lets what waits have its turn; with a time, for at least so many milliseconds. */
export const pause = (milliseconds?: number): Promise<void> =>
  new Promise((resolve) => setTimeout(resolve, milliseconds));

/**
 * Does a work slice by slice, with a turn for what waits between two of them.
 * @param slice does a part of it: what the work came to, or null while there is more. What it throws ends the work.
 */
export async function inSlices<Made>(slice: () => Made | null): Promise<Made> {
  for (;;) {
    const made = slice();
    if (made !== null) return made;
    await pause();
  }
}
