import { dataAddresses, guideWords } from '../../../bridge/addresses';
import { messageOf } from '../../../core/message-of';
import type { Guide } from '../../../core/guides/guide';
import { createLookup, type Lookup } from '../../../core/lookup/lookup';
import type { EngineFacts, FromWorker, Questions, Replies, ToWorker } from '../../../core/lookup/messages';
import { createPrivateLayer, namesakeOf } from '../../../core/lookup/private-layer';
import { changedWords, noWords } from '../../../core/lookup/user-words';
import { diffWithNames } from '../../../core/releases/named-diff';
import { diffTables } from '../../../core/releases/table-diff';
import { historyOf } from '../../../core/releases/history';
import { linkedOf, supplementsOf } from '../../../core/releases/linked-file';
import type { Vocabulary } from '../../../core/search/types';
import { createCheckDesk, type Held } from './check-desk';
import { expectFiles, fetchFile, fetchJson, fetchText, keepFiles, readSystem, releaseAt } from './data-files';
import { openKeptIndexes } from './kept-indexes';
import { createRowsFirst } from './rows-first';
import { createWordIndexes } from './word-indexes';

/** Tells one build of the app from another: put in by the build, out of its sources. */
declare const __CODEDESK_BUILD__: string;

/**
 * A thin shell around the lookup: receives questions and posts replies. Each is put off by one turn of the message queue, so that of
 * several waiting keystrokes only the last is worked on, before all else (`rows-first.ts`).
 */
let lookup: Lookup | null = null;
/** The same with what it was made of: what a list is checked against. */
let held: Held | null = null;
const desk = createCheckDesk();
/** How long the last load took until it answered, for the diagnostics. */
let startedAt = 0;
let took: EngineFacts['ms'] | null = null;
let words = noWords;
let layer = createPrivateLayer(words);

const post = (message: FromWorker) => postMessage(message);

const wordIndexes = createWordIndexes(openKeptIndexes(indexedDB, __CODEDESK_BUILD__), async (url) =>
  (await fetchFile(url)).arrayBuffer(),
);

async function history({ releaseUrls, ...ref }: Questions['history']): Promise<Replies['history']> {
  const all = await Promise.all(releaseUrls.map(releaseAt));
  return historyOf(ref, all);
}

async function diff({ olderUrl, newerUrl }: Questions['diff']): Promise<Replies['diff']> {
  const [older, newer] = await Promise.all([releaseAt(olderUrl), releaseAt(newerUrl)]);
  if (older.system !== newer.system) {
    throw new Error('Two releases of one code system can be compared, these cannot.');
  }
  return diffWithNames(older, newer);
}

async function tableDiff({ olderUrl, newerUrl }: Questions['tableDiff']): Promise<Replies['tableDiff']> {
  const [older, newer] = await Promise.all([fetchJson(olderUrl), fetchJson(newerUrl)]);
  return diffTables(linkedOf(older), linkedOf(newer));
}

/** Settled once the last load has come to its end, well or not. */
let loading: Promise<void> = Promise.resolve();

/** Of every system of the last load, what it was made of: one whose sources are the same goes over to the next as it is. */
let loadedSources = new Map<string, string>();

const sourcesKey = (
  sources: Questions['load']['systems'][number],
  { linkedUrls }: Questions['load'],
): string => JSON.stringify([sources, linkedUrls]);

/** Of several loads the last asked for counts, whichever has its files first. */
let latestLoad: Questions['load'] | null = null;

async function load(question: Questions['load']): Promise<Replies['load']> {
  latestLoad = question;
  startedAt = performance.now();
  const { systems, linkedUrls, guidesUrl, vocabularyUrl } = question;
  const former = lookup;
  const inUse = systems.map((one) =>
    loadedSources.get(one.system) === sourcesKey(one, question) ? (former?.inUse(one.system) ?? null) : null,
  );
  const vocabularyFile = fetchText(vocabularyUrl);
  const [parts, saved, guides, vocabulary, ...linkedFiles] = await Promise.all([
    Promise.all(systems.map(readSystem)),
    vocabularyFile.then((text) =>
      wordIndexes.find(systems, { linkedUrls, vocabulary: text }, (nth) => inUse[nth] !== null),
    ),
    fetchJson(guidesUrl),
    vocabularyFile.then((text): unknown => JSON.parse(text)),
    ...linkedUrls.map(fetchJson),
  ]);
  if (latestLoad !== question) throw new Error('Another release was asked for meanwhile.');
  const linked = linkedFiles.map(linkedOf);
  const next = createLookup({
    systems: parts.flatMap((part, nth) =>
      part.map((one) => ({ ...one, saved: saved[nth] ?? null, inUse: inUse[nth] ?? null })),
    ),
    linked,
    supplements: supplementsOf(linked),
    guides: guides as Guide[],
    vocabulary: vocabulary as Vocabulary,
  });
  lookup = next;
  loadedSources = new Map(systems.map((one) => [one.system, sourcesKey(one, question)]));
  keepFiles(
    systems.flatMap(({ baseUrl, starterUrl, otherUrls }) => [baseUrl, starterUrl ?? baseUrl, ...otherUrls]),
    [guidesUrl, ...linkedUrls],
  );
  const ms: EngineFacts['ms'] = { codes: since(), words: null, all: null };
  took = ms;
  held = {
    lookup: next,
    linked,
    releases: parts
      .flatMap((system) =>
        system.flatMap(({ sources: { base, others, starter } }) => [...new Set([base, ...others, starter])]),
      )
      .filter((release) => release !== null),
  };
  const records = parts.flat().reduce((sum, { sources }) => sum + sources.base.records.length, 0);
  // An index that was kept is there at once; one that must be built waits until the reply is out, and codes answer meanwhile.
  const isKept = saved.every((index, nth) => index !== null || inUse[nth] !== null);
  const wordsReady = isKept && areAllReady(next);
  if (wordsReady) ms.words = since();
  setTimeout(() => (wordsReady ? void startFinishing(next) : buildWords(next)));
  return { records, wordsReady };
}

/** Whether the words of all systems are found, without more than a moment's work. */
const areAllReady = (built: Lookup): boolean => built.buildWords(sliceMs) && built.buildOthers(sliceMs);

const since = (): number => Math.round(performance.now() - startedAt);

const sliceMs = 25;

function buildWords(built: Lookup): void {
  if (lookup !== built) return;
  if (!built.buildWords(sliceMs)) {
    setTimeout(() => buildWords(built));
    return;
  }
  if (took) took = { ...took, words: since() };
  post({ type: 'better', by: 'words' });
  setTimeout(() => buildOthers(built));
}

/** The systems that stand beside the one asked most. */
function buildOthers(built: Lookup): void {
  if (lookup !== built) return;
  if (!built.buildOthers(sliceMs)) {
    setTimeout(() => buildOthers(built));
    return;
  }
  post({ type: 'better', by: 'words' });
  setTimeout(() => void startFinishing(built));
}

/** Guides are found, too, and misspelt words at once: nobody waits for it. */
async function startFinishing(built: Lookup): Promise<void> {
  // Empty where the build made none that fits, and whatever is wrong with it: the guides themselves are there.
  const index = await fetchText(dataAddresses.words(guideWords)).catch(() => '');
  finish(built, index || null);
}

function finish(built: Lookup, guideIndex: string | null): void {
  if (lookup !== built) return;
  if (!built.finish(sliceMs, guideIndex)) {
    setTimeout(() => finish(built, guideIndex));
    return;
  }
  if (took) took = { ...took, all: since() };
  post({ type: 'better', by: 'guides' });
  void wordIndexes.keep(built);
}

function loaded(): Lookup {
  if (!lookup) throw new Error('No data is loaded yet.');
  return lookup;
}

async function answer(
  id: number,
  work: () => Replies[keyof Replies] | Promise<Replies[keyof Replies]>,
): Promise<void> {
  try {
    post({ type: 'reply', id, reply: await work() });
  } catch (error) {
    post({ type: 'failed', id, message: messageOf(error) });
  }
}

function reply(message: ToWorker): void {
  switch (message.topic) {
    case 'load':
      loading = answer(message.id, () => load(message.question));
      break;
    case 'expect':
      void answer(message.id, () => {
        expectFiles(message.question.releaseUrls, message.question.otherUrls);
        return null;
      });
      break;
    case 'search':
      void answer(message.id, () => layer.search(loaded(), message.question));
      break;
    case 'user':
      words = changedWords(words, message.question);
      layer = createPrivateLayer(words);
      void answer(message.id, () => null);
      break;
    case 'official':
      void answer(message.id, () => namesakeOf(loaded(), message.question.code) !== null);
      break;
    case 'listed':
      void answer(message.id, () =>
        message.question.codes.filter((code) => namesakeOf(loaded(), code) !== null),
      );
      break;
    case 'modifiers':
    case 'briefs': {
      const { codes, on } = message.question;
      void answer(message.id, () => loaded().briefs(codes, on));
      break;
    }
    case 'favoriteNews':
      void answer(message.id, () => layer.favoriteNews(loaded(), message.question.on));
      break;
    case 'similar': {
      const { on, ...ref } = message.question;
      void answer(message.id, () => loaded().similar(ref, on));
      break;
    }
    case 'book': {
      const { open, reveal, on } = message.question;
      void answer(message.id, () => loaded().book(open, reveal, on));
      break;
    }
    case 'tables': {
      const { table, words, on } = message.question;
      void answer(message.id, () => loaded().tables(table, words, on));
      break;
    }
    case 'build': {
      const { system, begun, on } = message.question;
      void answer(message.id, () => loaded().build(system, begun, on));
      break;
    }
    case 'neighbor': {
      const { by, on, ...ref } = message.question;
      void answer(message.id, () => loaded().neighbor(ref, by, on));
      break;
    }
    case 'complete': {
      const { text, system, chosen, on } = message.question;
      void answer(message.id, () => loaded().completions(text, on, system, chosen));
      break;
    }
    case 'compare': {
      const { codes, on, dose } = message.question;
      void answer(message.id, () => loaded().compare(codes, on, dose));
      break;
    }
    case 'check':
      void answer(message.id, async () => {
        // Against what was asked for last, not against what is about to be replaced.
        await loading;
        loaded();
        return (
          held &&
          desk.start(message.question, held, (progress) =>
            post({ type: 'progress', id: message.id, ...progress }),
          )
        );
      });
      break;
    case 'checkRows': {
      const { view, from, count } = message.question;
      void answer(message.id, () => ({ from, rows: desk.open().rows(view, from, count) }));
      break;
    }
    case 'checkRow': {
      const { view, place } = message.question;
      void answer(message.id, () => desk.open().row(view, place));
      break;
    }
    case 'checkReport': {
      const { view, count } = message.question;
      void answer(message.id, () => ({
        total: desk.open().row(view, 0).total,
        rows: desk.open().rows(view, 0, count),
      }));
      break;
    }
    case 'checkAction':
      void answer(message.id, () => {
        desk.open().act(message.question);
        return desk.open().overview();
      });
      break;
    case 'checkText':
      void answer(message.id, () => desk.open().text(message.question.separator));
      break;
    case 'engine':
      void answer(message.id, () => (lookup && took ? { ...lookup.counts(), ms: took } : null));
      break;
    case 'history':
      void answer(message.id, () => history(message.question));
      break;
    case 'diff':
      void answer(message.id, () => diff(message.question));
      break;
    case 'tableDiff':
      void answer(message.id, () => tableDiff(message.question));
      break;
    case 'code': {
      const { on, state, ...ref } = message.question;
      void answer(message.id, () => layer.code(loaded(), ref, on, state));
      break;
    }
  }
}

const turn = new MessageChannel();
const questions = createRowsFirst<ToWorker>(
  reply,
  ({ topic }) => topic === 'search',
  () => turn.port2.postMessage(null),
);
turn.port1.onmessage = questions.takeTurn;
addEventListener('message', (event: MessageEvent<ToWorker>) => questions.ask(event.data));
