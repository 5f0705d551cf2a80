/** A moment as the coder's clock has it: `11/22/26, 10:05 AM`. */
export const momentWords = (at: string): string =>
  new Date(at).toLocaleString('en-US', { dateStyle: 'short', timeStyle: 'short' });
