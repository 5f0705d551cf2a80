import type { CodeRecord, StarterFacts } from '../code/record';
import { keyOf, type CodeKey } from '../code/ref';
import type { LinkIndex } from '../releases/links';
import type { SavedIndex } from '../search/saved-index';
import type { Vocabulary } from '../search/types';
import type { CodeSystem } from '../systems/code-system';
import type { Supplement } from '../systems/supplement';
import { createCollection, type Collection } from './collection';
import { mergeEditions } from './merge-editions';
import { mergeSources, type SourcesOfSystem } from './merge-sources';

/** One system with the sources held of it, and their word index where it was kept. */
export type SystemParts = { system: CodeSystem; sources: SourcesOfSystem; saved?: SavedIndex | null };

/** A system that answers: its codes with the index over them, and what its owner publishes beside them. */
export type SystemInUse = {
  collection: Collection;
  supplements: readonly Supplement[];
  starter: readonly CodeRecord[];
  starterFacts: ReadonlyMap<CodeKey, StarterFacts | undefined>;
};

type ReadInput = SystemParts & {
  links: LinkIndex;
  vocabulary: Vocabulary;
  /** Those of this system that are in force. */
  supplements: readonly Supplement[];
};

/** Puts the sources of a system together and makes it ready to answer; its words are indexed later. */
export function readSystem({
  system,
  sources,
  saved = null,
  links,
  vocabulary,
  supplements,
}: ReadInput): SystemInUse {
  const records = system.isDatedByEditions ? mergeEditions(sources) : mergeSources(sources);
  const starter = sources.starter?.records ?? [];
  const starterFacts = new Map(starter.map((record) => [keyOf(record), record.starter]));
  const isLinked = system.isLinked ?? false;
  const products = records.map(({ record }) => (isLinked ? links.of(record.code).ndcs : []));
  return {
    collection: createCollection({
      system,
      records,
      // Another system's brands and sections say nothing of these codes; how words are spelt and weighed holds for all.
      vocabulary: isLinked
        ? vocabulary
        : { ...vocabulary, synonyms: [], brands: [], hints: [], concepts: [], sections: [] },
      names: records.flatMap(({ record }, at) => {
        const brands = starterFacts.get(keyOf(record))?.brands ?? [];
        const names = [...new Set([...brands, ...(products[at] ?? []).map(({ drug }) => drug)])].filter(
          Boolean,
        );
        return names.length ? [{ code: record.code, names }] : [];
      }),
      ndcs: records.flatMap(({ record: { code, kind } }, at) =>
        kind === 'procedure'
          ? (products[at] ?? []).map(({ ndc, drug }) => ({ ndc, code, product: drug }))
          : [],
      ),
      supplements,
      starter: sources.starter,
      saved,
    }),
    supplements,
    starter,
    starterFacts,
  };
}
