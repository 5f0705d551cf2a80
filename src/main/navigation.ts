import type { App, WebContents } from 'electron';
import { mainPage } from '../bridge/addresses';

/**
 * The app is one page: it never navigates and embeds no web view, whoever asks, and opens no window but one more of its own
 * (`windows.ts`).
 */
export function guardNavigation(app: App): void {
  app.on('web-contents-created', (_event, contents) => {
    contents.on('will-navigate', (event) => {
      if (!isFirstPage(contents, event.url)) event.preventDefault();
    });
    contents.on('will-redirect', (event) => {
      event.preventDefault();
    });
    contents.on('will-attach-webview', (event) => {
      event.preventDefault();
    });
    contents.setWindowOpenHandler(() => ({ action: 'deny' }));
  });
}

/** A window that a page of ours has opened comes to its first page like this; none was in it before that could have asked for another. */
const isFirstPage = (contents: WebContents, url: string): boolean =>
  url === mainPage && contents.getURL() === '';
