import type { App, BrowserWindow, Input } from 'electron';

type WindowKey =
  'reload' | 'zoom-in' | 'zoom-out' | 'zoom-usual' | 'full-screen' | 'dev-tools' | 'close' | 'quit';

const zoomStep = 0.5;
const mostZoom = 5;

/**
 * The keys of the window itself on Windows and Linux, where it has no menu bar: pressing and letting go of Alt would
 * bring that up and take the focus, in the middle of Alt+1. A Mac has them in its menu.
 */
export function windowKey(
  input: Pick<Input, 'type' | 'key' | 'control' | 'shift' | 'alt' | 'meta'>,
): WindowKey | null {
  const { type, key, control, shift, alt, meta } = input;
  if (type !== 'keyDown' || alt || meta) return null;
  if (!control) return !shift && key === 'F11' ? 'full-screen' : !shift && key === 'F5' ? 'reload' : null;
  // Plus and minus stand behind Shift on some keyboards.
  if (key === '+' || key === '=') return 'zoom-in';
  if (key === '-' || key === '_') return 'zoom-out';
  if (shift) return key.toLowerCase() === 'i' ? 'dev-tools' : null;
  switch (key.toLowerCase()) {
    case 'r':
      return 'reload';
    case '0':
      return 'zoom-usual';
    case 'w':
      return 'close';
    case 'q':
      return 'quit';
    default:
      return null;
  }
}

/** Answers the window's keys before the page sees them; all others are the page's. */
export function listenForWindowKeys(app: Pick<App, 'quit' | 'isPackaged'>, window: BrowserWindow): void {
  const { webContents } = window;
  const zoom = (level: number) => {
    webContents.setZoomLevel(Math.max(-mostZoom, Math.min(mostZoom, level)));
  };
  const acts: Record<WindowKey, () => void> = {
    reload: () => webContents.reload(),
    'zoom-in': () => zoom(webContents.getZoomLevel() + zoomStep),
    'zoom-out': () => zoom(webContents.getZoomLevel() - zoomStep),
    'zoom-usual': () => zoom(0),
    'full-screen': () => window.setFullScreen(!window.isFullScreen()),
    'dev-tools': () => {
      if (!app.isPackaged) webContents.toggleDevTools();
    },
    close: () => window.close(),
    quit: () => app.quit(),
  };
  webContents.on('before-input-event', (event, input) => {
    const key = windowKey(input);
    if (!key) return;
    event.preventDefault();
    acts[key]();
  });
}
