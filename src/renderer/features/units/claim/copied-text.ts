import type { Copied, Format, Payer } from '../../../../core/claims';
import type { Claim } from './claim-lines';

/** The text of a claim in a format, exactly as it will be pasted; or why there is none. */
export function copiedText(claim: Claim, format: Format, payer: Payer): Copied {
  if (claim.blocked !== null) return { refused: claim.blocked };
  if (format.hasNdc && claim.ndcProblem !== null) return { refused: `NDC: ${claim.ndcProblem}` };
  // Three digits are item 24G's alone: other forms take the lines whole.
  return format.copy(format.group === 'CMS-1500' ? claim.lines : claim.whole, payer);
}

/** `20 of 61 characters`, by the longest line; null where the form has no width. */
export function widthWords(text: string, width: number | null): string | null {
  if (width === null) return null;
  const longest = Math.max(...text.split('\n').map((line) => line.length));
  return `${longest} of ${width} characters`;
}
