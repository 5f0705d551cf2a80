import type { SnapshotListing } from '../../../bridge/user-schemas';

export type Offered = SnapshotListing['offers'][number];

/** A snapshot worth offering, and why. */
export type Offer = {
  why: 'empty' | 'unreadable' | 'elsewhere';
  snapshot: Offered;
};

/** What came of holding the data just opened against what main has kept of them. */
export type Recovery = {
  offer: Offer | null;
  /** What was brought back by itself, in words; null where nothing was missing. */
  restored: string | null;
};

export const nothingFound: Recovery = { offer: null, restored: null };

/** What the coder's "no" is remembered by: what is done there later is another offer. */
export const offerId = ({ id, changes }: Offered): string => `${id} ${changes}`;
