import type { CodeRecord, Release, StarterFacts } from '../src/core/code/record';
import { parseGuide, type Guide } from '../src/core/guides/guide';
import { parseCatalog } from '../src/core/systems/hcpcs/catalog/catalog';
import { readResourceFolder } from '../src/disk/resources';
import { resourcesRoot } from './data';

/** What ships with the product and is known of any release's codes. */
export type Knowledge = {
  catalog: CodeRecord[];
  guides: Guide[];
  starterOf: (code: string) => StarterFacts | null;
  guideOf: (code: string) => Guide | null;
};

/** Reads the starter catalog and the guides; a release that is the catalog itself is not read twice. */
export async function loadKnowledge(release: Release): Promise<Knowledge> {
  const [catalog, guideTexts] = await Promise.all([
    release.kind === 'starter-catalog'
      ? release.records
      : readResourceFolder(resourcesRoot, 'catalog').then((texts) => parseCatalog(texts).release.records),
    readResourceFolder(resourcesRoot, 'guides'),
  ]);
  const guides = guideTexts.flatMap(({ name, text }) => parseGuide(name, text).guide ?? []);
  const starters = new Map(catalog.map(({ code, starter }) => [code, starter ?? null]));
  return {
    catalog,
    guides,
    starterOf: (code) => starters.get(code) ?? null,
    guideOf: (code) => guides.find(({ codes }) => codes.includes(code)) ?? null,
  };
}
