/** Made once: making one takes longer than all that it writes of a list at a key press. */
const format = new Intl.NumberFormat('en-US');

/** A count as it stands on the screen: "98,186". */
export const countText = (value: number): string => format.format(value);
