import { Worker } from 'node:worker_threads';
import type { ImportProgress, IncomingFile } from '../../bridge/schemas';
import type { ImportResult } from './result';

export type WorkerMessage =
  { type: 'progress'; progress: ImportProgress } | { type: 'result'; result: ImportResult };

/**
 * What is to be read. `licensee`: who holds the license for the texts of a customer's own files; null for all other files.
 * `ownCodes`: the codes of such files that are held already.
 */
export type ImportJob = { files: IncomingFile[]; licensee: string | null; ownCodes: readonly string[] };

export type ImportLimits = {
  /** How long the thread may take, in milliseconds. */
  ms: number;
  /** How much its heap may take, in MiB. Bytes that are unpacked lie outside of it; the zip reader has limits for them. */
  heapMiB: number;
};

/** Far above what the largest CMS file takes; past it the file is hostile or broken. */
export const importLimits: ImportLimits = { ms: 60_000, heapMiB: 1024 };

/**
 * Reads files in a thread of its own: a hostile file can cost that thread its life, not the window its answers.
 * Never throws; a thread that dies or hangs is a problem told in words.
 */
export function runImport(
  workerUrl: URL,
  job: ImportJob,
  onProgress: (progress: ImportProgress) => void,
  limits: ImportLimits = importLimits,
): Promise<ImportResult> {
  const problem = (message: string): ImportResult => ({
    drafts: [],
    problems: [{ file: job.files.map((file) => file.name).join(', '), message }],
  });
  return new Promise((resolve) => {
    const worker = new Worker(workerUrl, {
      workerData: job,
      resourceLimits: { maxOldGenerationSizeMb: limits.heapMiB },
    });
    const finish = (result: ImportResult) => {
      clearTimeout(timer);
      void worker.terminate();
      resolve(result);
    };
    const timer = setTimeout(
      () => finish(problem('It took longer than a minute to read and was given up. It may be damaged.')),
      limits.ms,
    );
    worker.on('message', (message: WorkerMessage) => {
      if (message.type === 'progress') onProgress(message.progress);
      else finish(message.result);
    });
    worker.on('error', (error: NodeJS.ErrnoException) =>
      finish(
        problem(
          error.code === 'ERR_WORKER_OUT_OF_MEMORY'
            ? 'Reading it took more memory than any file of CMS does, and was given up. It may be damaged.'
            : `It could not be read (${error.message}).`,
        ),
      ),
    );
    worker.on('exit', () => finish(problem('Reading it ended before there was a result.')));
  });
}
