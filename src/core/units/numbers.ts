import Big from 'big.js';

/*
 * Amounts are exact decimal text: no thousands separators, no exponent, no needless zeros. `1 million` and
 * `5 x 10^9` become their digits.
 */

/** A number as descriptors and coders write it, as regular-expression source without capturing groups. */
export const numberPattern =
  '(?:\\d{1,3}(?:,\\d{3})+(?:\\.\\d+)?|\\d+(?:\\.\\d+)?|\\.\\d+)' +
  '(?:\\s*x\\s*10\\s*\\^\\s*\\d+)?(?:\\s*(?:thousand|million|billion|trillion)(?![a-z]))?';

const numberShape =
  /^([\d,]*\.?\d+)(?:\s*x\s*10\s*\^\s*(\d{1,2}))?(?:\s*(thousand|million|billion|trillion))?$/i;
const zeros: Record<string, number> = { thousand: 3, million: 6, billion: 9, trillion: 12 };

/**
 * Exact decimal text of a number as written: `1,000` → `1000`, `.625` → `0.625`, `1 million` → `1000000`,
 * `5 x 10^9` → `5000000000`. Null when it is not a number.
 */
export function canonicalAmount(written: string): string | null {
  const match = numberShape.exec(written.trim());
  if (!match) return null;
  const [, digits = '', power, word] = match;
  const plain = digits.replaceAll(',', '');
  const places = Number(power ?? 0) + (word ? (zeros[word.toLowerCase()] ?? 0) : 0);
  return new Big(plain).times(new Big(10).pow(places)).toFixed();
}

/** Digits in groups for reading: `1000000` → `1,000,000`; decimals stay as they are. */
function readable(amount: string): string {
  const [whole = '', decimals] = amount.split('.');
  const grouped = whole.replace(/\B(?=(\d{3})+$)/g, ',');
  return decimals === undefined ? grouped : `${grouped}.${decimals}`;
}

const bigNumbers: [zeros: string, word: string][] = [
  ['000000000', 'billion'],
  ['000000', 'million'],
];

/** `200000000` → `200 million`, `1000` → `1,000`. */
export function readableAmount(amount: string): string {
  if (amount.length < 4) return amount;
  for (const [zeros, word] of bigNumbers) {
    if (amount.endsWith(zeros) && amount.length > zeros.length) {
      return `${readable(amount.slice(0, -zeros.length))} ${word}`;
    }
  }
  return readable(amount);
}
