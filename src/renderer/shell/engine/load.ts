import type { SystemId } from '../../../core/code/ref';
import type { Lookup } from '../../../core/lookup/lookup';
import { messageOf } from '../../../core/message-of';
import { readLookup } from '../../../core/lookup/read-lookup';
import type { SystemInUse } from '../../../core/lookup/system-in-use';
import { workFor } from '../../../core/slices';
import type { EngineFacts, FromWorker, LoadQuestion, Replies } from '../../../core/lookup/messages';
import { supplementsOf } from '../../../core/releases/linked-file';
import { inSlices, pause } from '../in-slices';
import type { Held } from './check-desk';
import { keepFiles, vocabularyAt } from './data-files';
import { sliceMs, type FollowUp } from './follow-up';
import { readBeside, readSystems, type Beside, type ReadSystem } from './read-sources';
import { isFirst, releaseFiles, sourcesKey, type SystemSources } from '../../../bridge/first-files';
import type { WordIndexes } from './word-indexes';

export type Loaded = {
  /** What a list is checked against: the look-up with what it was made of. */
  held: Held & { lookup: Lookup };
  /** Systems that are still being read. */
  reading: readonly SystemId[];
  /** How long the load took until it answered, for the diagnostics. */
  ms: EngineFacts['ms'];
  /** The addresses of all that it was read from. */
  files: readonly string[];
  /** Of every system, what it was made of: one whose sources are the same goes over to the next load as it is. */
  sources: ReadonlyMap<SystemId, string>;
};

/** A load by its question: what answers first, and all of it. */
type Asked = { key: string; reply: Promise<Replies['load']>; whole: Promise<void> };

/** A load on its way. */
type Load = { question: LoadQuestion; isLatest: () => boolean; since: () => number; ms: EngineFacts['ms'] };

export type LoaderParts = {
  indexes: Pick<WordIndexes, 'of' | 'keep'>;
  /** Tells the window. */
  post: (message: FromWorker) => void;
  followUp: FollowUp;
  /** What answers other windows: a system that is the same there is not read again. */
  beside: () => readonly (Loaded | null)[];
};

/**
 * Loads what answers a window. The system asked most comes first, with all that is small or at hand; a release of another system, which
 * may be ten times as large, answers when it is read. Codes answer before words: an index of words that was not kept is built after
 * that, in slices between which questions are answered.
 */
export function createLoader({ indexes, post, followUp, beside }: LoaderParts) {
  /** The window that is loaded for. */
  const window = Symbol('window');
  let loaded: Loaded | null = null;
  /** What answered before, of other releases: a coder goes to and fro between two dates of service. */
  let before: Loaded | null = null;
  /** Of several loads the last asked for counts, whichever has its files first. */
  let latest: Asked | null = null;

  /** The same question again, as a window asks that was expected, is answered by the load that is there or on its way. */
  function load(question: LoadQuestion): Promise<Replies['load']> {
    const key = JSON.stringify(question);
    if (latest?.key === key) {
      return latest.reply.then(() => ({
        wordsReady: loaded?.ms.words !== null,
        reading: loaded?.reading ?? [],
      }));
    }
    const begun = performance.now();
    const first = answerFirst({
      question,
      isLatest: () => latest === asked,
      since: () => Math.round(performance.now() - begun),
      ms: { codes: 0, words: null, all: null },
    });
    const asked: Asked = {
      key,
      reply: first.then(({ reply }) => reply),
      whole: first.then(({ whole }) => whole),
    };
    latest = asked;
    asked.whole.catch(() => {
      // What could not be loaded may be asked for again.
      if (latest === asked) latest = null;
    });
    return asked.reply;
  }

  /** A system of the same sources that answers already, here or for another window. */
  function inUse(one: SystemSources, question: LoadQuestion): SystemInUse | null {
    const key = sourcesKey(one, question.linkedUrls);
    for (const other of [loaded, before, ...beside()]) {
      const found = other?.sources.get(one.system) === key && other.held.lookup.inUse(one.system);
      if (found) return found;
    }
    return null;
  }

  async function answerFirst(work: Load): Promise<{ reply: Replies['load']; whole: Promise<void> }> {
    const { question, since, ms } = work;
    const { systems, linkedUrls } = question;
    const vocabulary = vocabularyAt(question.vocabularyUrl);
    const indexOf = indexes.of(systems, { linkedUrls, vocabulary: vocabulary.then(({ digest }) => digest) });
    /** What answers already and goes over: its index is not read once more. */
    const known = new Set(systems.filter((one) => inUse(one, question)).map(({ system }) => system));
    const read = (some: LoadQuestion['systems']) =>
      readSystems(some, (one) => (known.has(one.system) ? Promise.resolve(null) : indexOf(one)));
    const isSoon = (one: SystemSources, nth: number) => isFirst(one, nth) || known.has(one.system);
    const later = systems.filter((one, nth) => !isSoon(one, nth));

    const [soon, beside] = await Promise.all([
      read(systems.filter(isSoon)),
      readBeside(question, vocabulary),
    ]);
    // On its way while the first answers are made, which leaves the thread no time to ask for it.
    const others = read(later);
    others.catch(() => undefined);
    if (later.length > 0) await pause();
    const lookup = await answerBy(
      soon,
      beside,
      later.map(({ system }) => system),
      work,
    );
    ms.codes = since();
    // An index that was kept is there at once; one that must be built waits until the reply is out, and codes answer meanwhile.
    const isKept = soon.every(({ system, saved }) => saved !== null || known.has(system.id));
    const wordsReady = isKept && lookup.buildWords(sliceMs) && lookup.buildOthers(sliceMs);
    if (wordsReady) ms.words = since();
    const whole = others.then(async (read) => {
      // Whoever types meanwhile is answered between two slices.
      if (later.length > 0) await answerBy([...soon, ...read], beside, [], work, sliceMs);
    });
    const now = () => (work.isLatest() ? (loaded?.held.lookup ?? null) : null);
    setTimeout(() => {
      followUp({ lookup: now, whole, since, ms, indexes, post }).catch((error: unknown) => {
        if (work.isLatest()) post({ type: 'unfinished', message: messageOf(error) });
      });
    });
    return { reply: { wordsReady, reading: loaded?.reading ?? [] }, whole };
  }

  /**
   * From now on these systems answer.
   * @param milliseconds put together in slices of so many; at once where it is left out
   * @throws Error where another load was asked for meanwhile
   */
  async function answerBy(
    parts: readonly ReadSystem[],
    { linked, guides, vocabulary }: Beside,
    reading: readonly SystemId[],
    { question, isLatest, ms }: Load,
    milliseconds?: number,
  ): Promise<Lookup> {
    const supplements = parts.flatMap((part) => part.supplements);
    const steps = readLookup({
      systems: question.systems.flatMap((one) =>
        parts
          .filter(({ system }) => system.id === one.system)
          .map((part) => ({ ...part, inUse: inUse(one, question) })),
      ),
      reading,
      linked,
      supplements: supplementsOf(supplements),
      guides,
      vocabulary,
    });
    const lookup = await inSlices(() => {
      if (!isLatest()) throw new Error('Another release was asked for meanwhile.');
      const step = workFor(steps, milliseconds);
      return step.done ? step.value : null;
    });
    const next: Loaded = {
      files: filesOf(question),
      held: {
        lookup,
        linked: [...linked, ...supplements],
        releases: parts.flatMap(({ sources: { base, others, starter } }) =>
          [...new Set([base, ...others, starter])].filter((release) => release !== null),
        ),
      },
      reading,
      ms,
      sources: new Map(question.systems.map((one) => [one.system, sourcesKey(one, question.linkedUrls)])),
    };
    if (loaded && !isOfSame(loaded, next)) before = loaded;
    loaded = next;
    if (reading.length === 0) keepFiles(window, [...next.files, ...(before?.files ?? [])]);
    return lookup;
  }

  /** Settled once all of the last load answers. @throws Error where a system could not be read */
  async function whole(): Promise<void> {
    const asked = latest;
    await asked?.whole.catch((error: unknown) => {
      if (latest === asked || latest === null) throw error;
    });
    if (latest !== asked) await whole();
  }

  return {
    load,
    /** What answers now; null before the first load. */
    now: (): Loaded | null => loaded,
    whole,
    /** Nobody asks any more: what is on its way ends, and nothing is kept. */
    end(): void {
      latest = null;
      loaded = null;
      before = null;
      keepFiles(window, null);
    },
  };
}

export type Loader = ReturnType<typeof createLoader>;

/** Whether two loads answer from the same sources, though one of them may still have been reading some. */
const isOfSame = ({ sources: one }: Loaded, { sources: other }: Loaded): boolean =>
  one.size === other.size && [...one].every(([system, key]) => other.get(system) === key);

const filesOf = ({ systems, guidesUrl, vocabularyUrl, linkedUrls }: LoadQuestion): string[] => [
  ...systems.flatMap(releaseFiles),
  guidesUrl,
  vocabularyUrl,
  ...linkedUrls,
  ...systems.flatMap(({ supplementUrls }) => supplementUrls),
];
