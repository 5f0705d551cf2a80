import type { App } from 'electron';
import { events } from '../bridge/channels';
import { parseDeepLink, type DeepLink } from '../core/deep-link';
import { listeningPages, type Page } from './listening-pages';

type Windows = { last: () => { webContents: Page } | null; raise: () => void };

export type DeepLinks = {
  /** The link that waits for the page that asks, once; from then on links are told to it. */
  take: (asker: Page) => DeepLink | null;
  /** Brings the window used last to the front and has it follow a link; opens one where there is none. */
  follow: (link: DeepLink) => void;
};

/**
 * Listens for addresses of our own: from the command line, from a second start, and from macOS. The window used last
 * comes to the front and gets the link, as soon as its page asks for links. What cannot be read as one is ignored.
 */
export function listenForDeepLinks(app: App, argv: readonly string[], windows: Windows): DeepLinks {
  let waiting = linkAmong(argv);
  const pages = listeningPages();

  const receive = (link: DeepLink | null) => {
    if (!link) return;
    const page = windows.last()?.webContents;
    if (page && pages.has(page)) page.send(events.link, link);
    else waiting = link;
  };
  // That window comes to the front by the second start itself.
  app.on('second-instance', (_event, laterArgv) => receive(linkAmong(laterArgv)));
  app.on('open-url', (event, url) => {
    event.preventDefault();
    const link = parseDeepLink(url);
    receive(link);
    // Before the app is ready there is no window to bring forward, and one is about to open.
    if (link && app.isReady()) windows.raise();
  });
  // In a checkout the registration would point to Node or to a bare Electron.
  if (app.isPackaged) app.setAsDefaultProtocolClient('codedesk');
  return {
    follow: (link) => {
      receive(link);
      windows.raise();
    },
    take: (asker) => {
      pages.add(asker);
      const link = waiting;
      waiting = null;
      return link;
    },
  };
}

function linkAmong(argv: readonly string[]): DeepLink | null {
  for (const argument of argv) {
    const link = parseDeepLink(argument);
    if (link) return link;
  }
  return null;
}
