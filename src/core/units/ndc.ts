import type { Refused } from './values';

/** A national drug code by its segments; the digits alone cannot tell where they end (docs/domain/claims.md). */
export type Ndc = { kind: 'ndc'; labeler: string; product: string; package: string };

/** An id that is no NDC: trade item numbers, HIBCC, and the numbers that CMS gives to products without an NDC. */
export type OtherId = {
  kind: 'other';
  scheme: 'trade item number' | 'HIBCC' | 'other';
  text: string;
  /** NDCs of 11 digits that a trade item number may stand for. */
  candidates: string[];
};

/** A number that may be one of several NDCs: the user chooses, nothing is padded. */
export type AmbiguousNdc = Refused & { candidates: string[] };

/** Segment lengths that exist: ten digits in three layouts, eleven as billed, and those of six-digit labelers. */
const layouts = new Set(['4-4-2', '5-3-2', '5-4-1', '5-4-2', '6-3-2', '6-4-1', '6-4-2']);

/**
 * Reads an NDC as typed or pasted: with hyphens in any layout, or eleven digits as on a claim. Ten digits without
 * hyphens are refused with the three codes they may be.
 */
export function parseNdc(text: string): Ndc | OtherId | AmbiguousNdc {
  const bare = text.replace(/[\s\u00A0]+/g, '').replace(/[\u2010-\u2015\u2212]/g, '-');
  const tidy = bare.replace(/^NDC[:#]?(?=\d)|^N4(?=\d{11}$)/i, '');
  if (tidy === '') return { refused: 'No NDC was given.', candidates: [] };
  if (/^\d+(?:-\d+){2}$/.test(tidy)) return hyphenated(tidy);
  if (/^\d{11}$/.test(tidy)) return segments(tidy, 5, 4);
  if (/^\d{10}$/.test(tidy)) {
    const candidates = candidatesOf(tidy);
    return {
      refused: `${tidy} has ten digits and no hyphens: it may be ${candidates.join(', ')}.`,
      candidates,
    };
  }
  if (/^\d{12,14}$/.test(tidy)) return tradeItem(tidy);
  if (/^\d+$/.test(tidy)) {
    return { refused: `${tidy} has ${tidy.length} digits; an NDC has ten or eleven.`, candidates: [] };
  }
  return { kind: 'other', scheme: tidy.startsWith('+') ? 'HIBCC' : 'other', text: tidy, candidates: [] };
}

function hyphenated(text: string): Ndc | AmbiguousNdc {
  const [labeler = '', product = '', pack = ''] = text.split('-');
  const layout = [labeler, product, pack].map((part) => part.length).join('-');
  if (layouts.has(layout)) return { kind: 'ndc', labeler, product, package: pack };
  return { refused: `${text} is written ${layout}; an NDC is 4-4-2, 5-3-2, 5-4-1 or 5-4-2.`, candidates: [] };
}

function segments(digits: string, labeler: number, product: number): Ndc {
  return {
    kind: 'ndc',
    labeler: digits.slice(0, labeler),
    product: digits.slice(labeler, labeler + product),
    package: digits.slice(labeler + product),
  };
}

/** The three NDCs that ten digits may be, as eleven with hyphens. */
function candidatesOf(digits: string): string[] {
  const ways = [segments(digits, 4, 4), segments(digits, 5, 3), segments(digits, 5, 4)];
  return ways.map((ndc) => printNdc(ndc));
}

/** UPC (12), EAN (13) and GTIN (14) carry the ten digits of an NDC behind a 3, and a check digit at the end. */
function tradeItem(digits: string): OtherId {
  const padded = digits.padStart(14, '0');
  const drug = hasCheckDigit(padded) && /^\d03\d{10}\d$/.test(padded);
  const candidates = drug ? candidatesOf(padded.slice(3, 13)) : [];
  return { kind: 'other', scheme: 'trade item number', text: digits, candidates };
}

function hasCheckDigit(digits: string): boolean {
  const sum = Array.from(digits).reduce(
    (total, digit, index) => total + Number(digit) * (index % 2 === 0 ? 3 : 1),
    0,
  );
  return sum % 10 === 0;
}

/** `70121-2505-02`: 5-4-2, each segment padded on its own; segments of six-digit labelers as 6-4-2. */
export function printNdc({ labeler, product, package: pack }: Ndc): string {
  return `${labeler.padStart(5, '0')}-${product.padStart(4, '0')}-${pack.padStart(2, '0')}`;
}

/**
 * The eleven digits for a claim. Refused for six-digit labelers: their codes have twelve digits, which claims take
 * from 7 March 2033 on.
 */
export function claimNdc(ndc: Ndc): string | Refused {
  const digits = printNdc(ndc).replaceAll('-', '');
  if (digits.length === 11) return digits;
  return { refused: `${printNdc(ndc)} has a labeler of six digits and does not fit the eleven of a claim.` };
}
