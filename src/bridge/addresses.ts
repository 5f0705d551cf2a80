/**
 * What the app's own protocol serves beside its files. The worker fetches these itself, so that a release of
 * several megabytes reaches it once and never passes through the window's thread.
 */
export const appScheme = 'app';
export const appHost = 'bundle';
export const appOrigin = `${appScheme}://${appHost}`;

const wordsFolder = '/data/words/';

export const dataAddresses = {
  release: (id: string): string => `/data/releases/${id}.json`,
  linked: (id: string): string => `/data/linked/${id}.json`,
  /** The word index that the build made of what ships of a system; empty where there is none that fits. */
  words: (system: string): string => `${wordsFolder}${system}.bin`,
  guides: '/data/guides.json',
  vocabulary: '/data/vocabulary.json',
} as const;

/** Whether an address is that of a word index, of whatever system. */
export const isWordsAddress = (path: string): boolean => path.startsWith(wordsFolder);
