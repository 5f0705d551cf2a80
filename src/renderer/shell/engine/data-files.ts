import type { Release } from '../../../core/releases/release';
import { releaseOf } from '../../../core/releases/release-file';

/** @throws Error where main has no such file */
export async function fetchFile(url: string): Promise<Response> {
  const response = await fetch(url);
  if (!response.ok) throw new Error(`The data file ${url} could not be read (${response.status}).`);
  return response;
}

/** Files on their way that somebody is about to ask for. */
const expected = new Map<string, Promise<unknown>>();

export function fetchJson(url: string): Promise<unknown> {
  const onItsWay = expected.get(url);
  expected.delete(url);
  return onItsWay ?? readJson(url);
}

/** Files on their way at a time: all at once would lie in memory twice over, as bytes and as what they say. */
const atATime = 2;
let free = atATime;
const waiting: (() => void)[] = [];

async function readJson(url: string): Promise<unknown> {
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

/** Fetches what will be asked for as soon as it is known which of it is in force: at a start that is all that is held. */
export function expectFiles(releaseUrls: readonly string[], otherUrls: readonly string[]): void {
  // Whatever is wrong with one is told to who asks for it.
  for (const url of releaseUrls) void releaseAt(url).catch(() => undefined);
  for (const url of otherUrls) {
    const file = readJson(url);
    file.catch(() => undefined);
    expected.set(url, file);
  }
}

/** A release is read once and kept: its file never changes. */
const releases = new Map<string, Promise<Release>>();

export function releaseAt(url: string): Promise<Release> {
  const known = releases.get(url);
  if (known) return known;
  const asked = fetchJson(url).then(releaseOf);
  releases.set(url, asked);
  asked.catch(() => releases.delete(url));
  return asked;
}
