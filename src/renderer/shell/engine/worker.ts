import type { ToWorker } from '../../../core/lookup/messages';
import { askFor } from './data-files';
import { firstFiles } from './first-files';
import { wordIndexes } from './own-indexes';

/**
 * The worker's first script, kept small: files and word index of the first load are on their way while what works on them is still
 * being read. Questions wait until it is there.
 */
const waiting: ToWorker[] = [];
let ask = (question: ToWorker): void => {
  waiting.push(question);
  if (question.topic !== 'load') return;
  askFor(firstFiles(question.question));
  wordIndexes.expect(question.question);
};
addEventListener('message', (event: MessageEvent<ToWorker>) => ask(event.data));

void import('./engine').then(
  (engine) => {
    ask = engine.ask;
    waiting.forEach(ask);
  },
  (error: unknown) => {
    // Outside of the promise it is an error of the worker, which the window is told of.
    setTimeout(() => {
      throw error;
    });
  },
);
