import { dataAddresses } from './addresses';
import type { DataState, ReleaseEntry } from './schemas';
import type { SystemId } from '../core/code/ref';
import type { IsoDate } from '../core/code/validity';
import type { LoadQuestion } from '../core/lookup/messages';
import { releaseInForce } from '../core/releases/in-force';
import { systems } from '../core/systems/about';

/** Per system the release in force on a day, or the one that the coder pinned. */
export type InForce = Readonly<Record<SystemId, ReleaseEntry>>;

/** Decided within each system: releases of two systems say nothing of each other. */
export function releasesInForce(
  { releases, chosen }: Pick<DataState, 'releases' | 'chosen'>,
  on: IsoDate,
): InForce {
  const found: Record<SystemId, ReleaseEntry> = {};
  for (const { id } of systems) {
    const held = releases.filter(({ system }) => system === id);
    const entry = held.find((one) => one.id === chosen[id]) ?? releaseInForce(held, on);
    if (entry) found[id] = entry;
  }
  return found;
}

/**
 * What the worker is to read of each system, the release in force, all others held, what ships, and what its owner publishes beside;
 * and what is linked to codes.
 */
export function loadQuestion(
  { releases, linked }: Pick<DataState, 'releases' | 'linked'>,
  inForce: InForce,
): LoadQuestion {
  const systems = Object.entries(inForce).map(([system, base]) => {
    const held = releases.filter((entry) => entry.system === system);
    const starter = held.find(({ kind }) => kind === 'starter-catalog');
    const others = held.filter(
      (entry) => entry.id !== base.id && entry.id !== starter?.id && entry.doubt === null,
    );
    return {
      system,
      baseUrl: dataAddresses.release(base.id),
      otherUrls: others.map(({ id }) => dataAddresses.release(id)).sort(),
      starterUrl: starter ? dataAddresses.release(starter.id) : null,
      supplementUrls: linked.flatMap((entry) =>
        entry.kind === 'supplement' && entry.system === system ? [dataAddresses.linked(entry.id)] : [],
      ),
    };
  });
  return {
    systems,
    linkedUrls: linked.filter(({ kind }) => kind !== 'supplement').map(({ id }) => dataAddresses.linked(id)),
    guidesUrl: dataAddresses.guides,
    vocabularyUrl: dataAddresses.vocabulary,
  };
}
