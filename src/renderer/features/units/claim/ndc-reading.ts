import { fillerWords, isFiller } from '../../../../core/claims';
import { claimNdc, parseNdc, printNdc } from '../../../../core/units';
import type { LinkedProduct } from '../../../../core/releases/links';

/** What stands in the NDC field. */
export type NdcReading =
  | { state: 'empty' }
  | { state: 'read'; digits: string; shown: string; product: LinkedProduct | null }
  /** One of several: the coder says which. */
  | { state: 'asked'; reason: string; candidates: Candidate[] }
  /** An id that is no NDC. */
  | { state: 'other'; reason: string; product: LinkedProduct | null }
  | { state: 'refused'; reason: string };

export type Candidate = { ndc: string; product: LinkedProduct | null };

/** The NDCs in the field: one, or one for each size that was opened. */
export function ndcTexts(text: string): string[] {
  return text
    .split(/[,;+]/)
    .map((part) => part.trim())
    .filter(Boolean);
}

export function readNdc(text: string, products: readonly LinkedProduct[]): NdcReading {
  if (text.trim() === '') return { state: 'empty' };
  const productOf = (id: string) => products.find(({ ndc }) => ndc === id) ?? null;
  const asked = (reason: string, ids: readonly string[]): NdcReading => ({
    state: 'asked',
    reason,
    candidates: ids.map((ndc) => ({ ndc, product: productOf(ndc) })),
  });

  const ndc = parseNdc(text);
  if ('refused' in ndc) {
    if (ndc.candidates.length === 0) return { state: 'refused', reason: ndc.refused };
    const digits = text.replace(/\D/g, '');
    return asked(`${digits} has ten digits and no hyphens. Which of these is on the label?`, ndc.candidates);
  }
  if (ndc.kind === 'other') {
    const known = productOf(ndc.text);
    if (ndc.candidates.length > 0) {
      return asked(`${ndc.text} is a trade item number. Which NDC is on the label?`, ndc.candidates);
    }
    const what = known ? `an id that CMS gives to ${known.drug}` : idWords[ndc.scheme];
    return {
      state: 'other',
      reason: `${ndc.text} is ${what}, not an NDC: it cannot stand behind N4.`,
      product: known,
    };
  }
  const digits = claimNdc(ndc);
  if (typeof digits !== 'string') return { state: 'refused', reason: digits.refused };
  if (isFiller(digits)) return { state: 'refused', reason: fillerWords(digits) };
  const shown = printNdc(ndc);
  return { state: 'read', digits, shown, product: productOf(shown) };
}

const idWords = {
  'trade item number': 'a trade item number',
  HIBCC: 'a HIBCC label',
  other: 'some other id',
} as const;

/** `Lioresal, 2 × 40 mg`: how a package is told from others. */
export function productWords({ drug, labeler, packageQuantity }: LinkedProduct, size: string | null): string {
  const packed = size ? `${packageQuantity ?? '1'} × ${size}` : '';
  return [drug, labeler, packed].filter(Boolean).join(', ');
}
