import Big from 'big.js';

/** Dollars with the digits that the table has, thousands parted: `$1,181.222`. */
export function dollars(amount: string): string {
  const [whole = '', decimals] = amount.split('.');
  const parted = whole.replace(/\B(?=(?:\d{3})+$)/g, ',');
  return decimals === undefined ? `$${parted}` : `$${parted}.${decimals}`;
}

/** To the cent, a half up: as a claim's amounts are. */
export const toCents = (amount: Big): string => amount.toFixed(2, Big.roundHalfUp);

/** `up 3.6 %`, `down 12 %`, `unchanged`; the change from one amount to another. */
export function changeWords(was: string, is: string): string {
  const before = new Big(was);
  if (before.eq(is)) return 'unchanged';
  if (before.eq(0)) return 'new';
  const percent = new Big(is).minus(before).div(before).times(100);
  const size = percent.abs();
  const shown = size.lt('0.1') ? 'less than 0.1' : String(Number(size.toFixed(size.lt(10) ? 1 : 0)));
  return `${percent.gt(0) ? 'up' : 'down'} ${shown} %`;
}
