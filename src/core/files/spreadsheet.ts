/** A cell that a spreadsheet would run as a formula is made text by an apostrophe. See OWASP, "CSV Injection". */
export const disarmed = (cell: string): string => (/^[=+\-@\t\r]/.test(cell) ? `'${cell}` : cell);
