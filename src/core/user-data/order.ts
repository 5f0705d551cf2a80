/**
 * Places in a list as text: between any two places there is another one, so moving a row writes that row alone.
 * A place is six digits to base 62, to which a move between two neighbours adds more. Comparing is plain text order.
 */
export type OrderKey = string;

const digits = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz';
const base = digits.length;
const width = 6;
const middle = Math.floor(base / 2) * base ** (width - 1);

/** Where the first row of a list stands: as far from both ends as can be. */
export const firstOrder: OrderKey = toText(middle);

function toText(value: number): string {
  let text = '';
  let rest = value;
  for (let place = 0; place < width; place++) {
    text = digits.charAt(rest % base) + text;
    rest = Math.floor(rest / base);
  }
  return text;
}

function toNumber(key: OrderKey): number {
  let value = 0;
  for (let place = 0; place < width; place++) {
    value = value * base + Math.max(0, digits.indexOf(key.charAt(place) || '0'));
  }
  return value;
}

/**
 * A place after one and before the other; null stands for the end of the list on that side.
 * Null comes back where there is none: the two are not in order, as after an import of a file made by hand.
 */
export function orderBetween(after: OrderKey | null, before: OrderKey | null): OrderKey | null {
  if (after === null && before === null) return firstOrder;
  if (before === null) {
    const value = toNumber(after ?? '') + 1;
    return value < base ** width ? toText(value) : null;
  }
  if (after === null) {
    const value = toNumber(before) - 1;
    return value >= 0 ? toText(value) : null;
  }
  return after < before ? midpoint(after, before) : null;
}

/** The shortest text between two, both taken as digits after a point; `before` null means 1. */
function midpoint(after: string, before: string | null): string | null {
  if (before !== null) {
    let same = 0;
    while (same < before.length && (after[same] ?? '0') === before[same]) same++;
    if (same === before.length) return null;
    if (same > 0) {
      const rest = midpoint(after.slice(same), before.slice(same));
      return rest === null ? null : before.slice(0, same) + rest;
    }
  }
  const low = after ? digits.indexOf(after.charAt(0)) : 0;
  const high = before === null ? base : digits.indexOf(before.charAt(0));
  if (high - low > 1) return digits.charAt(Math.round((low + high) / 2));
  // Zeros alone add nothing to a digit: the digit by itself would be no other place than `before`.
  if (before !== null && /[^0]/.test(before.slice(1))) return before.charAt(0);
  const rest = midpoint(after.slice(1), null);
  return rest === null ? null : digits.charAt(low) + rest;
}

/** As many places as wanted between two, in order, or null where there is no room. */
export function ordersBetween(
  after: OrderKey | null,
  before: OrderKey | null,
  count: number,
): OrderKey[] | null {
  const keys: OrderKey[] = [];
  let last = after;
  for (let made = 0; made < count; made++) {
    const key = orderBetween(last, before);
    if (key === null || key.length > 150) return null;
    keys.push(key);
    last = key;
  }
  return keys;
}

/** Fresh places for a whole list, for when there is no room left somewhere in it. */
export const freshOrders = (count: number): OrderKey[] =>
  Array.from({ length: count }, (_, at) => toText(middle + at));
