import { fetchBytes } from './data-files';
import { openKeptIndexes } from './kept-indexes';
import { createWordIndexes } from './word-indexes';

/** Tells one build of the app from another: put in by the build, out of its sources. */
declare const __CODEDESK_BUILD__: string;

const kept = openKeptIndexes(indexedDB, __CODEDESK_BUILD__);

/** The word indexes of one window's loads, out of what is kept on this computer. */
export const openWordIndexes = () => createWordIndexes(kept, fetchBytes);
