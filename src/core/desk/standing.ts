import { statusOn, type CmsFacts, type CodeRecord, type CodeStatus, type IsoDate } from '../codes';
import { changesOf, type Change } from '../release/changes';
import type { EntryKey } from './entry';
import { keptFacts, type Favorite, type KeptFacts, type Starred } from './favorites';

/** How the code now differs from what it was when it was starred. */
export type FavoriteChange =
  | Extract<Change, { change: 'ended' | 'reactivated' | 'end moved' | 'reworded' | 'repriced' | 'coverage' }>
  /** What one unit is: the change that makes claims wrong. */
  | { change: 'unit'; before: string | null; after: string | null };

export type Successor = {
  code: string;
  long: string;
  short: string;
  unit: string | null;
  facts: KeptFacts | null;
};

/** What the release in use says of a favorite today. */
export type Standing = {
  key: EntryKey;
  /** False where the release in use does not have the code; the favorite is kept and marked. */
  isListed: boolean;
  status: CodeStatus;
  ended: IsoDate | null;
  changes: FavoriteChange[];
  /** Codes of this release that took its place, where it has ended. */
  successors: Successor[];
  /** The code as it is now, to be taken over by the favorite; null where it is not listed. */
  now: { long: string; short: string; unit: string | null; facts: KeptFacts | null } | null;
};

const noFacts: CmsFacts = {
  pricing: [],
  multiplePricing: '',
  ncd: [],
  mcm: [],
  statute: '',
  labCertification: [],
  xref: [],
  coverage: '',
  ascGroup: '',
  ascEffective: null,
  mog: '',
  mogPolicy: '',
  mogEffective: null,
  processingNote: '',
  betos: '',
  tos: '',
  anesthesiaUnits: '',
  added: null,
  effective: null,
  ended: null,
  action: '',
};

const asRecord = (
  { kind, code }: Pick<Favorite, 'kind' | 'code'>,
  { long, facts }: { long: string; facts: KeptFacts | null },
): CodeRecord => ({
  code,
  kind,
  long,
  short: '',
  ...(facts ? { facts: { ...noFacts, ...facts } } : {}),
});

/** The facts of a record that favorites keep. */
export function pickFacts(facts: CmsFacts | undefined): KeptFacts | null {
  if (!facts) return null;
  return Object.fromEntries(keptFacts.map((name) => [name, facts[name]])) as KeptFacts;
}

/**
 * What changed for a favorite since it was starred. The starter catalog's words are our own, so against a CMS release
 * they are no rewording; an end and another unit are told whatever the sources are.
 */
export function changesSince(
  favorite: Pick<Favorite, 'kind' | 'code' | 'starred'>,
  now: { long: string; unit: string | null; facts: KeptFacts | null },
  isOwnWords: boolean,
): FavoriteChange[] {
  const { starred } = favorite;
  const before = { long: starred.long, facts: starred.facts };
  const found = changesOf(asRecord(favorite, before), asRecord(favorite, now));
  const wasOwnWords = starred.sourceKind === 'starter-catalog';
  const changes: FavoriteChange[] = [];
  if (starred.unit !== now.unit && (starred.unit !== null || now.unit !== null)) {
    changes.push({ change: 'unit', before: starred.unit, after: now.unit });
  }
  if (!starred.facts && now.facts?.ended) {
    changes.push({ change: 'ended', ended: now.facts.ended, xref: now.facts.xref });
  }
  for (const change of found) {
    switch (change.change) {
      case 'reworded':
        if (wasOwnWords === isOwnWords) changes.push(change);
        break;
      case 'ended':
      case 'reactivated':
      case 'end moved':
      case 'repriced':
      case 'coverage':
        changes.push(change);
        break;
      default:
    }
  }
  return changes;
}

/** What a release knows of one code, as the window's worker has it at hand. */
export type Known = { record: CodeRecord; unit: string | null };

/** The standing of a favorite in a release on a date of service. */
export function standingIn(
  favorite: Pick<Favorite, 'key' | 'kind' | 'code' | 'starred'>,
  find: (code: string) => Known | undefined,
  on: IsoDate,
): Standing {
  const known = find(favorite.code);
  if (!known) {
    const { key } = favorite;
    return { key, isListed: false, status: 'unknown', ended: null, changes: [], successors: [], now: null };
  }
  const { record, unit } = known;
  const now = { long: record.long, short: record.short, unit, facts: pickFacts(record.facts) };
  const status = statusOn(record, on);
  const hasEnded = record.facts?.ended !== undefined && record.facts.ended !== null;
  return {
    key: favorite.key,
    isListed: true,
    status,
    ended: record.facts?.ended ?? null,
    changes: changesSince(favorite, now, record.starter !== undefined),
    successors: hasEnded ? successorsOf(record, find) : [],
    now,
  };
}

function successorsOf(record: CodeRecord, find: (code: string) => Known | undefined): Successor[] {
  return (record.facts?.xref ?? []).flatMap((text) => {
    const target = text === record.code ? undefined : find(text);
    if (!target) return [];
    const { code, long, short, facts } = target.record;
    return [{ code, long, short, unit: target.unit, facts: pickFacts(facts) }];
  });
}

/** True where there is something to tell that the coder has not taken note of. */
export const hasNews = ({ changes }: Standing): boolean => changes.length > 0;

/** What the favorite was starred with, brought up to what the release says now: the coder has taken note. */
export function takenNote(
  favorite: Favorite,
  now: NonNullable<Standing['now']>,
  about: Pick<Starred, 'source' | 'sourceKind' | 'at'>,
): Favorite {
  return { ...favorite, starred: { ...about, ...now }, changedAt: about.at };
}
