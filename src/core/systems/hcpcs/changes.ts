import type { Change } from '../../releases/change';
import type { CmsFacts, HcpcsRecord } from './record';

/** Facts whose change is told as such; pricing, coverage, dates and the action code are told in their own way. */
type OtherFact = Exclude<
  keyof CmsFacts,
  'pricing' | 'multiplePricing' | 'coverage' | 'added' | 'effective' | 'ended' | 'action'
>;

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

function endChanges(before: CmsFacts, after: CmsFacts): Change[] {
  if (before.ended === after.ended) return [];
  if (before.ended === null) {
    return after.ended ? [{ change: 'ended', ended: after.ended, xref: after.xref }] : [];
  }
  if (after.ended === null) return [{ change: 'reactivated', ended: before.ended }];
  return [{ change: 'end moved', before: before.ended, after: after.ended }];
}

function changesOfFacts(before: CmsFacts, after: CmsFacts): Change[] {
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

/** What changed in CMS's facts of a code; nothing is said where one of the two has none. */
export const hcpcsChanges = (before: HcpcsRecord, after: HcpcsRecord): Change[] =>
  before.facts && after.facts ? changesOfFacts(before.facts, after.facts) : [];
