/** What the NDC column of CMS's crosswalk holds: national drug codes, and other ids where a product has none. */
export type ProductId =
  | { kind: 'ndc'; labeler: string; product: string; package: string; text: string }
  | { kind: 'other'; text: string };

/**
 * Ten-digit codes are written 4-4-2, 5-3-2 or 5-4-1 and padded where they are short; from 2033 on labelers have six
 * digits. Anything else (14-digit trade item numbers, `PM-000123`, `WC0000`) is kept as it is and never padded
 * (docs/domain/ndc.md).
 */
export function readProductId(cell: string): ProductId {
  const text = cell.replace(/[\s\u00A0]+/g, '');
  const [, labeler = '', product = '', pack = ''] =
    /^(\d{4,6})-(\d{3,4})-(\d{1,2})$/.exec(text) ?? /^(\d{5})(\d{4})(\d{2})$/.exec(text) ?? [];
  const digits = labeler.length + product.length + pack.length;
  if (digits < 10) return { kind: 'other', text };
  const segments = {
    labeler: labeler.padStart(5, '0'),
    product: product.padStart(4, '0'),
    package: pack.padStart(2, '0'),
  };
  return { kind: 'ndc', ...segments, text: `${segments.labeler}-${segments.product}-${segments.package}` };
}
