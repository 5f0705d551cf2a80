/** A letter, a digit or letter, a third, and up to four behind the dot. QA0 has a letter in second place. */
const shape = /^[A-Z][0-9A-Z]{2}[0-9A-Z]{0,4}-?$/;

/**
 * A code as the index and the tables print it ("S52.5-", "C64-", "F02.81 "), canonical with the dash of an unfinished one
 * ("S525-"); null where the text is none.
 */
export function codeText(text: string): string | null {
  const code = text.trim().toUpperCase();
  if (!/^[A-Z]\w{2}(\.\w{0,4})?-?$/.test(code)) return null;
  const plain = code.replace('.', '');
  return shape.test(plain) && /\d/.test(plain) ? plain : null;
}
