import type { ExpandedQuery } from './expand';
import type { Advice } from './types';

/** What is said of a biosimilar that no code of the data is for: the rows are other products with its substance. */
export function uncodedAdvice({ expansions, uncoded }: ExpandedQuery): Advice[] {
  const names = new Map<string, string>();
  for (const { synonym, mask, uncoded: isUncoded, unfinished } of expansions) {
    if (isUncoded && !unfinished && synonym && (mask & uncoded) !== 0) names.set(synonym.name, synonym.meant);
  }
  return [...names].map(([brand, substance]) => ({
    text:
      `${brand} is the biosimilar ${substance}, and no code here is its own. The rows below are other products with the substance: ` +
      'their codes are not for it. Until it has one, ask the payer; J3590 is for biologics that have no code.',
    isQuestion: false,
  }));
}
