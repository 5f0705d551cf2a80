import type { Download } from './download';

/** Downloads for a coder who may have chosen to work offline: asked at each, because the choice may change at any time. */
export const unlessOffline = (download: Download, isOffline: () => Promise<boolean>): Download => ({
  start: async (address) =>
    (await isOffline())
      ? {
          message:
            'You are working offline, as the settings say, so CodeDesk does not use the network. Get the file on another computer, and choose it here.',
        }
      : download.start(address),
  cancel: () => download.cancel(),
});
