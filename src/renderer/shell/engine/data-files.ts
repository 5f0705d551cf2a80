import type { LoadQuestion } from '../../../core/lookup/messages';
import type { Release } from '../../../core/releases/release';
import { releaseOf } from '../../../core/releases/release-file';
import { codeSystemOf } from '../../../core/systems/registry';

/** @throws Error where main has no such file */
export async function fetchFile(url: string): Promise<Response> {
  const response = await fetch(url);
  if (!response.ok) throw new Error(`The data file ${url} could not be read (${response.status}).`);
  return response;
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

/** Lets go of what is not among these any more. */
export function keepFiles(releaseUrls: readonly string[], otherUrls: readonly string[]): void {
  for (const url of files.keys()) if (!otherUrls.includes(url)) files.delete(url);
  for (const url of releases.keys()) if (!releaseUrls.includes(url)) releases.delete(url);
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
  for (const url of otherUrls) void fetchJson(url).catch(() => undefined);
}

/** The sources of a system; nothing for one that this version does not know: it is kept and named, and not asked. */
export async function readSystem({
  system: id,
  baseUrl,
  otherUrls,
  starterUrl,
}: LoadQuestion['systems'][number]) {
  const system = codeSystemOf(id);
  if (!system) return [];
  const [base, starter, ...others] = await Promise.all([
    releaseAt(baseUrl),
    starterUrl === null ? null : releaseAt(starterUrl),
    ...otherUrls.map(releaseAt),
  ]);
  return [{ system, sources: { base, starter, others } }];
}
