/** What a coder typed or pasted as a code: upper case, without blanks and hyphens. A dot stays: it tells systems apart. */
export function normaliseCode(text: string): string {
  return text.replace(/[\s\-\u00A0]+/g, '').toUpperCase();
}
