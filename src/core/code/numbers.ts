import { once } from '../once';

/**
 * Made once: making one takes longer than all that it writes of a list at a key press. Not before it is asked for: the first one of a
 * thread takes ten milliseconds, in which a start has better to do.
 */
const format = once(() => new Intl.NumberFormat('en-US'));

/** A count as it stands on the screen: "98,186". */
export const countText = (value: number): string => format().format(value);
