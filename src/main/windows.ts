import type { BrowserWindow, BrowserWindowConstructorOptions, WebContents } from 'electron';
import type { EventChannel } from '../bridge/channels';
import type { EventPayloads } from '../bridge/contract';
import type { PlannedWindow } from './window';

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

export type WindowsParts = {
  /** @param openBefore how many stand there already */
  plan: (openBefore: number) => PlannedWindow;
  make: (options: BrowserWindowConstructorOptions) => BrowserWindow;
  /** Of the page that all of them show. */
  address: string;
  /** Called when none of them is open any more. */
  onLastClosed?: () => void;
};

/**
 * The app's windows, all alike: the same data, the same favorites, each with its own search. One that a page opens is made by Electron
 * in that page's process, where both are answered by one engine.
 */
export function createWindows({ plan, make, address, onLastClosed }: WindowsParts): Windows {
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
  /** Plans one more; with enough of them open, the one used last comes to the front. */
  const planNext = (): PlannedWindow | null => {
    if (open.length < mostWindows) return plan(open.length);
    raise();
    return null;
  };
  const take = (window: BrowserWindow, { tend }: PlannedWindow) => {
    tend(window);
    open.push(window);
    window.on('focus', () => {
      open = [...without(window), window];
    });
    window.on('closed', () => {
      open = without(window);
      if (open.length === 0) onLastClosed?.();
    });
    letOpen(window.webContents);
  };
  /** Its page may open one more window of the app, and nothing else. */
  const letOpen = (contents: WebContents) => {
    let planned: PlannedWindow | null = null;
    contents.setWindowOpenHandler(({ url }) => {
      planned = url === address ? planNext() : null;
      return planned
        ? { action: 'allow', outlivesOpener: true, overrideBrowserWindowOptions: planned.options }
        : { action: 'deny' };
    });
    contents.on('did-create-window', (window) => {
      if (planned) take(window, planned);
    });
  };
  const openOne = async () => {
    isStarted = true;
    const planned = planNext();
    if (!planned) return;
    const window = make(planned.options);
    take(window, planned);
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
