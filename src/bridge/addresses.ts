/**
 * What the app's own protocol serves beside its files. The worker fetches these itself, so that a release of
 * several megabytes reaches it once and never passes through the window's thread.
 */
export const appScheme = 'app';
export const appHost = 'bundle';
export const appOrigin = `${appScheme}://${appHost}`;

/** Where the page of every window lies: what a page asks for that opens another one, and what main knows it by. */
export const mainPath = '/index.html';
export const mainPage = `${appOrigin}${mainPath}`;

/** Stands for the guides among the systems that have a word index. */
export const guideWords = 'guides';

const wordsFolder = '/data/words/';

export const dataAddresses = {
  release: (id: string): string => `/data/releases/${id}.json`,
  linked: (id: string): string => `/data/linked/${id}.json`,
  /** The word index that the build made of what ships of a system, or of the guides; empty where there is none that fits. */
  words: (of: string): string => `${wordsFolder}${of}.bin`,
  /** The question that a window will ask first: its worker asks for it before the window can. */
  expected: '/data/expected.json',
  /** The files that this first load needs before it answers, in one: asked for one by one, each would wait its turn. */
  first: '/data/first.bin',
  guides: '/data/guides.json',
  vocabulary: '/data/vocabulary.json',
} as const;

/** Whether an address is that of a word index, of whatever system. */
export const isWordsAddress = (path: string): boolean => path.startsWith(wordsFolder);
