import type { Release } from '../../../core/releases/release';
import { releaseOf } from '../../../core/releases/release-file';

/** @throws Error where main has no such file */
export async function fetchFile(url: string): Promise<Response> {
  const response = await fetch(url);
  if (!response.ok) throw new Error(`The data file ${url} could not be read (${response.status}).`);
  return response;
}

export const fetchJson = async (url: string): Promise<unknown> => (await fetchFile(url)).json();
export const fetchText = async (url: string): Promise<string> => (await fetchFile(url)).text();

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
