import type { App } from 'electron';
import { parseDeepLink, type DeepLink } from '../core/deep-link';

export type DeepLinks = {
  /** The link that the app was started with, once: the window asks when it is ready. */
  take: () => DeepLink | null;
};

/**
 * Listens for addresses of our own: from the command line, from a second start, and from macOS. What cannot be read
 * as one is ignored.
 */
export function listenForDeepLinks(
  app: App,
  argv: readonly string[],
  tell: (link: DeepLink) => void,
): DeepLinks {
  let pending = linkAmong(argv);
  let isAsked = false;
  const receive = (link: DeepLink | null) => {
    if (!link) return;
    // A window that has not asked yet is not there yet, and will ask.
    if (isAsked) tell(link);
    else pending = link;
  };
  app.on('second-instance', (_event, laterArgv) => receive(linkAmong(laterArgv)));
  app.on('open-url', (event, url) => {
    event.preventDefault();
    receive(parseDeepLink(url));
  });
  // In a checkout the registration would point to Node or to a bare Electron.
  if (app.isPackaged) app.setAsDefaultProtocolClient('codedesk');
  return {
    take: () => {
      isAsked = true;
      const link = pending;
      pending = null;
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
