import type { ToWorker } from '../../../core/lookup/messages';
import { askFor } from './data-files';
import { expectedLoad } from './expect-data';
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
/** Whether the window has asked for data: what it wants is newer than what was expected. */
let isAsked = false;
addEventListener('message', ({ data }: MessageEvent<ToWorker>) => {
  isAsked ||= data.topic === 'load';
  ask(data);
});

void expectedLoad().then(
  // Nobody waits for an answer to this number.
  (question) => isAsked || ask({ id: 0, topic: 'load', question }),
  // Whoever asks for the data is told what is wrong.
  () => undefined,
);

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
