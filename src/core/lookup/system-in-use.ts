import type { CodeRecord, StarterFacts } from '../code/record';
import { CodeMap } from '../code/code-map';
import type { LinkIndex } from '../releases/links';
import type { NdcEntry } from '../search/direct';
import type { SavedIndex } from '../search/saved-index';
import type { Vocabulary } from '../search/types';
import type { CodeSystem } from '../systems/code-system';
import type { Supplement } from '../systems/supplement';
import { createCollection, type Collection } from './collection';
import { mergeEditions } from './merge-editions';
import { mergeSources, type SourcesOfSystem } from './merge-sources';

/** One system with the sources held of it, and their word index where it was kept. */
export type SystemParts = {
  system: CodeSystem;
  sources: SourcesOfSystem;
  saved?: SavedIndex | null;
  /** The system as another look-up has read it out of the same sources, linked files and vocabulary. */
  inUse?: SystemInUse | null;
};

/** A system that answers: its codes with the index over them, and what its owner publishes beside them. */
export type SystemInUse = {
  collection: Collection;
  supplements: readonly Supplement[];
  starter: readonly CodeRecord[];
  starterFacts: Pick<CodeMap<StarterFacts>, 'get'>;
};

type ReadInput = Omit<SystemParts, 'inUse'> & {
  links: LinkIndex;
  vocabulary: Vocabulary;
  /** Those of this system that are in force. */
  supplements: readonly Supplement[];
};

/** Puts the sources of a system together, with pauses, and makes it ready to answer; its words are indexed later. */
export function* readSystem({
  system,
  sources,
  saved = null,
  links,
  vocabulary,
  supplements,
}: ReadInput): Generator<undefined, SystemInUse> {
  const records = system.isDatedByEditions ? yield* mergeEditions(sources) : mergeSources(sources);
  yield;
  const starter = sources.starter?.records ?? [];
  const starterFacts = new CodeMap<StarterFacts>();
  for (const record of starter) if (record.starter) starterFacts.set(record, record.starter);
  const isLinked = system.isLinked ?? false;
  const names: { code: string; names: readonly string[] }[] = [];
  const ndcs: NdcEntry[] = [];
  for (const { record } of records) {
    const { code, kind } = record;
    const products = isLinked ? links.productsOf(code) : [];
    const brands = starterFacts.get(record)?.brands ?? [];
    if (brands.length === 0 && products.length === 0) continue;
    const own = [...brands, ...products.map(({ drug }) => drug)].filter(Boolean);
    if (own.length > 0) names.push({ code, names: [...new Set(own)] });
    if (kind === 'procedure') {
      for (const { ndc, drug } of products) ndcs.push({ ndc, code, product: drug });
    }
  }
  yield;
  return {
    collection: createCollection({
      system,
      records,
      // Another system's brands and sections say nothing of these codes; how words are spelt and weighed holds for all.
      vocabulary: isLinked
        ? vocabulary
        : { ...vocabulary, synonyms: [], brands: [], hints: [], concepts: [], sections: [] },
      names,
      ndcs,
      supplements,
      starter: sources.starter,
      starterFacts,
      saved,
    }),
    supplements,
    starter,
    starterFacts,
  };
}
