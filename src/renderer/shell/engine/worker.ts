import { messageOf } from '../../../core/message-of';
import type { Lookup } from '../../../core/lookup/lookup';
import type { FromWorker, Questions, Replies, Topic, ToWorker } from '../../../core/lookup/messages';
import { createPrivateLayer, namesakeOf } from '../../../core/lookup/private-layer';
import { changedWords, noWords } from '../../../core/lookup/user-words';
import { diffWithNames } from '../../../core/releases/named-diff';
import { diffTables } from '../../../core/releases/table-diff';
import { historyOf } from '../../../core/releases/history';
import { linkedOf } from '../../../core/releases/linked-file';
import { createCheckDesk } from './check-desk';
import { expectFiles, fetchFile, fetchJson, releaseAt } from './data-files';
import { openKeptIndexes } from './kept-indexes';
import { createHandingOver } from './handed-over';
import { createLoader } from './load';
import { createRowsFirst } from './rows-first';
import { createWordIndexes } from './word-indexes';

/** Tells one build of the app from another: put in by the build, out of its sources. */
declare const __CODEDESK_BUILD__: string;

/**
 * A thin shell around the lookup: receives questions and posts replies. Each is put off by one turn of the message queue, so that of
 * several waiting keystrokes only the last is worked on, before all else (`rows-first.ts`).
 */
const post = (message: FromWorker) => postMessage(message);

const wordIndexes = createWordIndexes(openKeptIndexes(indexedDB, __CODEDESK_BUILD__), async (url) =>
  (await fetchFile(url)).arrayBuffer(),
);
const loader = createLoader(wordIndexes, post);
const desk = createCheckDesk();
let words = noWords;
let layer = createPrivateLayer(words);

/** Settled once the last load has come to its end, well or not. */
let loading: Promise<unknown> = Promise.resolve();

function loaded(): Lookup {
  const now = loader.now();
  if (!now) throw new Error('No data is loaded yet.');
  return now.held.lookup;
}

/** What similar codes rest on is read in stretches so short that rows, which are answered in between, do not wait. */
const similarSliceMs = 4;

async function similar({ on, ...ref }: Questions['similar']): Promise<Replies['similar']> {
  while (!loaded().readSimilar(ref, similarSliceMs)) await new Promise((resolve) => setTimeout(resolve));
  return loaded().similar(ref, on);
}

async function diff({ olderUrl, newerUrl }: Questions['diff']): Promise<Replies['diff']> {
  const [older, newer] = await Promise.all([releaseAt(olderUrl), releaseAt(newerUrl)]);
  if (older.system !== newer.system) {
    throw new Error('Two releases of one code system can be compared, these cannot.');
  }
  return diffWithNames(older, newer);
}

async function check(question: Questions['check'], id: number): Promise<Replies['check']> {
  // Against what was asked for last, not against what is about to be replaced.
  await loading;
  loaded();
  const now = loader.now();
  return now && desk.start(question, now.held, (progress) => post({ type: 'progress', id, ...progress }));
}

type Answers = {
  [T in Topic]: (question: Questions[T], id: number) => Replies[T] | Promise<Replies[T]>;
};

/** Hands an answer over that the window waits for; false where it is to be posted. */
let handOver: (id: number, reply: unknown) => boolean = () => false;

const answers: Answers = {
  share: (memory) => {
    handOver = createHandingOver(memory);
    return null;
  },
  load: (question) => {
    const reply = loader.load(question);
    loading = reply.catch(() => undefined);
    return reply;
  },
  expect: ({ releaseUrls, otherUrls }) => {
    expectFiles(releaseUrls, otherUrls);
    return null;
  },
  search: (question) => layer.search(loaded(), question),
  user: (change) => {
    words = changedWords(words, change);
    layer = createPrivateLayer(words);
    return null;
  },
  official: ({ code }) => namesakeOf(loaded(), code) !== null,
  listed: ({ codes }) => codes.filter((code) => namesakeOf(loaded(), code) !== null),
  modifiers: ({ codes, on }) => loaded().briefs(codes, on),
  briefs: ({ codes, on }) => loaded().briefs(codes, on),
  favoriteNews: ({ on }) => layer.favoriteNews(loaded(), on),
  similar,
  book: ({ open, reveal, on }) => loaded().book(open, reveal, on),
  tables: ({ table, words: asked, on }) => loaded().tables(table, asked, on),
  build: ({ system, begun, on }) => loaded().build(system, begun, on),
  neighbor: ({ by, on, ...ref }) => loaded().neighbor(ref, by, on),
  complete: ({ text, system, chosen, on }) => loaded().completions(text, on, system, chosen),
  compare: ({ codes, on, dose }) => loaded().compare(codes, on, dose),
  code: ({ on, state, ...ref }) => layer.code(loaded(), ref, on, state),
  check,
  checkRows: ({ view, from, count }) => ({ from, rows: desk.open().rows(view, from, count) }),
  checkRow: ({ view, place }) => desk.open().row(view, place),
  checkReport: ({ view, count }) => ({
    total: desk.open().row(view, 0).total,
    rows: desk.open().rows(view, 0, count),
  }),
  checkAction: (action) => {
    desk.open().act(action);
    return desk.open().overview();
  },
  checkText: ({ separator }) => desk.open().text(separator),
  engine: () => {
    const now = loader.now();
    return now && { ...now.held.lookup.counts(), ms: now.ms };
  },
  history: async ({ releaseUrls, ...ref }) => historyOf(ref, await Promise.all(releaseUrls.map(releaseAt))),
  diff,
  tableDiff: async ({ olderUrl, newerUrl }) => {
    const [older, newer] = await Promise.all([fetchJson(olderUrl), fetchJson(newerUrl)]);
    return diffTables(linkedOf(older), linkedOf(newer));
  },
};

async function answer<T extends Topic>(id: number, topic: T, question: Questions[T]): Promise<void> {
  try {
    const reply = answers[topic](question, id);
    if (topic === 'search' && handOver(id, reply)) return;
    post({ type: 'reply', id, reply: await reply });
  } catch (error) {
    post({ type: 'failed', id, message: messageOf(error) });
  }
}

/** Questions that change nothing: of several that wait on one topic the window takes the answer to the last alone. */
const lookUps: ReadonlySet<Topic> = new Set([
  'briefs',
  'book',
  'build',
  'code',
  'compare',
  'complete',
  'favoriteNews',
  'listed',
  'modifiers',
  'neighbor',
  'similar',
  'tables',
]);

const turn = new MessageChannel();
const questions = createRowsFirst<ToWorker>(
  ({ id, topic, question }) => void answer(id, topic, question),
  ({ topic }) => topic === 'search',
  (waiting, by) => waiting.topic === by.topic && lookUps.has(by.topic),
  () => turn.port2.postMessage(null),
);
turn.port1.onmessage = questions.takeTurn;
addEventListener('message', (event: MessageEvent<ToWorker>) => questions.ask(event.data));
