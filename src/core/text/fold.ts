/** Lower case, letters without their accents, typographic variants of a sign as the plain one: any script stays readable. */
export function foldLetters(text: string): string {
  const lower = text.toLowerCase();
  return isAscii(lower) ? lower : lower.normalize('NFKD').replace(marks, '').toLowerCase();
}

/** Combining marks, and characters that are there but cannot be seen. */
const marks = /[\p{M}\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff]+/gu;

/** The same in ASCII alone: what no keyboard of a billing office can type becomes a blank. */
export function fold(text: string): string {
  const folded = foldLetters(text);
  if (isAscii(folded)) return folded;
  return folded
    .replace(/[\u2010-\u2015\u2212]/g, '-')
    .replace(/[\u2018\u2019\u02bc]/g, "'")
    .replace(/\u03bc/g, 'u')
    .replace(/\u00d7/g, 'x')
    .replace(/[^\x20-\x7e]+/g, ' ');
}

/** Most descriptors and queries are, and then there is nothing to do. */
function isAscii(text: string): boolean {
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (code < 32 || code > 126) return false;
  }
  return true;
}
