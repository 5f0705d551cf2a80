import { parentPort, workerData } from 'node:worker_threads';
import type { IncomingFile } from '../../bridge/schemas';
import { readFiles } from './read';
import type { WorkerMessage } from './run';

const post = (message: WorkerMessage) => parentPort?.postMessage(message);

const result = readFiles(workerData as IncomingFile[], ({ file, done, total }) =>
  post({ type: 'progress', progress: { step: `Reading ${file}`, done: done / total } }),
);
post({ type: 'result', result });
