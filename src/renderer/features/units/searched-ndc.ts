import { parseNdc, printNdc } from '../../../core/units';
import type { LinkedProduct } from '../../../core/releases/links';

/**
 * The NDC that was searched for, where it is one of the code's packages: it is what the coder holds in the hand. Ten
 * digits without hyphens may be several; only one that the crosswalk knows counts, and only if it is the only one.
 */
export function searchedNdc(
  query: string | null,
  products: readonly Pick<LinkedProduct, 'ndc'>[],
): string | null {
  const text = query?.trim() ?? '';
  if (!/^\d[\d -]{8,14}\d$/.test(text)) return null;
  const ndc = parseNdc(text);
  const meant =
    'refused' in ndc || ndc.kind === 'other'
      ? ndc.candidates.filter((candidate) => products.some((product) => product.ndc === candidate))
      : [printNdc(ndc)];
  const [only, ...others] = meant;
  const isKnown = products.some((product) => product.ndc === only);
  return only !== undefined && others.length === 0 && isKnown ? only : null;
}
