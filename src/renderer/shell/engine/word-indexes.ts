import { dataAddresses } from '../../../bridge/addresses';
import type { Lookup } from '../../../core/lookup/lookup';
import type { LoadQuestion } from '../../../core/lookup/messages';
import { unpackIndex, type SavedIndex } from '../../../core/search/saved-index';
import { systemOf } from '../../../core/systems/about';
import { hasShippedWords, isFirst, sourcesKey, type SystemSources } from '../../../bridge/first-files';
import type { KeptIndexes } from './kept-indexes';

/** What the indexes of one load are made of besides the system's own releases: the vocabulary by its digest, which may be on its way yet. */
export type Beside = { linkedUrls: readonly string[]; vocabulary: Promise<string> };

/** Beside the lists of a kept index: the digest of the vocabulary that it was made with. */
const madeWith = 'vocabulary';

/**
 * Finds the word index of a system's sources where one was made before: by the build for what ships, where nothing else is held,
 * otherwise on this computer. A file behind an address never changes, so addresses tell the sources; the vocabulary is told by
 * its content, which is looked at when the index is there: neither waits for the other.
 */
export function createWordIndexes(kept: KeptIndexes, fetchBytes: (url: string) => Promise<ArrayBuffer>) {
  /** Of every system of the last load, the key of its index. */
  let keys = new Map<string, string>();
  /** Of the vocabulary of the last load. */
  let digest: Promise<string> = Promise.resolve('');

  /** Kept since the start: a system goes over from load to load with the index that was built for it. */
  const alreadyKept = new Set<string>();

  /** Those on their way before they are asked for. */
  const expected = new Map<string, Promise<SavedIndex | null>>();

  const readKept = async (key: string, vocabulary: Promise<string>): Promise<SavedIndex | null> => {
    const onItsWay = expected.get(key);
    expected.delete(key);
    const [found, wanted] = await Promise.all([onItsWay ?? kept.read(key), vocabulary]);
    if (!found) return null;
    const { [madeWith]: made, ...index } = found;
    return made?.[0] === wanted ? index : null;
  };

  return {
    /** Begins to read what the first answers of a load need. */
    expect({ systems, linkedUrls }: Pick<LoadQuestion, 'systems' | 'linkedUrls'>): void {
      for (const sources of systems.filter(isFirst)) {
        if (hasShippedWords(sources, linkedUrls) || !mayBeKept(sources)) continue;
        const key = sourcesKey(sources, linkedUrls);
        expected.set(key, kept.read(key));
      }
    },

    /** @returns finds the index of one of these systems; null where none was made */
    of(
      systems: readonly SystemSources[],
      beside: Beside,
    ): (sources: SystemSources) => Promise<SavedIndex | null> {
      const { vocabulary } = beside;
      // That it could not be read is told to who loads it.
      vocabulary.catch(() => undefined);
      digest = vocabulary;
      keys = new Map(
        systems.filter(mayBeKept).map((sources) => [sources.system, sourcesKey(sources, beside.linkedUrls)]),
      );
      return (sources) => {
        if (hasShippedWords(sources, beside.linkedUrls)) {
          // Whatever is wrong with it, the index can be built.
          return fetchBytes(dataAddresses.words(sources.system)).then(unpackIndex, () => null);
        }
        const key = keys.get(sources.system);
        return key === undefined ? Promise.resolve(null) : readKept(key, vocabulary);
      };
    },

    /** Keeps what was built for want of one. */
    async keep(lookup: Pick<Lookup, 'toSave'>): Promise<void> {
      const keyOf = new Map([...keys].filter(([, key]) => !alreadyKept.has(key)));
      for (const { system, index } of lookup.toSave((system) => keyOf.has(system))) {
        const key = keyOf.get(system);
        if (key === undefined) continue;
        alreadyKept.add(key);
        await kept.keep(key, { ...index, [madeWith]: [await digest] });
      }
    },
  };
}

export type WordIndexes = ReturnType<typeof createWordIndexes>;

/** Texts under a customer's license lie nowhere but where they were imported. */
const mayBeKept = ({ system }: SystemSources): boolean => systemOf(system)?.licence === 'public';
