import { expectFiles } from './data-files';
import { expectedLoad } from './expect-data';
import type { FromWindow } from './from-window';
import { openWordIndexes } from './own-indexes';

/**
 * The worker's first script, kept small: files and word index of the first load are on their way while what works on them is still
 * being read. Questions wait until it is there.
 */
const indexes = openWordIndexes();
const waiting: FromWindow[] = [];
let take = (said: FromWindow): void => {
  waiting.push(said);
  if (isLoad(said)) indexes.expect(said.question);
};
/** Whether the window has asked for data: what it wants is newer than what was expected. */
let isAsked = false;
addEventListener('message', ({ data: said }: MessageEvent<FromWindow>) => {
  isAsked ||= isLoad(said);
  take(said);
});

expectFiles();
void expectedLoad().then(
  // Nobody waits for an answer to this number.
  (question) => isAsked || take({ id: 0, topic: 'load', question }),
  // Whoever asks for the data is told what is wrong.
  () => undefined,
);

void import('./engine').then(
  ({ serve }) => {
    take = serve((message) => postMessage(message), indexes);
    waiting.forEach(take);
  },
  (error: unknown) => {
    // Outside of the promise it is an error of the worker, which the window is told of.
    setTimeout(() => {
      throw error;
    });
  },
);

function isLoad(said: FromWindow): said is Extract<FromWindow, { topic: 'load' }> {
  return 'topic' in said && said.topic === 'load';
}
