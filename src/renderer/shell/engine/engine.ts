import type { CodeRef, SystemId } from '../../../core/code/ref';
import { messageOf } from '../../../core/message-of';
import type { Lookup } from '../../../core/lookup/lookup';
import type { FromWorker, Questions, Replies, Topic, ToWorker } from '../../../core/lookup/messages';
import { createPrivateLayer, namesakeOf } from '../../../core/lookup/private-layer';
import { changedWords, noWords } from '../../../core/lookup/user-words';
import { diffWithNames } from '../../../core/releases/named-diff';
import { diffTables } from '../../../core/releases/table-diff';
import { historyOf } from '../../../core/releases/history';
import { linkedOf } from '../../../core/releases/linked-file';
import { inSlices } from '../in-slices';
import { createCheckDesk } from './check-desk';
import { fetchJson, releaseAt } from './data-files';
import type { FromWindow } from './from-window';
import { createHandingOver } from './handed-over';
import { createFollowUp } from './follow-up';
import { createLoader, type Loader } from './load';
import { createRowsFirst } from './rows-first';
import { openWordIndexes } from './own-indexes';
import { createStillness } from './stillness';
import type { WordIndexes } from './word-indexes';

/** What all windows of a worker share. */
const stillness = createStillness();
const followUp = createFollowUp(stillness);
const loaders = new Set<Loader>();

/** What similar codes rest on is read in stretches so short that rows, which are answered in between, do not wait. */
const similarSliceMs = 4;

/** Questions that change nothing: of several that one asker has waiting on one topic the answer to the last alone is taken. */
const lookUps: ReadonlySet<Topic> = new Set([
  'briefs',
  'book',
  'build',
  'code',
  'compare',
  'complete',
  'favoriteNews',
  'guides',
  'listed',
  'neighbor',
  'similar',
  'tables',
]);

type Answers = {
  [T in Topic]: (question: Questions[T], id: number) => Replies[T] | Promise<Replies[T]>;
};

const systemsOf = (codes: readonly CodeRef[]): SystemId[] => codes.map(({ system }) => system);

/**
 * A thin shell around the lookup: takes a window's questions and posts replies. Each is put off by one turn of the message queue, so
 * that of several waiting keystrokes only the last is worked on, before all else (`rows-first.ts`). Another window may join: what both
 * have loaded is held once, while the date, the coder's words and the list that is checked are each window's own.
 * @param post tells the window
 * @returns takes what the window says
 */
export function serve(
  post: (message: FromWorker) => void,
  indexes: Pick<WordIndexes, 'of' | 'keep'>,
): (said: FromWindow) => void {
  const others = () => [...loaders].filter((one) => one !== loader).map((one) => one.now());
  const loader = createLoader({ indexes, post, followUp, beside: others });
  loaders.add(loader);
  const checkDesk = createCheckDesk();
  let words = noWords;
  let layer = createPrivateLayer(words);
  /** Hands an answer over that the window waits for; false where it is to be posted. */
  let handOver: (id: number, reply: unknown) => boolean = () => false;

  function loaded(): Lookup {
    const now = loader.now();
    if (!now) throw new Error('No data is loaded yet.');
    return now.held.lookup;
  }

  /** What answers about these systems, or about all where none is named: one that is still being read is waited for. */
  async function lookupOf(...systems: readonly SystemId[]): Promise<Lookup> {
    const isThere = (id: SystemId) => loaded().systems.some((system) => system.id === id);
    if (systems.length === 0 || !systems.every(isThere)) await loader.whole();
    return loaded();
  }

  const answers: Answers = {
    share: (memory) => {
      handOver = createHandingOver(memory);
      return null;
    },
    leave: () => {
      loader.end();
      loaders.delete(loader);
      return null;
    },
    load: loader.load,
    rest: async () => {
      await loader.whole();
      return null;
    },
    search: (question) => layer.search(loaded(), question),
    user: (change) => {
      words = changedWords(words, change);
      layer = createPrivateLayer(words);
      return null;
    },
    official: async ({ code }) => namesakeOf(await lookupOf(), code) !== null,
    listed: async ({ codes }) => {
      const lookup = await lookupOf();
      return codes.filter((code) => namesakeOf(lookup, code) !== null);
    },
    briefs: async ({ codes, on }) => (await lookupOf(...systemsOf(codes))).briefs(codes, on),
    favoriteNews: async ({ on }) => layer.favoriteNews(await lookupOf(), on),
    guides: ({ query }) => loaded().guides(query),
    similar: async ({ on, ...ref }) => {
      await lookupOf(ref.system);
      await inSlices(() => loaded().readSimilar(ref, similarSliceMs) || null);
      return loaded().similar(ref, on);
    },
    book: async ({ open, reveal, on }) => (await lookupOf()).book(open, reveal, on),
    tables: async ({ table, words: asked, on }) => (await lookupOf()).tables(table, asked, on),
    build: async ({ system, begun, on }) => (await lookupOf(system)).build(system, begun, on),
    neighbor: async ({ by, on, ...ref }) => (await lookupOf(ref.system)).neighbor(ref, by, on),
    complete: async ({ text, system, chosen, on }) =>
      (await lookupOf(...(system === null ? [] : [system]))).completions(text, on, system, chosen),
    compare: async ({ codes, on, dose }) => (await lookupOf(...systemsOf(codes))).compare(codes, on, dose),
    code: async ({ on, state, ...ref }) => layer.code(await lookupOf(ref.system), ref, on, state),
    check: async (question, id) => {
      // Against what was asked for last, not against what is about to be replaced.
      await lookupOf();
      const now = loader.now();
      return (
        now && checkDesk.start(question, now.held, (progress) => post({ type: 'progress', id, ...progress }))
      );
    },
    checkRows: ({ view, from, count }) => ({ from, rows: checkDesk.open().rows(view, from, count) }),
    checkRow: ({ view, place }) => checkDesk.open().row(view, place),
    checkReport: ({ view, count }) => ({
      total: checkDesk.open().row(view, 0).total,
      rows: checkDesk.open().rows(view, 0, count),
    }),
    checkAction: (action) => {
      checkDesk.open().act(action);
      return checkDesk.open().overview();
    },
    checkText: ({ separator }) => checkDesk.open().text(separator),
    engine: () => {
      const now = loader.now();
      return now && { ...now.held.lookup.counts(), ms: now.ms };
    },
    history: async ({ releaseUrls, ...ref }) => historyOf(ref, await Promise.all(releaseUrls.map(releaseAt))),
    diff: async ({ olderUrl, newerUrl }) => {
      const [older, newer] = await Promise.all([releaseAt(olderUrl), releaseAt(newerUrl)]);
      if (older.system !== newer.system) {
        throw new Error('Two releases of one code system can be compared, these cannot.');
      }
      return diffWithNames(older, newer);
    },
    tableDiff: async ({ olderUrl, newerUrl }) => {
      const [older, newer] = await Promise.all([fetchJson(olderUrl), fetchJson(newerUrl)]);
      return diffTables(linkedOf(older), linkedOf(newer));
    },
  };

  async function answer<T extends Topic>(id: number, topic: T, question: Questions[T]): Promise<void> {
    try {
      const answered = answers[topic](question, id);
      // Not after a turn: rows are waited for.
      const reply = answered instanceof Promise ? await answered : answered;
      if (!handOver(id, reply)) post({ type: 'reply', id, reply });
    } catch (error) {
      post({ type: 'failed', id, message: messageOf(error) });
    }
  }

  const turn = new MessageChannel();
  const questions = createRowsFirst<ToWorker>(
    ({ id, topic, question }) => void answer(id, topic, question),
    ({ topic }) => topic === 'search',
    (waiting, later) => waiting.topic === later.topic && waiting.by === later.by && lookUps.has(later.topic),
    () => turn.port2.postMessage(null),
  );
  turn.port1.onmessage = questions.takeTurn;

  return (said) => {
    if ('join' in said) {
      serveAt(said.join);
      return;
    }
    stillness.end();
    questions.ask(said);
  };
}

/** Serves another window. */
function serveAt(port: MessagePort): void {
  const take = serve((message) => port.postMessage(message), openWordIndexes());
  port.onmessage = ({ data }: MessageEvent<FromWindow>) => take(data);
}
