import type { BrowserWindow, WebContents } from 'electron';
import type { EventChannel } from '../bridge/channels';
import type { EventPayloads } from '../bridge/contract';

/** More than anybody looks at; a key that is held down must not fill the screen. */
const mostWindows = 6;

export type Windows = {
  /** Opens a window and brings its page into it; with enough of them open, the one used last comes to the front. */
  open: () => Promise<void>;
  /** The window used last; null where none is open. */
  last: () => BrowserWindow | null;
  /** The one that has the focus; null where it is elsewhere. */
  focused: () => BrowserWindow | null;
  /** The window of a page; null where it is closed, or none of these. */
  of: (contents: WebContents) => BrowserWindow | null;
  /** Tells all windows. */
  tell: <E extends EventChannel>(event: E, payload: EventPayloads[E]) => void;
  /** Brings the one used last to the front, minimized or not; opens one where there is none. */
  raise: () => void;
};

/**
 * The app's windows, all alike: the same data, the same favorites, each with its own search.
 * @param onLastClosed called when none of them is open any more
 */
export function createWindows(
  create: (openBefore: number) => BrowserWindow,
  address: string,
  onLastClosed: () => void = () => undefined,
): Windows {
  /** The one used last comes last. */
  let open: BrowserWindow[] = [];
  let isStarted = false;
  const without = (window: BrowserWindow) => open.filter((other) => other !== window);
  const last = () => open.at(-1) ?? null;
  const raise = () => {
    const window = last();
    if (!window) {
      // A Mac activates the app while it starts, and the first window is on its way then.
      if (isStarted) openOne().catch(() => undefined);
      return;
    }
    if (window.isMinimized()) window.restore();
    window.show();
    window.focus();
  };
  const openOne = async () => {
    isStarted = true;
    if (open.length >= mostWindows) {
      raise();
      return;
    }
    const window = create(open.length);
    open.push(window);
    window.on('focus', () => {
      open = [...without(window), window];
    });
    window.on('closed', () => {
      open = without(window);
      if (open.length === 0) onLastClosed();
    });
    try {
      await window.loadURL(address);
    } catch (error) {
      // Closed before its load had ended: the coder's wish, and no failure.
      if (!window.isDestroyed()) throw error;
    }
  };
  return {
    open: openOne,
    last,
    focused: () => open.find((window) => window.isFocused()) ?? null,
    of: (contents) => open.find((window) => window.webContents === contents) ?? null,
    tell: (event, payload) => {
      for (const window of open) window.webContents.send(event, payload);
    },
    raise,
  };
}
