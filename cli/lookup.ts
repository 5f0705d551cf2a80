import type { Lookup } from '../src/core/lookup/lookup';
import { createLookup } from '../src/core/lookup/read-lookup';
import type { SystemParts } from '../src/core/lookup/system-in-use';
import { isLinked, supplementsOf } from '../src/core/releases/linked-file';
import type { CodeSystem } from '../src/core/systems/code-system';
import { codeSystemOf, codeSystems } from '../src/core/systems/registry';
import { releaseOf, replacesStarter, type Data } from './data';
import { UsageError } from './io';
import { shipped } from './shipped';

/**
 * The same lookup as the window's, over the data of the command line: all releases among them, merged as in the window,
 * with what ships beside them.
 * @param system only this code system; null for all
 * @throws UsageError for a system that this version does not know
 */
export async function loadLookup(
  data: Data,
  { on, system }: { on: string | null; system: string | null },
): Promise<Lookup> {
  if (system !== null && !codeSystemOf(system)) {
    const known = codeSystems.map(({ id }) => id).join(', ');
    throw new UsageError(`There is no code system "${system}"; there are ${known}.`);
  }
  const [guides, vocabulary, ...parts] = await Promise.all([
    shipped.guides(),
    shipped.vocabulary(),
    ...codeSystems.filter(({ id }) => system === null || id === system).map((one) => partsOf(one, data, on)),
  ]);
  const loaded = parts.flat();
  if (loaded.length === 0) {
    throw new UsageError(
      `No release of ${system ?? 'any code system'} is among the data; name one with --data.`,
    );
  }
  const linked = data.sources.filter(isLinked);
  return createLookup({
    systems: loaded,
    linked,
    supplements: supplementsOf(linked),
    on,
    guides,
    vocabulary,
  });
}

/**
 * The sources of one system. Releases given stand in place of what ships; a system that is published once and for all has nothing
 * else, and answers always.
 */
async function partsOf(system: CodeSystem, data: Data, on: string | null): Promise<SystemParts[]> {
  const own = data.releases.filter((release) => release.system === system.id);
  const base = releaseOf(data, system.id, on);
  const isReplaced = replacesStarter(data) && system.cadence !== 'static';
  if (!base && isReplaced) return [];
  // The catalog has been read with the data.
  const starter = system.id === data.starter.system ? data.starter : await shipped.releaseOf(system);
  if (base) return [{ system, sources: { base, others: own.filter((other) => other !== base), starter } }];
  return starter ? [{ system, sources: { base: starter, others: [], starter } }] : [];
}
