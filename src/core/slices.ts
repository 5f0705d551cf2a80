/**
 * Goes on with a work that pauses here and there, for about so many milliseconds. Whoever does it in slices answers what is asked
 * meanwhile in between.
 */
export function workFor<Told, Made>(
  work: Generator<Told, Made>,
  milliseconds = Infinity,
): IteratorResult<Told, Made> {
  const start = Date.now();
  let step = work.next();
  while (!step.done && Date.now() - start <= milliseconds) step = work.next();
  return step;
}

/** Does all of it at once. */
export function workThrough<Made>(work: Generator<undefined, Made>): Made {
  let step = work.next();
  while (!step.done) step = work.next();
  return step.value;
}
