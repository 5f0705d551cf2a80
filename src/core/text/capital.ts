/** A text with its first letter as a capital, the rest as it is written. */
export const withCapital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);
