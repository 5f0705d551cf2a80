import { parentPort, workerData } from 'node:worker_threads';
import { checkSnapshot } from './check-snapshot';

parentPort?.postMessage(checkSnapshot(workerData as string));
