import { askFor } from './data-files';
import type { FromWindow } from './from-window';
import { firstFiles } from './first-files';
import { openWordIndexes } from './own-indexes';

/**
 * The worker's first script, kept small: files and word index of the first load are on their way while what works on them is still
 * being read. Questions wait until it is there.
 */
const indexes = openWordIndexes();
const waiting: FromWindow[] = [];
let take = (said: FromWindow): void => {
  waiting.push(said);
  if (!('topic' in said) || said.topic !== 'load') return;
  askFor(firstFiles(said.question));
  indexes.expect(said.question);
};
addEventListener('message', (event: MessageEvent<FromWindow>) => take(event.data));

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
