import type { Guide } from '../../core/guides/guide';
import { releaseOf } from '../../core/release/file';
import type { Vocabulary } from '../../core/search/types';
import { createLibrary, type Library } from './library';
import type { FromWorker, Questions, Replies, ToWorker } from './messages';

/**
 * A thin shell around the library: receives questions, keeps only the latest search, posts replies.
 * Searches are put off by one turn of the message queue, so that of several waiting keystrokes only the last is worked on.
 */
let library: Library | null = null;
let latestSearch: { id: number; question: Questions['search'] } | null = null;
const turn = new MessageChannel();

const post = (message: FromWorker) => postMessage(message);

async function fetchJson(url: string): Promise<unknown> {
  const response = await fetch(url);
  if (!response.ok) throw new Error(`The data file ${url} could not be read (${response.status}).`);
  return response.json();
}

async function load({ releaseUrl, guidesUrl, vocabularyUrl }: Questions['load']): Promise<Replies['load']> {
  const [file, guides, vocabulary] = await Promise.all([
    fetchJson(releaseUrl),
    fetchJson(guidesUrl),
    fetchJson(vocabularyUrl),
  ]);
  const release = releaseOf(file);
  const next = createLibrary(release, guides as Guide[], vocabulary as Vocabulary);
  library = next;
  // Codes answer from now on; the words are built when the reply is out.
  setTimeout(() => {
    if (library !== next) return;
    next.buildWords();
    post({ type: 'words-ready' });
  });
  return { records: release.records.length };
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
    post({ type: 'failed', id, message: error instanceof Error ? error.message : String(error) });
  }
}

turn.port1.onmessage = () => {
  const asked = latestSearch;
  latestSearch = null;
  if (asked) void answer(asked.id, () => loaded().search(asked.question));
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
    case 'code': {
      const { code, kind, on } = message.question;
      void answer(message.id, () => loaded().code(code, kind, on));
      break;
    }
  }
});
