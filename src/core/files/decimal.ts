/**
 * A number of a table as exact decimal text: without `$`, `%`, thousands commas and needless zeros at its front.
 * Null where the cell holds no plain number. Zeros after the point are kept: `23.750` is how CMS states a limit.
 */
export function decimalText(cell: string): string | null {
  const text = cell.replace(/[\s\u00A0$%]/g, '');
  if (!/^(?:\d+|\d{1,3}(?:,\d{3})+)?(?:\.\d*)?$/.test(text) || !/\d/.test(text)) return null;
  const [whole = '', decimals = ''] = text.replaceAll(',', '').split('.');
  const plain = whole.replace(/^0+(?=\d)/, '') || '0';
  return decimals === '' ? plain : `${plain}.${decimals}`;
}
