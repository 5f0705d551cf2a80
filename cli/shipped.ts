import { fileURLToPath } from 'node:url';
import { parseGuide, type Guide } from '../src/core/guides/guide';
import type { Release } from '../src/core/releases/release';
import type { Vocabulary } from '../src/core/search/types';
import { readVocabulary } from '../src/core/search/vocabulary';
import { once } from '../src/core/once';
import type { CodeSystem } from '../src/core/systems/code-system';
import { parseCatalog } from '../src/core/systems/hcpcs/catalog/catalog';
import type { HcpcsRelease } from '../src/core/systems/hcpcs/record';
import { readResourceFolder, readSystemTexts } from '../src/disk/resources';

/** The resources of the checkout that this command line runs from. */
export const resourcesRoot = fileURLToPath(new URL('../resources', import.meta.url));

/**
 * What ships, each read once a process and never changed: one command needs little of it, and a process that runs many reads
 * no text twice.
 */
export const shipped = {
  catalog: once(async (): Promise<{ release: HcpcsRelease; problems: number }> => {
    const { release, problems } = parseCatalog(await readResourceFolder(resourcesRoot, 'catalog'));
    return { release, problems: problems.length };
  }),

  guides: once(async (): Promise<Guide[]> => {
    const texts = await readResourceFolder(resourcesRoot, 'guides');
    return texts.flatMap(({ name, text }) => parseGuide(name, text).guide ?? []);
  }),

  vocabulary: once(async (): Promise<Vocabulary> => {
    return readVocabulary(await readResourceFolder(resourcesRoot, 'vocabulary')).vocabulary;
  }),

  /** What ships for a system besides HCPCS; null where nothing does. */
  releaseOf: oncePerSystem(async ({ bundled, readBundled }): Promise<Release | null> => {
    if (!bundled || !readBundled) return null;
    return readBundled(await readSystemTexts(resourcesRoot, bundled)).release;
  }),
};

function oncePerSystem<Content>(
  read: (system: CodeSystem) => Promise<Content>,
): (system: CodeSystem) => Promise<Content> {
  const held = new Map<CodeSystem, Promise<Content>>();
  return (system) => {
    const content = held.get(system) ?? read(system);
    held.set(system, content);
    return content;
  };
}
