import type { WebContents } from 'electron';

/** What is needed of a page that is told something. */
export type Page = Pick<WebContents, 'send' | 'on'>;

/** Pages that have asked what waits for them, and are told of more from then on. One that loads anew has to ask again. */
export function listeningPages() {
  const listening = new WeakSet<Page>();
  const known = new WeakSet<Page>();
  return {
    has: (page: Page): boolean => listening.has(page),
    add: (page: Page): void => {
      listening.add(page);
      if (known.has(page)) return;
      known.add(page);
      page.on('did-navigate', () => void listening.delete(page));
    },
  };
}
