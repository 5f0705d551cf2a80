import { parentPort, workerData } from 'node:worker_threads';
import { readFiles, readLicensed } from './read';
import type { ImportJob, WorkerMessage } from './run';

const post = (message: WorkerMessage) => parentPort?.postMessage(message);

const { files, licensee, ownCodes } = workerData as ImportJob;
const onProgress = ({ file, done, total }: { file: string; done: number; total: number }) =>
  post({ type: 'progress', progress: { step: `Reading ${file}`, done: done / total } });
const result =
  licensee === null ? readFiles(files, onProgress, ownCodes) : readLicensed(files, licensee, onProgress);
post({ type: 'result', result });
