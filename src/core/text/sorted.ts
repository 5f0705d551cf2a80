/** First place in a sorted list whose key is not below `key`; the list's length where all are. */
export function lowerBound<T>(sorted: ArrayLike<T>, key: string, keyOf: (item: T) => string): number {
  let low = 0;
  let high = sorted.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    const item = sorted[middle];
    if (item !== undefined && keyOf(item) < key) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** The items of a sorted list whose key begins so, in order, at most `limit`. */
export function startingWith<T>(
  sorted: readonly T[],
  prefix: string,
  keyOf: (item: T) => string,
  limit = Infinity,
): T[] {
  const found: T[] = [];
  for (let at = lowerBound(sorted, prefix, keyOf); at < sorted.length && found.length < limit; at++) {
    const item = sorted[at];
    if (item === undefined || !keyOf(item).startsWith(prefix)) break;
    found.push(item);
  }
  return found;
}

/**
 * Compares two texts by their characters, as `<` does: for lists that are searched by `lowerBound`, and for dates, ids and titles. A
 * language's rules take a thread tens of milliseconds to read when it is first asked for them.
 */
export function byText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
