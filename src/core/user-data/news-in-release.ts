import { identity } from '../code/ref';
import { statusOn, type IsoDate } from '../code/validity';
import { hcpcsSystem, isHcpcs, noFacts, validityOf, type HcpcsRecord } from '../systems/hcpcs/record';
import { changesOf } from '../releases/changes';
import { isLicensedText, licenceOf } from '../systems/licence';
import { trackedText, type CodeText } from './favorites';
import { partSources, type PartSources } from '../lookup/part-sources';
import type { FavoriteChange, KnownCode, FavoriteNews, Successor } from './favorite-news';
import type { Favorite, TrackedFacts } from './rows';
import { pickTrackedFacts } from './tracked-facts';

const asRecord = (
  { code }: Pick<Favorite, 'code'>,
  { long, facts }: { long: string; facts: TrackedFacts | null },
): HcpcsRecord => ({
  system: hcpcsSystem,
  kind: 'procedure',
  code,
  long,
  short: '',
  ...(facts ? { valid: validityOf(facts), facts: { ...noFacts, ...facts } } : {}),
});

/**
 * What changed for a favorite since it was starred, `now` being cut to what a favorite keeps. The starter catalog's words are our own, so against a CMS release
 * they are no rewording; an end and another unit are told whatever the sources are.
 */
function changesSince(
  favorite: Pick<Favorite, 'system' | 'code' | 'starred'>,
  now: CodeText,
  isStarterWording: boolean,
): FavoriteChange[] {
  const { starred } = favorite;
  const before = { long: starred.long, facts: starred.facts };
  const found = changesOf(asRecord(favorite, before), asRecord(favorite, now));
  const wasStarterWording = starred.sourceKind === 'starter-catalog';
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
        // Of a licensed text nothing was kept that today's could be held against.
        if (wasStarterWording === isStarterWording && !isLicensedText(favorite)) changes.push(change);
        break;
      case 'ended':
      case 'header':
      case 'billable':
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

/**
 * The news of a favorite on a date of service.
 * @param known the code as it is held now
 * @param successors what takes its place, as far as the data say
 */
export function newsInRelease(
  favorite: Pick<Favorite, 'key' | 'system' | 'code' | 'starred'>,
  known: KnownCode | undefined,
  successors: readonly KnownCode[],
  on: IsoDate,
): FavoriteNews {
  if (!known) {
    const { key } = favorite;
    const nothing = {
      ended: null,
      changes: [],
      successors: [],
      official: null,
      sources: null,
      licence: null,
      now: null,
    };
    return { key, isListed: false, status: 'unknown', ...nothing };
  }
  const { record } = known;
  const now = textOf(known);
  const status = statusOn(record, on);
  return {
    key: favorite.key,
    isListed: true,
    status,
    ended: record.valid?.to ?? null,
    changes: changesSince(favorite, now, record.starter !== undefined),
    successors: successors.map(asSuccessor),
    official: null,
    sources: sourcesOf(known),
    licence: licenceOf(record),
    now,
  };
}

const sourcesOf = ({ record, sources }: KnownCode): PartSources | null =>
  sources ? partSources(record, sources) : null;

/** The news of a favorite among the coder's own codes, with the official code that now bears its name. */
export const newsOfPrivateCode = (
  favorite: Pick<Favorite, 'key' | 'system' | 'code' | 'starred'>,
  known: KnownCode | undefined,
  official: KnownCode | undefined,
  on: IsoDate,
): FavoriteNews => ({
  ...newsInRelease(favorite, known, [], on),
  official: official ? asSuccessor(official) : null,
});

const asSuccessor = (known: KnownCode): Successor => ({
  ...identity(known.record),
  ...textOf(known),
  sources: sourcesOf(known),
});

const textOf = ({ record, unit }: KnownCode): CodeText => {
  const { long, short } = record;
  return trackedText({ long, short, unit, facts: isHcpcs(record) ? pickTrackedFacts(record.facts) : null });
};
