import { dataAddresses, guideWords } from '../../../bridge/addresses';
import { today } from '../../../core/code/dates';
import type { Guide } from '../../../core/guides/guide';
import { createLookup, type Lookup } from '../../../core/lookup/lookup';
import type { EngineFacts, FromWorker, Questions, Replies } from '../../../core/lookup/messages';
import { linkedOf, supplementsOf } from '../../../core/releases/linked-file';
import type { Vocabulary } from '../../../core/search/types';
import type { Held } from './check-desk';
import { fetchJson, fetchText, keepFiles, readSystem } from './data-files';
import type { WordIndexes } from './word-indexes';

/** As long as one stretch of work is before questions that wait are answered, in milliseconds. */
const sliceMs = 25;

/**
 * What only makes answers faster waits until a start is long over, in milliseconds: tables that a first misspelt word would make, and
 * the practice of look-ups, which takes a second of the processor.
 */
const rest = { warmUp: 2000, practice: 10_000 } as const;

type Loaded = {
  /** What a list is checked against: the look-up with what it was made of. */
  held: Held & { lookup: Lookup };
  /** How long the load took until it answered, for the diagnostics. */
  ms: EngineFacts['ms'];
  /** Of every system, what it was made of: one whose sources are the same goes over to the next load as it is. */
  sources: ReadonlyMap<string, string>;
};

/** A load, by its question. */
type Asked = { key: string; reply: Promise<Replies['load']> };

/**
 * Loads what answers. Codes answer as soon as the files are read; an index of words that was not kept is built after that, in slices
 * between which questions are answered.
 */
export function createLoader(wordIndexes: WordIndexes, post: (message: FromWorker) => void) {
  let loaded: Loaded | null = null;
  /** Of several loads the last asked for counts, whichever has its files first. */
  let latest: Asked | null = null;
  let isPracticed = false;

  /** The same question again, as a window asks that was expected, is answered by the load that is there or on its way. */
  function load(question: Questions['load']): Promise<Replies['load']> {
    const key = JSON.stringify(question);
    if (latest?.key === key) {
      return latest.reply.then((reply) => ({ ...reply, wordsReady: loaded?.ms.words !== null }));
    }
    const asked: Asked = { key, reply: read(question, () => latest === asked) };
    latest = asked;
    asked.reply.catch(() => {
      // What could not be loaded may be asked for again.
      if (latest === asked) latest = null;
    });
    return asked.reply;
  }

  async function read(question: Questions['load'], isLatest: () => boolean): Promise<Replies['load']> {
    const startedAt = performance.now();
    const since = (): number => Math.round(performance.now() - startedAt);
    const { systems, linkedUrls, guidesUrl, vocabularyUrl } = question;
    const inUse = systems.map((one) =>
      loaded?.sources.get(one.system) === sourcesKey(one, question)
        ? loaded.held.lookup.inUse(one.system)
        : null,
    );
    const vocabularyFile = fetchText(vocabularyUrl);
    const [parts, saved, guides, vocabulary, ...linkedFiles] = await Promise.all([
      Promise.all(systems.map(readSystem)),
      wordIndexes.find(systems, { linkedUrls, vocabulary: vocabularyFile }, (nth) => inUse[nth] !== null),
      fetchJson(guidesUrl),
      vocabularyFile.then((text): unknown => JSON.parse(text)),
      ...linkedUrls.map(fetchJson),
    ]);
    if (!isLatest()) throw new Error('Another release was asked for meanwhile.');
    const linked = linkedFiles.map(linkedOf);
    const lookup = createLookup({
      systems: parts.flatMap((part, nth) =>
        part.map((one) => ({ ...one, saved: saved[nth] ?? null, inUse: inUse[nth] ?? null })),
      ),
      linked,
      supplements: supplementsOf(linked),
      guides: guides as Guide[],
      vocabulary: vocabulary as Vocabulary,
    });
    const releases = parts
      .flatMap((system) =>
        system.flatMap(({ sources: { base, others, starter } }) => [...new Set([base, ...others, starter])]),
      )
      .filter((release) => release !== null);
    const ms: EngineFacts['ms'] = { codes: since(), words: null, all: null };
    loaded = {
      held: { lookup, linked, releases },
      ms,
      sources: new Map(systems.map((one) => [one.system, sourcesKey(one, question)])),
    };
    keepFiles(
      systems.flatMap(({ baseUrl, starterUrl, otherUrls }) => [baseUrl, starterUrl ?? baseUrl, ...otherUrls]),
      [guidesUrl, ...linkedUrls],
    );
    const records = parts.flat().reduce((sum, { sources }) => sum + sources.base.records.length, 0);
    // An index that was kept is there at once; one that must be built waits until the reply is out, and codes answer meanwhile.
    const isKept = saved.every((index, nth) => index !== null || inUse[nth] !== null);
    const wordsReady = isKept && lookup.buildWords(sliceMs) && lookup.buildOthers(sliceMs);
    if (wordsReady) ms.words = since();
    setTimeout(() => void follow(lookup, ms, since, wordsReady));
    return { records, wordsReady };
  }

  /** What comes after the reply: words, then the systems that stand beside the one asked most, then guides and misspelt words. */
  async function follow(
    lookup: Lookup,
    ms: EngineFacts['ms'],
    since: () => number,
    wordsReady: boolean,
  ): Promise<void> {
    if (!wordsReady) {
      if (!(await inSlices(lookup, () => lookup.buildWords(sliceMs)))) return;
      ms.words = since();
      post({ type: 'better', by: 'words' });
      if (!(await inSlices(lookup, () => lookup.buildOthers(sliceMs)))) return;
      post({ type: 'better', by: 'words' });
    }
    // Empty where the build made none that fits, and whatever is wrong with it: the guides themselves are there.
    const guideIndex = await fetchText(dataAddresses.words(guideWords)).catch(() => '');
    if (!(await inSlices(lookup, () => lookup.finish(sliceMs, guideIndex || null)))) return;
    ms.all = since();
    post({ type: 'better', by: 'guides' });
    await wordIndexes.keep(lookup);
    await pause(rest.warmUp);
    if (!(await inSlices(lookup, () => lookup.warmUp(sliceMs)))) return;
    if (!isPracticed) await practice(lookup);
  }

  /** Once in a window, when its start is long over: what was compiled for one look-up serves the next. */
  async function practice(lookup: Lookup): Promise<void> {
    await pause(rest.practice);
    const queries = lookup.practice();
    isPracticed = await inSlices(lookup, () => {
      const { value: query, done } = queries.next();
      if (query !== undefined) lookup.search({ query, on: today(), filter: {} });
      return done ?? false;
    });
  }

  /** Works until all is done; false where another load has taken the place of this one meanwhile. */
  async function inSlices(lookup: Lookup, slice: () => boolean): Promise<boolean> {
    for (;;) {
      if (loaded?.held.lookup !== lookup) return false;
      if (slice()) return true;
      await pause();
    }
  }

  return {
    load,
    /** What answers now; null before the first load. */
    now: (): Loaded | null => loaded,
  };
}

const pause = (milliseconds?: number): Promise<void> =>
  new Promise((resolve) => setTimeout(resolve, milliseconds));

const sourcesKey = (
  sources: Questions['load']['systems'][number],
  { linkedUrls }: Questions['load'],
): string => JSON.stringify([sources, linkedUrls]);
