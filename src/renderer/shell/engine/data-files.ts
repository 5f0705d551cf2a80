import { dataAddresses } from '../../../bridge/addresses';
import { unpackFiles } from '../../../bridge/packed-files';
import type { Release } from '../../../core/releases/release';
import { releaseOf } from '../../../core/releases/release-file';
import type { Vocabulary } from '../../../core/search/types';

/** What came in one and nobody has read yet. */
let cameInOne = Promise.resolve(new Map<string, Uint8Array<ArrayBuffer>>());

/** Asks for the files of the first load, before anybody knows which they are. */
export function expectFiles(): void {
  cameInOne = fetchFile(dataAddresses.first)
    .then(async (response) => unpackFiles(await response.arrayBuffer()))
    // Whatever is wrong with it is told by the file itself.
    .catch(() => new Map<string, Uint8Array<ArrayBuffer>>());
}

async function takeExpected(url: string): Promise<Uint8Array<ArrayBuffer> | undefined> {
  const files = await cameInOne;
  const file = files.get(url);
  files.delete(url);
  return file;
}

/** @throws Error where main has no such file */
export async function fetchFile(url: string): Promise<Response> {
  const response = await fetch(url);
  if (!response.ok) throw new Error(`The data file ${url} could not be read (${response.status}).`);
  return response;
}

/** A file in memory of its own. @throws Error where main has no such file */
export async function fetchBytes(url: string): Promise<ArrayBuffer> {
  const expected = await takeExpected(url);
  return expected ? expected.slice().buffer : (await fetchFile(url)).arrayBuffer();
}

/** Releases, and other files, that were read or are on their way: no file ever changes. */
const releases = new Map<string, Promise<Release>>();
const files = new Map<string, Promise<unknown>>();

/** Reads what is not kept yet; what could not be read is asked for again. */
function readOnce<Value>(
  kept: Map<string, Promise<Value>>,
  url: string,
  read: (url: string) => Promise<Value>,
): Promise<Value> {
  const known = kept.get(url);
  if (known) return known;
  const asked = read(url);
  kept.set(url, asked);
  asked.catch(() => kept.delete(url));
  return asked;
}

export const fetchJson = (url: string): Promise<unknown> => readOnce(files, url, readJson);

export const releaseAt = (url: string): Promise<Release> =>
  readOnce(releases, url, async (address) => releaseOf(await readJson(address)));

/** A vocabulary, and the digest of its file: whatever was made with it is told by that. */
export type VocabularyFile = { words: Vocabulary; digest: Promise<string> };

export const vocabularyAt = (url: string): Promise<VocabularyFile> =>
  readOnce(files, url, async (address) => {
    const bytes = await fetchBytes(address);
    return { words: jsonIn(bytes) as Vocabulary, digest: digestOf(bytes) };
  }) as Promise<VocabularyFile>;

const jsonIn = (bytes: BufferSource): unknown => JSON.parse(new TextDecoder().decode(bytes));

async function digestOf(bytes: BufferSource): Promise<string> {
  const hash = await crypto.subtle.digest('SHA-256', bytes);
  return Array.from(new Uint8Array(hash), (byte) => byte.toString(16).padStart(2, '0')).join('');
}

/** Of each window that is answered here, the files that it needs. */
const needed = new Map<symbol, readonly string[]>();

/** From now on a window needs these files alone, and none once it is closed. What no window needs is let go of. */
export function keepFiles(window: symbol, urls: readonly string[] | null): void {
  if (urls) needed.set(window, urls);
  else needed.delete(window);
  const kept = new Set([...needed.values()].flat());
  for (const read of [files, releases]) {
    for (const url of read.keys()) if (!kept.has(url)) read.delete(url);
  }
  void cameInOne.then((files) => files.clear());
}

/** Files on their way at a time: all at once would lie in memory twice over, as bytes and as what they say. */
const atATime = 2;
let free = atATime;
const waiting: (() => void)[] = [];

async function readJson(url: string): Promise<unknown> {
  const expected = await takeExpected(url);
  if (expected) return jsonIn(expected);
  if (free > 0) free--;
  else await new Promise<void>((resolve) => waiting.push(resolve));
  try {
    return (await (await fetchFile(url)).json()) as unknown;
  } finally {
    const next = waiting.shift();
    if (next) next();
    else free++;
  }
}

export const fetchText = async (url: string): Promise<string> => (await fetchFile(url)).text();
