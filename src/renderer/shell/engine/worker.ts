import type { Release } from '../../../core/code/record';
import type { Guide } from '../../../core/guides/guide';
import { diffReleases } from '../../../core/releases/diff';
import { releaseOf } from '../../../core/releases/release-file';
import { historyOf } from '../../../core/releases/history';
import { linkedOf } from '../../../core/releases/linked-file';
import type { Vocabulary } from '../../../core/search/types';
import { createLibrary, type Library } from '../../../core/lookup/library';
import { createOwnLayer } from '../../../core/lookup/private-layer';
import type { FromWorker, Questions, Replies, ToWorker } from '../../../core/lookup/messages';
import { changedWords, noWords } from '../../../core/lookup/user-words';
import { messageOf } from '../../../core/message-of';

/**
 * A thin shell around the library: receives questions, keeps only the latest search, posts replies.
 * Searches are put off by one turn of the message queue, so that of several waiting keystrokes only the last is worked on.
 */
let library: Library | null = null;
let words = noWords;
let own = createOwnLayer(words);
let latestSearch: { id: number; question: Questions['search'] } | null = null;
const turn = new MessageChannel();

const post = (message: FromWorker) => postMessage(message);

async function fetchJson(url: string): Promise<unknown> {
  const response = await fetch(url);
  if (!response.ok) throw new Error(`The data file ${url} could not be read (${response.status}).`);
  return response.json();
}

/** Releases beside the one in use are read when history or a difference asks for them, and kept: they never change. */
const otherReleases = new Map<string, Promise<Release>>();

function releaseAt(url: string): Promise<Release> {
  const known = otherReleases.get(url);
  if (known) return known;
  const asked = fetchJson(url).then(releaseOf);
  otherReleases.set(url, asked);
  asked.catch(() => otherReleases.delete(url));
  return asked;
}

const history = async ({ code, kind, releaseUrls }: Questions['history']): Promise<Replies['history']> =>
  historyOf(code, kind, await Promise.all(releaseUrls.map(releaseAt)));

async function diff({ olderUrl, newerUrl }: Questions['diff']): Promise<Replies['diff']> {
  const [older, newer] = await Promise.all([releaseAt(olderUrl), releaseAt(newerUrl)]);
  return diffReleases(older, newer);
}

/** Of several loads the last asked for counts, whichever has its files first. */
let latestLoad: Questions['load'] | null = null;

async function load(question: Questions['load']): Promise<Replies['load']> {
  latestLoad = question;
  const { releaseUrl, starterUrl, linkedUrls, guidesUrl, vocabularyUrl } = question;
  const [file, starterFile, guides, vocabulary, ...linkedFiles] = await Promise.all([
    fetchJson(releaseUrl),
    starterUrl === releaseUrl ? null : fetchJson(starterUrl),
    fetchJson(guidesUrl),
    fetchJson(vocabularyUrl),
    ...linkedUrls.map(fetchJson),
  ]);
  if (latestLoad !== question) throw new Error('Another release was asked for meanwhile.');
  const release = releaseOf(file);
  const next = createLibrary({
    release,
    starter: starterFile ? releaseOf(starterFile) : release,
    linked: linkedFiles.map(linkedOf),
    guides: guides as Guide[],
    vocabulary: vocabulary as Vocabulary,
  });
  library = next;
  // Codes answer from now on; the words are built when the reply is out, in slices between which questions are answered.
  setTimeout(() => buildWords(next));
  return { records: release.records.length };
}

const sliceMs = 25;

function buildWords(built: Library): void {
  if (library !== built) return;
  if (!built.buildWords(sliceMs)) {
    setTimeout(() => buildWords(built));
    return;
  }
  post({ type: 'better', by: 'words' });
  setTimeout(() => {
    if (library !== built) return;
    built.finish();
    post({ type: 'better', by: 'guides' });
  });
}

function loaded(): Library {
  if (!library) throw new Error('No data is loaded yet.');
  return library;
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

turn.port1.onmessage = () => {
  const asked = latestSearch;
  latestSearch = null;
  if (asked) void answer(asked.id, () => own.search(loaded(), asked.question));
};

addEventListener('message', (event: MessageEvent<ToWorker>) => {
  const message = event.data;
  switch (message.topic) {
    case 'load':
      void answer(message.id, () => load(message.question));
      break;
    case 'search':
      latestSearch = { id: message.id, question: message.question };
      turn.port2.postMessage(null);
      break;
    case 'user':
      words = changedWords(words, message.question);
      own = createOwnLayer(words);
      void answer(message.id, () => null);
      break;
    case 'listed':
      void answer(message.id, () =>
        message.question.codes.filter((code) => loaded().known('procedure', code) !== undefined),
      );
      break;
    case 'standings':
      void answer(message.id, () => own.standings(loaded(), message.question.on));
      break;
    case 'similar':
      void answer(message.id, () => loaded().similar(message.question.code, message.question.on));
      break;
    case 'compare': {
      const { codes, on, dose } = message.question;
      void answer(message.id, () => loaded().compare(codes, on, dose));
      break;
    }
    case 'history':
      void answer(message.id, () => history(message.question));
      break;
    case 'diff':
      void answer(message.id, () => diff(message.question));
      break;
    case 'code': {
      const { on, ...ref } = message.question;
      void answer(message.id, () => own.code(loaded(), ref, on));
      break;
    }
  }
});
