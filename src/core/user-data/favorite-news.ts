import type { CodeStatus, IsoDate } from '../code/validity';
import type { CodeRecord } from '../code/record';
import type { Change } from '../releases/change';
import type { CodeKey, CodeRef } from '../code/ref';
import type { FactSources, SourceRef } from '../lookup/merge-sources';
import type { PartSources } from '../lookup/part-sources';
import { starredFrom, type CodeText } from './favorites';
import type { Favorite, Starred } from './rows';

/** How the code now differs from what it was when it was starred. */
export type FavoriteChange =
  | Extract<
      Change,
      {
        change:
          | 'ended'
          | 'header'
          | 'billable'
          | 'reactivated'
          | 'end moved'
          | 'reworded'
          | 'repriced'
          | 'coverage';
      }
    >
  /** What one unit is: the change that makes claims wrong. */
  | { change: 'unit'; before: string | null; after: string | null };

/** A code that takes a favorite's place, and who says what it is; null where no source is known. */
export type Successor = CodeRef & CodeText & { sources: PartSources | null };

/** What is held says of a favorite today. */
export type FavoriteNews = {
  key: CodeKey;
  /** False where the release in use does not have the code; the favorite is kept and marked. */
  isListed: boolean;
  status: CodeStatus;
  ended: IsoDate | null;
  changes: FavoriteChange[];
  /** Codes that take its place, where it has ended or its end is known. */
  successors: Successor[];
  /** The official code of the same name, which a release has brought for a code of the coder's own. */
  official: Successor | null;
  /** Who says so; null where nothing is held of the code, and of a private one. */
  sources: PartSources | null;
  /** Whose license allows the text of `now`, where it is a customer's. */
  licence: string | null;
  /** The code as it is now, to be taken over by the favorite; null where it is not listed. */
  now: CodeText | null;
};

/** What is known of one code, as the window's worker has it at hand. */
export type KnownCode = { record: CodeRecord; unit: string | null; sources?: FactSources };

/** The source that tells of a change: an end, a price and the coverage are told by the newest, which need not be the release in use. */
export function sourceOf({ change }: FavoriteChange, { text, facts, unit }: PartSources): SourceRef {
  switch (change) {
    case 'reworded':
    case 'header':
    case 'billable':
      return text;
    case 'unit':
      return unit;
    case 'ended':
    case 'reactivated':
    case 'end moved':
    case 'repriced':
    case 'coverage':
      return facts ?? text;
  }
}

/** True where something changed that the coder has not taken note of, or where one name now means two codes. */
export const hasNews = ({ changes, official }: FavoriteNews): boolean =>
  changes.length > 0 || official !== null;

/** What the favorite was starred with, brought up to what the release says now: the coder has taken note. */
export function acknowledge(
  favorite: Favorite,
  now: NonNullable<FavoriteNews['now']>,
  about: Pick<Starred, 'source' | 'sourceKind' | 'at'>,
): Favorite {
  const { source, sourceKind } = favorite.system === 'private' ? favorite.starred : about;
  const starred = starredFrom(now, { at: about.at, source, sourceKind, unit: now.unit });
  return { ...favorite, starred, changedAt: about.at };
}
