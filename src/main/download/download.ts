import { messageOf } from '../../core/message-of';
import { largestFile, type ImportProgress, type IncomingFile } from '../../bridge/schemas';
import { checkAddress, type AddressCheck } from './addresses';
import { sizeWords } from './content';
import { fetchFile } from './fetch-file';
import type { Transport } from './net-transport';

/** One download at a time; a second one takes the place of the first. */
export type Download = {
  /** The file, or why there is none, in words for the coder. Never throws. */
  start: (address: string) => Promise<IncomingFile | { message: string }>;
  cancel: () => void;
};

const silenceMs = 30_000;
const retries = 3;

export function createDownload(
  onProgress: (progress: ImportProgress) => void,
  transport: Transport,
  check: (address: string) => AddressCheck = checkAddress,
): Download {
  let running: AbortController | null = null;
  const cancel = () => running?.abort();
  return {
    cancel,
    start: async (address) => {
      cancel();
      const controller = new AbortController();
      running = controller;
      try {
        return await fetchFile(address, {
          check,
          transport,
          signal: controller.signal,
          limit: largestFile,
          silence: silenceMs,
          retries,
          onProgress: (received, total) =>
            onProgress({
              step: total
                ? `Downloading ${sizeWords(received)} of ${sizeWords(total)}`
                : `Downloading ${sizeWords(received)}`,
              done: total ? Math.min(1, received / total) : 0,
            }),
        });
      } catch (error) {
        if (controller.signal.aborted) return { message: 'The download was cancelled. Nothing was changed.' };
        return { message: messageOf(error) };
      } finally {
        if (running === controller) running = null;
      }
    },
  };
}

/** Downloads where the policy has none: each is refused in words, and nothing is asked of the network. */
export const refusedDownload: Download = {
  start: () =>
    Promise.resolve({
      message:
        'Downloads are switched off on this computer by its policy file. Get the file from whoever looks after it, and choose it here.',
    }),
  cancel: () => undefined,
};
