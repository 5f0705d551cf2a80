/**
 * Work one piece after the other, in the order in which it came; a piece that fails does not hold up the next.
 * @returns the function that does a piece at its turn and gives what comes of it
 */
export function takingTurns(): <T>(work: () => Promise<T>) => Promise<T> {
  let last: Promise<unknown> = Promise.resolve();
  return (work) => {
    const done = last.then(work);
    last = done.catch(() => undefined);
    return done;
  };
}
