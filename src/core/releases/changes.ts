import { diffWords } from 'diff';
import { squeeze } from '../files/text';
import type { IsoDate } from '../code/validity';
import type { CmsFacts, HcpcsKind, HcpcsRecord } from '../systems/hcpcs/record';

/** A run of words that both texts have, or only the older, or only the newer one. */
export type WordRun = { text: string; in: 'both' | 'before' | 'after' };

/** Facts whose change is told as such; pricing, coverage, dates and the action code are told in their own way. */
export type OtherFact = Exclude<
  keyof CmsFacts,
  'pricing' | 'multiplePricing' | 'coverage' | 'added' | 'effective' | 'ended' | 'action'
>;

/** What happened to one code between two releases, found by comparing them and not by CMS's action code. */
export type Change =
  | { change: 'added'; long: string; ended: IsoDate | null }
  | { change: 'vanished'; long: string; ended: IsoDate | null }
  | { change: 'ended'; ended: IsoDate; xref: string[] }
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
  | { change: 'fact'; field: OtherFact; before: string; after: string };

export type ChangeOf<Name extends Change['change']> = Extract<Change, { change: Name }>;

/** A change with the code it happened to and what CMS's own action code says of it; empty where the source has none. */
export type CodeChange<Name extends Change['change'] = Change['change']> = {
  code: string;
  kind: HcpcsKind;
  action: string;
} & Omit<ChangeOf<Name>, 'change'>;

const otherFacts: readonly OtherFact[] = [
  'ncd',
  'mcm',
  'statute',
  'labCertification',
  'xref',
  'ascGroup',
  'ascEffective',
  'mog',
  'mogPolicy',
  'mogEffective',
  'processingNote',
  'betos',
  'tos',
  'anesthesiaUnits',
];

const plain = (value: string | string[] | null) => (Array.isArray(value) ? value.join(' ') : (value ?? ''));

/** The words of two texts side by side. Only words count: case and punctuation do, white space does not. */
export function wordRuns(before: string, after: string): WordRun[] {
  return diffWords(squeeze(before), squeeze(after)).map(({ value, added, removed }) => ({
    text: value,
    in: added ? 'after' : removed ? 'before' : 'both',
  }));
}

function endChanges(before: CmsFacts, after: CmsFacts): Change[] {
  if (before.ended === after.ended) return [];
  if (before.ended === null) {
    return after.ended ? [{ change: 'ended', ended: after.ended, xref: after.xref }] : [];
  }
  if (after.ended === null) return [{ change: 'reactivated', ended: before.ended }];
  return [{ change: 'end moved', before: before.ended, after: after.ended }];
}

function factChanges(before: CmsFacts, after: CmsFacts): Change[] {
  const changes = endChanges(before, after);
  const price = ({ pricing, multiplePricing }: CmsFacts) => ({ pricing, multiplePricing });
  if (plain(before.pricing) !== plain(after.pricing) || before.multiplePricing !== after.multiplePricing) {
    changes.push({ change: 'repriced', before: price(before), after: price(after) });
  }
  if (before.coverage !== after.coverage) {
    changes.push({ change: 'coverage', before: before.coverage, after: after.coverage });
  }
  for (const field of otherFacts) {
    const [old, current] = [plain(before[field]), plain(after[field])];
    if (old !== current) changes.push({ change: 'fact', field, before: old, after: current });
  }
  return changes;
}

/**
 * What changed for one code from an older to a newer release; null for the release that does not have it.
 * Where one of the two has no facts or no short text, nothing is said about them. White space is no change.
 */
export function changesOf(before: HcpcsRecord | null, after: HcpcsRecord | null): Change[] {
  if (!before) return after ? [{ change: 'added', long: after.long, ended: after.facts?.ended ?? null }] : [];
  if (!after) return [{ change: 'vanished', long: before.long, ended: before.facts?.ended ?? null }];
  const changes: Change[] = [];
  const [old, current] = [squeeze(before.long), squeeze(after.long)];
  if (old !== current) {
    changes.push({ change: 'reworded', before: old, after: current, words: wordRuns(old, current) });
  }
  const [oldShort, short] = [squeeze(before.short), squeeze(after.short)];
  if (oldShort !== short && oldShort !== '' && short !== '') {
    changes.push({ change: 'short', before: oldShort, after: short });
  }
  if (before.facts && after.facts) changes.push(...factChanges(before.facts, after.facts));
  return changes;
}
