import type { App, BrowserWindow, GlobalShortcut, Screen, WebContents } from 'electron';
import { events } from '../../bridge/channels';
import type { DesktopPart } from '../../bridge/desktop-schemas';
import { accelerator, chordWords, type Chord } from '../../core/actions/chord';
import { messageOf } from '../../core/message-of';
import { leavingSteps, quickBounds } from './quick-window';

type Parts = {
  app: Pick<App, 'hide' | 'on'>;
  shortcuts: Pick<GlobalShortcut, 'register' | 'unregister'>;
  screen: Pick<Screen, 'getCursorScreenPoint' | 'getDisplayNearestPoint'>;
  /** Makes the window, hidden, without a page. */
  create: () => BrowserWindow;
  address: string;
  platform: NodeJS.Platform;
  focused: () => BrowserWindow | null;
  /** Called when what `state` tells has changed by itself. */
  onChange: () => void;
};

const off: DesktopPart = { state: 'off', words: null };

/** A small window that a key raises from any program. It is made once, loaded, and hidden from then on instead of closed. */
export class QuickLookUp {
  readonly #parts: Parts;
  #window: BrowserWindow | null = null;
  #accelerator: string | null = null;
  #state: DesktopPart = off;
  #isEnding = false;
  /** The window of ours that had the focus when it came up. */
  #from: BrowserWindow | null = null;

  constructor(parts: Parts) {
    this.#parts = parts;
    parts.app.on('before-quit', () => this.end());
  }

  get state(): DesktopPart {
    return this.#state;
  }

  get window(): BrowserWindow | null {
    return this.#window;
  }

  /** Takes the key from all programs, or gives it back; null leaves the look-up off. The former key is given back first. */
  set(chord: Chord | null): void {
    const wanted = chord === null ? null : accelerator(chord);
    if (wanted !== null && wanted === this.#accelerator) return;
    this.#giveBack();
    if (chord === null || wanted === null) {
      this.#close();
      this.#state = off;
      return;
    }
    const refusal = this.#take(chord, wanted);
    this.#state = refusal === null ? { state: 'on', words: null } : { state: 'refused', words: refusal };
    if (refusal === null) this.#prepare();
    else this.#close();
  }

  /** Comes up on the screen of the pointer; where it has the focus already, it goes. */
  toggle(): void {
    const window = this.#window;
    if (!window) return;
    if (window.isVisible() && window.isFocused()) {
      this.leave();
      return;
    }
    const { focused, screen } = this.#parts;
    this.#from = focused();
    if (!window.isVisible()) {
      const { workArea } = screen.getDisplayNearestPoint(screen.getCursorScreenPoint());
      if (window.isMinimized()) window.restore();
      window.setBounds(quickBounds(workArea));
    }
    window.show();
    window.focus();
    window.webContents.send(events.quickShown, null);
  }

  /** Hides it and gives the focus back. */
  leave(): void {
    const window = this.#window;
    if (!window?.isVisible()) return;
    const from = this.#from && !this.#from.isDestroyed() ? this.#from : null;
    this.#from = null;
    for (const step of leavingSteps(this.#parts.platform, from !== null)) {
      if (step === 'minimize') window.minimize();
      if (step === 'hide') window.hide();
      if (step === 'hide-app') this.#parts.app.hide();
      if (step === 'focus-own') from?.focus();
    }
  }

  /** Hides it and keeps the focus in the app: a window of ours comes to the front in its place. */
  giveWay(): void {
    this.#from = null;
    this.#window?.hide();
  }

  isOf(contents: WebContents): boolean {
    return this.#window?.webContents === contents;
  }

  /** For good: the app ends. */
  end(): void {
    this.#isEnding = true;
    this.#giveBack();
    this.#close();
  }

  /** Why the key could not be taken; null where it was. */
  #take(chord: Chord, wanted: string): string | null {
    const { shortcuts, platform } = this.#parts;
    const words = chordWords(chord, platform === 'darwin');
    try {
      if (shortcuts.register(wanted, () => this.toggle())) {
        this.#accelerator = wanted;
        return null;
      }
    } catch (error) {
      return `${words} cannot be taken from the system: ${messageOf(error)}.`;
    }
    return `The system does not let CodeDesk have ${words}: another program may have it. Choose another key.`;
  }

  #giveBack(): void {
    if (this.#accelerator !== null) this.#parts.shortcuts.unregister(this.#accelerator);
    this.#accelerator = null;
  }

  #prepare(): void {
    if (this.#window) return;
    const window = this.#parts.create();
    this.#window = window;
    window.on('close', (event) => {
      if (this.#isEnding) return;
      event.preventDefault();
      this.leave();
    });
    window.on('closed', () => {
      if (this.#window === window) this.#window = null;
    });
    window.loadURL(this.#parts.address).catch((error: unknown) => {
      if (window.isDestroyed()) return;
      this.#giveBack();
      this.#state = {
        state: 'refused',
        words: `The window of the quick look-up could not be loaded: ${messageOf(error)}.`,
      };
      this.#parts.onChange();
    });
  }

  #close(): void {
    const window = this.#window;
    this.#window = null;
    if (window && !window.isDestroyed()) window.destroy();
  }
}
