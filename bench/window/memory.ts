import { existsSync, readFileSync } from 'node:fs';
import type { BrowserContext } from '@playwright/test';

/** Memory of the processes that show pages, in MiB. */
export type Memory = {
  /** Resident, with what processes share: the largest of them. */
  largest: number;
  /** What they do not share with anybody: all of them together. */
  own: number;
};

const field = (text: string, name: string): number =>
  Number(new RegExp(`^${name}:\\s+(\\d+)`, 'm').exec(text)?.[1] ?? 0) / 1024;

/** Of all renderer processes of a browser, workers included; null where the system does not tell. */
export async function rendererMemory(context: BrowserContext): Promise<Memory | null> {
  const browser = context.browser();
  if (!browser) return null;
  const session = await browser.newBrowserCDPSession();
  const { processInfo } = await session.send('SystemInfo.getProcessInfo');
  await session.detach();
  const files = processInfo
    .filter(({ type, id }) => type === 'renderer' && existsSync(`/proc/${id}/smaps_rollup`))
    // The browser's own parts are pages, too.
    .filter(({ id }) => !readFileSync(`/proc/${id}/cmdline`, 'utf8').includes('--top-chrome-webui'))
    .map(({ id }) => readFileSync(`/proc/${id}/smaps_rollup`, 'utf8'));
  if (files.length === 0) return null;
  return {
    largest: Math.max(...files.map((text) => field(text, 'Rss'))),
    own: files.reduce((sum, text) => sum + field(text, 'Private_Clean') + field(text, 'Private_Dirty'), 0),
  };
}
