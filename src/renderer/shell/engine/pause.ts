/** Lets what waits have its turn; with a time, for at least so many milliseconds. */
export const pause = (milliseconds?: number): Promise<void> =>
  new Promise((resolve) => setTimeout(resolve, milliseconds));
