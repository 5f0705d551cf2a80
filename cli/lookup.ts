import { parseGuide } from '../src/core/guides/guide';
import { createLookup, type Lookup, type SystemParts } from '../src/core/lookup/lookup';
import { isLinked } from '../src/core/releases/linked-file';
import { readVocabulary } from '../src/core/search/vocabulary';
import { hcpcs } from '../src/core/systems/hcpcs/system';
import { systemOf, systems } from '../src/core/systems/registry';
import { readResourceFolder } from '../src/disk/resources';
import { releaseOn, resourcesRoot, starterCatalog, type Data } from './data';
import { UsageError, type Io } from './io';

/**
 * The same lookup as the window's, over the data of the command line: all releases among them, merged as in the window,
 * with what ships beside them.
 * @param system only this code system; null for all
 * @throws UsageError for a system that this version does not know
 */
export async function loadLookup(
  data: Data,
  { on, system }: { on: string | null; system: string | null },
  io: Io,
): Promise<Lookup> {
  if (system !== null && !systemOf(system)) {
    const known = systems.map(({ id }) => id).join(', ');
    throw new UsageError(`There is no code system "${system}"; there are ${known}.`);
  }
  const [guides, vocabulary, ...parts] = await Promise.all([
    readResourceFolder(resourcesRoot, 'guides'),
    readResourceFolder(resourcesRoot, 'vocabulary'),
    ...systems
      .filter(({ id, bundled }) => bundled && (system === null || id === system))
      .map((one) => partsOf(one.id, data, on, io)),
  ]);
  return createLookup({
    systems: parts.flat(),
    linked: data.sources.filter(isLinked),
    guides: guides.flatMap(({ name, text }) => parseGuide(name, text).guide ?? []),
    vocabulary: readVocabulary(vocabulary).vocabulary,
  });
}

async function partsOf(id: string, data: Data, on: string | null, io: Io): Promise<SystemParts[]> {
  const system = systemOf(id);
  if (!system?.bundled) return [];
  if (system === hcpcs) {
    const base = releaseOn(data, on);
    const others = data.releases.filter((release) => release !== base);
    const starter = base.kind === 'starter-catalog' ? base : await starterCatalog(io);
    return [{ system, sources: { base, others, starter } }];
  }
  const { release } = system.bundled.read(await readResourceFolder(resourcesRoot, system.bundled.folder));
  return [{ system, sources: { base: release, others: [], starter: release } }];
}
