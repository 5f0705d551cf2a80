import type { Shell } from 'electron';

/**
 * The one place from which anything is opened outside of CodeDesk: a page of https whose address was checked before, in
 * the browser that the coder uses. Nothing that a page says ever comes here.
 * @returns why it was not opened, as a sentence; null where it was
 */
export async function openExternalUrl(url: URL, shell: Pick<Shell, 'openExternal'>): Promise<string | null> {
  if (url.protocol !== 'https:' || url.username || url.password) return 'Only pages of https are opened.';
  try {
    await shell.openExternal(url.href);
    return null;
  } catch {
    return `The system opens no browser from here. The address is ${url.href}`;
  }
}
