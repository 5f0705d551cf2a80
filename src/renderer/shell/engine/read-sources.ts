import type { Guide } from '../../../core/guides/guide';
import type { LoadQuestion } from '../../../core/lookup/messages';
import type { SystemParts } from '../../../core/lookup/system-in-use';
import { linkedOf, type LinkedSource } from '../../../core/releases/linked-file';
import type { SavedIndex } from '../../../core/search/saved-index';
import type { Vocabulary } from '../../../core/search/types';
import { codeSystemOf } from '../../../core/systems/registry';
import { fetchJson, releaseAt, type VocabularyFile } from './data-files';
import type { SystemSources } from '../../../bridge/first-files';

/** A system with all that is held of it, as it was read. */
export type ReadSystem = SystemParts & {
  saved: SavedIndex | null;
  /** What its owner publishes beside its codes. */
  supplements: readonly LinkedSource[];
};

/** What stands beside all systems. */
export type Beside = { linked: readonly LinkedSource[]; guides: readonly Guide[]; vocabulary: Vocabulary };

/**
 * The sources of systems with their word indexes. One that this version does not know is kept and named, and not asked.
 * @throws Error where main has not one of the files, or it is another version's
 */
export async function readSystems(
  systems: LoadQuestion['systems'],
  indexOf: (sources: SystemSources) => Promise<SavedIndex | null>,
): Promise<ReadSystem[]> {
  const read = await Promise.all(
    systems.map(async (sources): Promise<ReadSystem[]> => {
      const { system: id, baseUrl, otherUrls, starterUrl, supplementUrls } = sources;
      const system = codeSystemOf(id);
      if (!system) return [];
      const [base, starter, others, supplements, saved] = await Promise.all([
        releaseAt(baseUrl),
        starterUrl === null ? null : releaseAt(starterUrl),
        Promise.all(otherUrls.map(releaseAt)),
        linkedAt(supplementUrls),
        indexOf(sources),
      ]);
      return [{ system, sources: { base, starter, others }, supplements, saved }];
    }),
  );
  return read.flat();
}

/** @param vocabulary may be on its way yet */
export async function readBeside(
  { linkedUrls, guidesUrl }: LoadQuestion,
  vocabulary: Promise<VocabularyFile>,
): Promise<Beside> {
  const [linked, guides, { words }] = await Promise.all([
    linkedAt(linkedUrls),
    fetchJson(guidesUrl),
    vocabulary,
  ]);
  return { linked, guides: guides as Guide[], vocabulary: words };
}

const linkedAt = async (urls: readonly string[]): Promise<LinkedSource[]> =>
  (await Promise.all(urls.map(fetchJson))).map(linkedOf);
