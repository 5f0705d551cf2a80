/** The same signs for the same things, single blanks, no full stop at the end. */
export function tidyInput(text: string): string {
  return text
    .replace(/[\s\u00A0\u2009\u202F]+/g, ' ')
    .replace(/[×✕]/g, 'x')
    .replace(/\s*\.\s*$/, '')
    .trim();
}
