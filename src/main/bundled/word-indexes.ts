import { guideWords } from '../../bridge/addresses';
import type { Guide } from '../../core/guides/guide';
import { saveGuideIndex } from '../../core/guides/search';
import { createLookup } from '../../core/lookup/read-lookup';
import { releaseOf } from '../../core/releases/release-file';
import { packIndex } from '../../core/search/saved-index';
import type { Vocabulary } from '../../core/search/types';
import { codeSystemOf } from '../../core/systems/registry';
import type { Bundled } from './bundled';

/**
 * The word indexes of what ships, guides included, as a window makes them that holds nothing else. Made of the very bytes that the window is
 * sent, by the code that it runs.
 */
export function buildWordIndexes({ releases, guides, vocabulary }: Bundled): Bundled['words'] {
  const shipped = releases.flatMap(({ release }) => {
    const read = releaseOf(parse(release));
    const system = codeSystemOf(read.system);
    return system ? [{ system, sources: { base: read, starter: read, others: [] } }] : [];
  });
  const allGuides = parse(guides) as Guide[];
  const lookup = createLookup({
    systems: shipped,
    linked: [],
    guides: allGuides,
    vocabulary: parse(vocabulary) as Vocabulary,
  });
  lookup.buildWords();
  return [
    ...lookup.toSave().map(({ system, index }) => ({ of: system, index: packIndex(index) })),
    { of: guideWords, index: new TextEncoder().encode(saveGuideIndex(allGuides)) },
  ];
}

function parse(bytes: Uint8Array): unknown {
  return JSON.parse(new TextDecoder().decode(bytes));
}
