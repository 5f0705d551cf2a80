import { statusOn } from '../../../code/validity';
import type { IsoDate } from '../../../code/validity';
import type { HcpcsRecord } from '../record';
import type { CatalogFinding } from './finding';
import type { HcpcsCodeSource } from '../../../import/source';

/** What a source says of a code, and how that source is called. */
export type Known = { record: HcpcsRecord; title: string };

/** What all sources together say of codes. */
export type KnownCodes = {
  /** The newest word on each code. */
  latest: ReadonlyMap<string, Known>;
  /** The newest facts on each code; a list of descriptors alone has none. */
  facts: ReadonlyMap<string, Known>;
  /** The newest source's title; empty where there is no source. */
  newest: string;
  /** The newest release that states facts, or null. */
  newestFacts: HcpcsCodeSource | null;
};

function titleOf({ title, file }: HcpcsCodeSource): string {
  return title ?? file;
}

/** Puts what the sources say into one index by code, newer words over older ones. */
export function indexCodes(sources: readonly HcpcsCodeSource[]): KnownCodes {
  const ordered = [...sources].sort((a, b) => ((a.from ?? '') < (b.from ?? '') ? -1 : 1));
  const latest = new Map<string, Known>();
  const facts = new Map<string, Known>();
  for (const source of ordered) {
    for (const record of source.records) {
      const known = { record, title: titleOf(source) };
      latest.set(record.code, known);
      if (record.facts) facts.set(record.code, known);
    }
  }
  const last = ordered.at(-1);
  const newestFacts = ordered.filter(({ kind }) => kind === 'hcpcs-release').at(-1) ?? null;
  return { latest, facts, newest: last ? titleOf(last) : '', newestFacts };
}

/** Whether a row's code is in the sources, and whether both give it the same last day of use. */
export function checkPresence(
  { code, valid }: HcpcsRecord,
  { latest, facts, newest }: KnownCodes,
): CatalogFinding[] {
  if (newest === '') return [];
  const known = latest.get(code);
  if (!known) return [{ code, field: 'code', message: 'no release has this code' }];
  const findings: CatalogFinding[] = [];
  if (known.title !== newest) {
    findings.push({ code, field: 'code', message: `in ${known.title}, no longer in ${newest}` });
  }
  const dated = facts.get(code);
  const told = dated?.record.facts?.ended ?? null;
  const stated = valid?.to ?? null;
  if (dated && told !== stated) {
    const message = `the catalog says ${stated ? `ended ${stated}` : 'no end'}, ${dated.title} ${told ? `ended ${told}` : 'no end'}`;
    findings.push({ code, field: 'ended', message });
  }
  return findings;
}

/** A finding for each code that the newest release with facts has in force and the catalog lacks. */
export function missingCodes(
  stated: ReadonlySet<string>,
  { newestFacts }: KnownCodes,
  on: IsoDate,
): CatalogFinding[] {
  if (!newestFacts) return [];
  return newestFacts.records
    .filter((record) => !stated.has(record.code) && statusOn(record, on) !== 'ended')
    .map(({ code }) => ({
      code,
      field: 'code',
      message: `in force in ${titleOf(newestFacts)}, not in the catalog`,
    }));
}
