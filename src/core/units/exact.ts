import Big from 'big.js';

/*
 * Division that is exact where a whole number is wanted: `new Floor(a).div(b)` is the whole part of a ÷ b, `Ceil` the
 * next whole number above it. Both look at the full remainder, so 1.1 ÷ 0.1 is 11 and never 12.
 */
const Floor = Big();
Floor.DP = 0;
Floor.RM = Big.roundDown;
const Ceil = Big();
Ceil.DP = 0;
Ceil.RM = Big.roundUp;

/** The whole number of times that `divisor` fits into a positive `amount`. */
export function floorDiv(amount: Big, divisor: Big): Big {
  return new Big(new Floor(amount).div(divisor));
}

/** The least whole number of `divisor`s that covers a positive `amount`. */
export function ceilDiv(amount: Big, divisor: Big): Big {
  return new Big(new Ceil(amount).div(divisor));
}

/**
 * A quotient for reading: `= 4.5`, `≈ 1.667`; never rounded so far that it looks like a whole number.
 */
export function quotientInWords(amount: Big, divisor: Big): string {
  const quotient = amount.div(divisor);
  const exact = quotient.times(divisor).eq(amount);
  for (let places = 3; places <= 18; places += 3) {
    const shown = quotient.round(places, Big.roundHalfUp);
    if (exact && shown.eq(quotient)) return `= ${shown.toFixed()}`;
    if (!isWhole(shown)) return `≈ ${shown.toFixed()}`;
  }
  return `≈ ${quotient.toFixed()}`;
}

/** Whether a number has no decimals. */
export function isWhole(value: Big): boolean {
  return value.c.length <= value.e + 1;
}

/** Decimal text with at most 12 decimals, which hides only what a long division leaves behind. */
export function shortText(value: Big): string {
  const decimals = value.c.length - value.e - 1;
  return decimals > 12 ? value.round(12, Big.roundHalfUp).toFixed() : value.toFixed();
}
