import { fetchFile } from './data-files';
import { openKeptIndexes } from './kept-indexes';
import { createWordIndexes } from './word-indexes';

/** Tells one build of the app from another: put in by the build, out of its sources. */
declare const __CODEDESK_BUILD__: string;

/** The word indexes of this window's worker. */
export const wordIndexes = createWordIndexes(openKeptIndexes(indexedDB, __CODEDESK_BUILD__), async (url) =>
  (await fetchFile(url)).arrayBuffer(),
);
