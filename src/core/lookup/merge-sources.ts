import type { CodeRecord } from '../code/record';
import { CodeMap } from '../code/code-map';
import type { IsoDate, Validity } from '../code/validity';
import type { Release, ReleaseKind } from '../releases/release';
import { oncePer } from '../once';
import { byText } from '../text/sorted';
import { isLicensedText } from '../systems/licence';

/** A source as people are told of it. */
export type SourceRef = { title: string; kind: ReleaseKind; from: IsoDate | null };

/** Which source each part of a merged record comes from; null where no source has that part. */
export type FactSources = { text: SourceRef; dates: SourceRef | null; facts: SourceRef | null };

/** A code with what every source held says of it. */
export type MergedRecord = { record: CodeRecord; sources: FactSources };

/**
 * @param base the release that the date of service asks for: its descriptors rule
 * @param others further releases of the same system, in any order
 * @param starter the starter content, which adds dates and no codes; the base itself where nothing is imported
 */
export type SourcesOfSystem = { base: Release; others: readonly Release[]; starter: Release | null };

/** A release as people are told of it: one value for all of its codes. */
const sourceRef = oncePer(({ title, kind, from }: Release): SourceRef => ({ title, kind, from }));

/** Newest first; of one day CMS's own release before a list of descriptors, and that before our own words. */
const kindOrder: Record<ReleaseKind, number> = {
  'cms-release': 0,
  'descriptor-list': 1,
  'starter-catalog': 2,
};

const newestFirst = (a: Release, b: Release): number =>
  byText(b.from ?? '', a.from ?? '') ||
  kindOrder[a.kind] - kindOrder[b.kind] ||
  byText(a.title, b.title) ||
  // Two issues of one release: the fuller one, and of equal ones what their texts decide, never the order of loading.
  b.records.length - a.records.length ||
  byText(textOf(a), textOf(b));

const textOf = ({ records }: Release): string =>
  records.map(({ code, long, valid }) => `${code} ${long} ${valid?.to ?? ''}`).join('\n');

type Indexed = { release: Release; codes: CodeMap<CodeRecord> };

/**
 * What all sources together know (docs/domain/releases.md). Descriptors come from the base, or, where it lacks a code,
 * from the newest release that has it: a code that came later or went away is found all the same. Facts and dates come
 * from the newest source that states them, so a newer list of words wipes nothing out, and an end that a newer release
 * knows holds for every date. The order in which sources are given changes nothing.
 */
export function mergeSources({ base, others, starter }: SourcesOfSystem): MergedRecord[] {
  const releases = [base, ...others].sort(newestFirst);
  const dated = starter && !releases.includes(starter) ? [...releases, starter].sort(newestFirst) : releases;
  if (dated.length === 1) {
    const from = sourceRef(base);
    return base.records.map((record) => ({
      record,
      sources: { text: from, dates: record.valid ? from : null, facts: record.facts ? from : null },
    }));
  }
  const indexed = dated.map((release): Indexed => ({
    release,
    codes: CodeMap.of(release.records),
  }));
  const seen = new CodeMap<true>();
  const merged: MergedRecord[] = [];
  const sourcesOf = createFactSources();
  for (const release of [base, ...releases.filter((other) => other !== base)]) {
    for (const record of release.records) {
      if (seen.has(record)) continue;
      seen.set(record, true);
      merged.push(mergeOne(record, release, indexed, sourcesOf));
    }
  }
  return merged;
}

/** Most codes have the same sources: one value for all of them. */
export function createFactSources() {
  const kept: { text: Release; dates: Release | null; facts: Release | null; sources: FactSources }[] = [];
  return (text: Release, dates: Release | null, facts: Release | null): FactSources => {
    const found = kept.find((one) => one.text === text && one.dates === dates && one.facts === facts);
    if (found) return found.sources;
    const sources = {
      text: sourceRef(text),
      dates: dates && sourceRef(dates),
      facts: facts && sourceRef(facts),
    };
    kept.push({ text, dates, facts, sources });
    return sources;
  };
}

function mergeOne(
  record: CodeRecord,
  text: Release,
  indexed: readonly Indexed[],
  sourcesOf: ReturnType<typeof createFactSources>,
): MergedRecord {
  const known: Known[] = [];
  for (const { release, codes } of indexed) {
    const found = codes.get(record);
    if (found) known.push({ release, found });
  }
  // Whose license allows a text stands among its facts: another file's would name the wrong owner.
  const own = record.facts && isLicensedText(record) ? { release: text, found: record } : undefined;
  const withFacts = own ?? known.find(({ found }) => found.facts !== undefined);
  const dates = datesOf(record, known, indexed);
  const ours = record.unit ? undefined : known.find(({ found }) => found.unit);
  const elsewhere = ours?.found.unit && { unit: ours.found.unit, source: ours.release.title };
  const sources = sourcesOf(text, dates?.release ?? null, withFacts?.release ?? null);
  const isAsItIs =
    !elsewhere &&
    (!withFacts || withFacts.found.facts === record.facts) &&
    (!dates || isSameValidity(dates.valid, record.valid));
  if (isAsItIs) return { record, sources };
  return {
    record: {
      ...record,
      ...(dates ? { valid: dates.valid } : {}),
      ...(withFacts ? { facts: withFacts.found.facts } : {}),
      ...(elsewhere ? { unitElsewhere: elsewhere } : {}),
    },
    sources,
  };
}

const isSameValidity = (one: Validity | null, other: Validity | null | undefined): boolean =>
  one === other ||
  (!!one &&
    !!other &&
    one.from === other.from &&
    one.to === other.to &&
    one.seenOn === other.seenOn &&
    one.seenUntil === other.seenUntil &&
    one.turned === other.turned);

type Known = { release: Release; found: CodeRecord };

const isNewer = ({ from }: Release, other: Release | undefined): boolean =>
  (from ?? '') > (other?.from ?? '');

function datesOf(
  record: CodeRecord,
  known: readonly Known[],
  sources: readonly Indexed[],
): { valid: Validity | null; release: Release } | null {
  // CMS's own word comes first. Our own say when a code ended later than any release held knows; that they name no end is
  // no proof that a release's end was taken back.
  const official = known.find(({ found, release }) => found.valid && release.kind !== 'starter-catalog');
  const ours = known.find(({ found, release }) => found.valid && release.kind === 'starter-catalog');
  const isOursNews =
    ours?.found.valid?.to && !official?.found.valid?.to && isNewer(ours.release, official?.release);
  const newest = isOursNews ? ours : (official ?? ours);
  if (!newest) return null;
  const from = known.find(({ found }) => found.valid?.from)?.found.valid?.from ?? null;
  const to = newest.found.valid?.to ?? null;
  // A newer full release that lists the code no more, and nobody who says when it ended: nothing is claimed.
  const isGone =
    to === null &&
    sources.some(
      ({ release, codes }) =>
        release.kind === 'cms-release' &&
        (release.from ?? '') > (newest.release.from ?? '') &&
        !codes.has(record),
    );
  const seen = from === null ? newest.found.valid?.seenOn : undefined;
  return { valid: isGone ? null : { from, to, ...(seen ? { seenOn: seen } : {}) }, release: newest.release };
}
