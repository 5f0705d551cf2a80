import type { IsoDate } from '../code/validity';

/** A run of words that both texts have, or only the older, or only the newer one. */
export type WordRun = { text: string; in: 'both' | 'before' | 'after' };

/** What happened to one code between two releases, found by comparing them and not by CMS's action code. */
export type Change =
  | { change: 'added'; long: string; ended: IsoDate | null }
  | { change: 'vanished'; long: string; ended: IsoDate | null }
  /** `ended` is null where neither release tells its day; `long` stands there where the newer release has the code no more. */
  | { change: 'ended'; ended: IsoDate | null; xref: string[]; long?: string }
  /** A code that could be billed is a header now: a longer code must be chosen. */
  | { change: 'header'; long: string }
  /** A header that is a code now. */
  | { change: 'billable'; long: string }
  | { change: 'reactivated'; ended: IsoDate }
  | { change: 'end moved'; before: IsoDate; after: IsoDate }
  | { change: 'reworded'; before: string; after: string; words: WordRun[] }
  | { change: 'short'; before: string; after: string }
  | {
      change: 'repriced';
      before: { pricing: string[]; multiplePricing: string };
      after: { pricing: string[]; multiplePricing: string };
    }
  | { change: 'coverage'; before: string; after: string }
  | { change: 'fact'; field: string; before: string; after: string };

export type ChangeOf<Name extends Change['change']> = Extract<Change, { change: Name }>;

/** A change with the code it happened to and what CMS's own action code says of it; empty where the source has none. */
export type CodeChange<Name extends Change['change'] = Change['change']> = {
  code: string;
  kind: string;
  action: string;
} & Omit<ChangeOf<Name>, 'change'>;
