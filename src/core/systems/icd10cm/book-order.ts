/**
 * Categories whose third character is a letter, and after which category the book has them. Those that are not named stand at the
 * end of their ten (I1A, I5A, O9A), QA0 after Q99 (docs/domain/icd-10-cm-notes.md).
 */
const after = new Map([
  ['C4A', 'C43'],
  ['C7A', 'C75'],
  ['C7B', 'C75'],
  ['D3A', 'D36'],
  ['J4A', 'J44'],
  ['M1A', 'M09'],
  ['Z3A', 'Z36'],
]);

/** A text that sorts as the book does: digits before letters, but for the categories above. */
export function bookKey(code: string): string {
  const category = code.slice(0, 3);
  const before = after.get(category);
  return `${before === undefined ? category : `${before}~${category.slice(2)}`}!${code.slice(3)}`;
}

/** Whether a code lies in a range, both ends with all that is below them. Codes are canonical. */
export function isWithin(code: string, from: string, to: string): boolean {
  if (code.startsWith(from) || code.startsWith(to)) return true;
  const key = bookKey(code);
  return key > bookKey(from) && key < bookKey(to);
}
