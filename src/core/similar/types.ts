import type { IsoDate } from '../code/validity';
import type { HcpcsRecord } from '../systems/hcpcs/record';

/** Why two codes are held beside each other. */
export type SimilarKind =
  /** What the asked code was replaced by, or what it replaced: the only places where ended codes appear. */
  | 'successor'
  | 'predecessor'
  /** One of the two names the other: in the release's cross-references, the starter catalog's notes or a guide. */
  | 'cross-reference'
  | 'trial'
  | 'esrd'
  /** The same substance in another billing unit; by another route, in another form or from another maker. */
  | 'unit'
  | 'form'
  /** Biosimilars of one another, or products under one brand name. */
  | 'brand'
  /** The same item in another size, side, material, quantity, level … */
  | 'item'
  /** Items of one family, or that share rare words. */
  | 'family'
  /** For what has no code of its own. */
  | 'unclassified'
  /** Next in the book, and nothing else is known to join them. */
  | 'neighbour';

export type SimilarReason = { kind: SimilarKind; words: string };

export type SimilarCode = {
  code: string;
  /** All reasons as one line. */
  reason: string;
  /** The kind of the first reason. */
  kind: SimilarKind;
  /** The strongest first. */
  reasons: SimilarReason[];
  /** From 0 to 1: how easily the two are taken for each other. Comparable over all codes of one release. */
  score: number;
};

/** What a guide says about which codes belong together. */
export type GuideGroup = { title: string; codes: readonly string[]; lookalikes: readonly string[] };

export type SimilarInput = {
  records: readonly HcpcsRecord[];
  /** Date of service: which codes have ended or not begun. Without it every code with a termination date has ended. */
  on?: IsoDate;
  /** The starter catalog, for what it knows about codes of the release: substances, forms, brands, families, notes. */
  starter?: readonly HcpcsRecord[];
  guides?: readonly GuideGroup[];
};

export type Similar = {
  /** Codes that may be taken for this one, the likeliest first; empty for codes that the release does not have. */
  similar: (code: string, options?: { limit?: number }) => SimilarCode[];
};
