import type { Stem } from '../text/stem';

/** A record as weighted terms in reading order. */
export type DocumentTerms = { terms: string[]; weights: number[] };

export type Reader = {
  stem: Stem;
  /** From 0 to 1: how much a word carries. */
  termWeight: (term: string) => number;
};

/** The term for a thing that is said to be absent: "without mattress". */
export function absent(term: string): string {
  return `no~${term}`;
}
