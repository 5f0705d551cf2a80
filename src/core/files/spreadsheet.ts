/** A cell that a spreadsheet would run as a formula is made text by an apostrophe. See OWASP, "CSV Injection". */
export const disarmed = (cell: string): string => (/^[=+\-@\t\r]/.test(cell) ? `'${cell}` : cell);

/** Rows as CSV: every cell is quoted, and one that would be taken for a formula is disarmed. */
export const csvOf = (rows: readonly (readonly string[])[]): string =>
  rows
    .map((cells) => cells.map((cell) => `"${disarmed(cell).replaceAll('"', '""')}"`).join(','))
    .join('\r\n');
