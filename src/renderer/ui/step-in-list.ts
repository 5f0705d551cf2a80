/** As far as a page of a list goes. */
const page = 10;

/** The place to which a key of lists leads, never past its ends: arrows, pages, Home, End. Null for any other key, and in an empty list. */
export function stepInList(key: string, at: number, count: number): number | null {
  if (count === 0) return null;
  const within = (place: number) => Math.max(0, Math.min(count - 1, place));
  switch (key) {
    case 'ArrowDown':
      return within(at + 1);
    case 'ArrowUp':
      return within(at - 1);
    case 'PageDown':
      return within(at + page);
    case 'PageUp':
      return within(at - page);
    case 'Home':
      return 0;
    case 'End':
      return count - 1;
    default:
      return null;
  }
}
