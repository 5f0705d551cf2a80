import { decimalText } from '../files/decimal';

/**
 * The two numbers that a text may be where a point may part thousands and a comma may begin a fraction: `1.000` is 1 or 1,000,
 * `0,700` is 0.7 or 700. Null where it can be read in one way only.
 */
export function writtenTwoWays(text: string): [string, string] | null {
  const [, whole = '', decimals = ''] =
    /^([1-9]\d{0,2})\.(\d{3})$/.exec(text) ?? /^(0),(\d{3})$/.exec(text) ?? [];
  if (decimals === '') return null;
  return [String(Number(`${whole}.${decimals}`)), Number(whole + decimals).toLocaleString('en-US')];
}

/** A number of units as plain decimal text; null where none is written, or where it may be one of two. */
export const plainNumber = (text: string | null): string | null =>
  text === null || writtenTwoWays(text) ? null : decimalText(text);
