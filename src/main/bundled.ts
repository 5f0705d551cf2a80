import { createHash } from 'node:crypto';
import type { ReleaseEntry } from '../bridge/schemas';
import { countRecords } from '../core/code/record';
import { parseGuide } from '../core/guides/guide';
import { parseCatalog } from '../core/systems/hcpcs/catalog/catalog';
import { toReleaseFile } from '../core/releases/release-file';
import { readVocabulary } from '../core/search/vocabulary';
import { readResources } from '../disk/resources';
import type { Bundled } from './data-service';

const encode = (value: unknown): Uint8Array => new TextEncoder().encode(JSON.stringify(value));

/**
 * Reads what ships with the app: starter catalog, guides, vocabulary. A line that is wrong is left out and told;
 * the project's own checks refuse it long before a release.
 */
export async function loadBundled(resources: string): Promise<Bundled> {
  const texts = await readResources(resources);
  const catalog = parseCatalog(texts.catalog);
  const guides = texts.guides
    .filter(({ name }) => name !== 'README.md')
    .map(({ name, text }) => parseGuide(name, text));
  const { vocabulary, issues } = readVocabulary(texts.vocabulary);

  const release = encode(toReleaseFile(catalog.release));
  const sha256 = createHash('sha256').update(release).digest('hex');
  const entry: ReleaseEntry = {
    format: 1,
    id: `starter-${sha256.slice(0, 12)}`,
    kind: 'starter-catalog',
    title: catalog.release.title,
    from: catalog.release.from,
    counts: countRecords(catalog.release.records),
    source: { file: 'resources/catalog', member: null, sha256 },
    importedAt: new Date(0).toISOString(),
    sha256,
    bytes: release.byteLength,
    issueCount: catalog.problems.length,
    doubt: null,
  };
  const whole = guides.flatMap(({ guide }) => (guide ? [guide] : []));
  return {
    entry,
    release,
    issues: catalog.problems.map(({ file, line, message }) => ({ line, message: `${file}: ${message}` })),
    guides: encode(whole),
    guideCount: whole.length,
    vocabulary: encode(vocabulary),
    notices: [...guides.flatMap(({ problems }) => problems), ...issues].map(
      ({ file, line, message }) => `${file}, line ${line ?? 1}: ${message}`,
    ),
  };
}
