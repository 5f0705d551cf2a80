import type { FromPage } from '../wire';

/** The part of the Navigation API used here; the DOM library does not know it everywhere yet. */
type NavigateEvent = Event & {
  readonly navigationType: 'push' | 'replace' | 'reload' | 'traverse';
  readonly hashChange: boolean;
  readonly userInitiated: boolean;
  readonly downloadRequest: string | null;
  readonly destination: { readonly url: string; readonly sameDocument: boolean };
};

/**
 * Leaving the page needs main's word, as in Electron. A page must answer at once and cannot wait for main, so it
 * stays, asks, and goes when main sends it.
 */
export function guardNavigation(
  send: (message: FromPage) => void,
  mayDownload: boolean,
): {
  go: (url: string) => void;
  reload: () => void;
  /** Opens a window of the app; false where the browser does not let it. */
  open: (url: string, bounds: { width: number; height: number }) => boolean;
} {
  let isSent = false;

  (globalThis as { navigation?: EventTarget }).navigation?.addEventListener('navigate', (raw) => {
    const event = raw as NavigateEvent;
    if (event.downloadRequest !== null) {
      if (!mayDownload) event.preventDefault();
      send({ kind: 'downloads', url: event.destination.url, name: event.downloadRequest });
      return;
    }
    const staysHere = event.destination.sameDocument || event.hashChange;
    if (isSent || staysHere || !event.cancelable) return;
    if (event.navigationType === 'traverse') return;
    // The browser's own key for it is like Electron's menu, which asks nobody; the page's reload() asks.
    if (event.navigationType === 'reload' && event.userInitiated) return;
    event.preventDefault();
    send({ kind: 'wants', what: 'navigate', url: event.destination.url });
  });

  // Links that would open a tab or window; last in line, so that the app's own handlers come first.
  const catchNewWindow = (event: MouseEvent) => {
    const link = event.target instanceof Element ? event.target.closest('a[href]') : null;
    if (event.defaultPrevented || !(link instanceof HTMLAnchorElement) || link.hasAttribute('download')) {
      return;
    }
    const opens = !['', '_self', '_top', '_parent'].includes(link.target);
    const asked = event.button === 1 || event.ctrlKey || event.metaKey || event.shiftKey;
    if (!opens && !asked) return;
    event.preventDefault();
    send({ kind: 'wants', what: 'open', url: link.href });
  };
  window.addEventListener('click', catchNewWindow);
  window.addEventListener('auxclick', catchNewWindow);
  const openWindow = window.open.bind(window);
  window.open = (url) => {
    send({ kind: 'wants', what: 'open', url: new URL(String(url ?? 'about:blank'), location.href).href });
    return null;
  };

  return {
    go: (url) => {
      isSent = true;
      location.assign(url);
    },
    reload: () => {
      isSent = true;
      location.reload();
    },
    open: (url, { width, height }) =>
      openWindow(url, '_blank', `popup,width=${width},height=${height}`) !== null,
  };
}
