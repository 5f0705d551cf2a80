import type { CodeRecord } from '../code/record';
import type { SystemId } from '../code/ref';
import type { IsoDate } from '../code/validity';
import type { Lookup } from '../lookup/lookup';
import { datingDoubt } from '../releases/in-force';
import type { LinkedSource } from '../releases/linked-file';
import type { Release } from '../releases/release';
import { systemOf } from '../systems/about';
import { createCheckContext } from './context';
import { createDiagnosisBook } from './diagnosis-book';
import type { TablesHeld } from './payment-tables';
import type { CheckContext } from './rule';

/** What a check is made of: the lookup of window and command line, the releases, and the tables beside them. */
export type HeldData = {
  lookup: Pick<Lookup, 'known' | 'systems' | 'successors'>;
  releases: readonly Release[];
  linked: readonly LinkedSource[];
  today: IsoDate;
  on: IsoDate | null;
};

const ofKind = <Kind extends LinkedSource['kind']>(
  linked: readonly LinkedSource[],
  kind: Kind,
): Extract<LinkedSource, { kind: Kind }>[] =>
  linked.filter((source): source is Extract<LinkedSource, { kind: Kind }> => source.kind === kind);

/** The tables among linked sources. */
function tablesOf(linked: readonly LinkedSource[]): TablesHeld {
  return {
    mue: ofKind(linked, 'mue'),
    // Professional claims have the practitioner's edits; the hospital's are another list.
    pairs: ofKind(linked, 'code-pairs').filter(({ setting }) => setting !== 'outpatient'),
    fees: ofKind(linked, 'fee-schedule'),
    relativeValues: ofKind(linked, 'relative-values'),
    outpatient: ofKind(linked, 'addendum-b'),
    crosswalk: ofKind(linked, 'asp-crosswalk'),
  };
}

/** The context of a check over what is held. Built once; every line of a list is then looked up in it. */
export function contextOf({ lookup, releases, linked, today, on }: HeldData): CheckContext {
  const systems = lookup.systems.map(({ id }) => id);
  // Whole: a list of the owner's own. The starter's diagnoses are some of many; its HCPCS codes are nearly all.
  const own = (system: SystemId) =>
    releases.filter((release) => release.system === system && release.kind !== 'starter-catalog');
  // What began since, or was dropped before, a release does not have: only one of the day's own time knows that a code is none.
  const isWhole = (system: SystemId, day: IsoDate) =>
    own(system).some(({ from }) => datingDoubt(from, day, systemOf(system)?.cadence) === null);
  const diagnoses = new Map<string, CodeRecord>();
  for (const release of releases) {
    // What ships are some diagnoses of many: they complete no code.
    if (release.system !== 'icd10cm' || release.kind === 'starter-catalog') continue;
    for (const { code } of release.records) {
      const found = lookup.known({ system: 'icd10cm', kind: 'diagnosis', code });
      if (found) diagnoses.set(code, found.record);
    }
  }
  const supplements = ofKind(linked, 'supplement').map(({ supplement }) => supplement);
  const made = diagnoses.size > 0 ? createDiagnosisBook([...diagnoses.values()], supplements) : null;
  const nocLists = ofKind(linked, 'noc-list');
  const noc = new Set(nocLists.flatMap(({ entries }) => entries.map(({ code }) => code)));
  return createCheckContext({
    today,
    on,
    find: (ref) => lookup.known(ref),
    // Without a release the few diagnoses that ship are no list to check against.
    systems: systems.filter((system) => system === 'hcpcs' || system === 'pos' || own(system).length > 0),
    isWhole,
    tables: tablesOf(linked),
    isNocListed: (code) => (nocLists.length > 0 ? noc.has(code) : null),
    diagnoses: made?.book ?? null,
    hasTabular: made?.hasTabular ?? false,
    successorsOf: (ref, day) => lookup.successors(ref, day).map(({ code }) => code),
  });
}
