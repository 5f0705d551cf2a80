import type { MenuItemConstructorOptions, Tray } from 'electron';
import type { DesktopPart, TrayRecent } from '../../bridge/desktop-schemas';
import type { CodeRef } from '../../core/code/ref';
import { messageOf } from '../../core/message-of';
import { formatCode } from '../../core/systems/about';

type Acts = {
  /** Brings the window used last to the front. */
  raise: () => void;
  /** Raises the quick look-up; null where it is off. */
  lookUp: (() => void) | null;
  openCode: (ref: CodeRef) => void;
  quit: () => void;
};

const mostText = 48;

/** A line of a menu: a single & would be taken for the mark of the next letter's key. */
function lineOf({ ref, text }: TrayRecent): string {
  const cut = text.length > mostText ? `${text.slice(0, mostText - 1).trimEnd()}…` : text;
  return `${formatCode(ref)}  ${cut}`.replaceAll('&', '&&');
}

/** The menu of the icon: open, look up, what was used last, quit. */
export function trayTemplate(recents: readonly TrayRecent[], acts: Acts): MenuItemConstructorOptions[] {
  const line = { type: 'separator' } as const;
  const { raise, lookUp, openCode, quit } = acts;
  return [
    { label: 'Open CodeDesk', click: raise },
    ...(lookUp ? [{ label: 'Quick look-up', click: lookUp }] : []),
    ...(recents.length > 0 ? [line] : []),
    ...recents.map((recent) => ({ label: lineOf(recent), click: () => openCode(recent.ref) })),
    line,
    { label: 'Quit CodeDesk', click: quit },
  ];
}

type Parts = {
  create: () => Tray;
  build: (template: MenuItemConstructorOptions[]) => Parameters<Tray['setContextMenu']>[0];
  acts: () => Acts;
};

/** The icon in the tray, with the codes used last in its menu. They are kept in memory only, and only while it is there. */
export class TrayIcon {
  readonly #parts: Parts;
  #tray: Tray | null = null;
  #recents: readonly TrayRecent[] = [];
  #state: DesktopPart = { state: 'off', words: null };

  constructor(parts: Parts) {
    this.#parts = parts;
  }

  get state(): DesktopPart {
    return this.#state;
  }

  get isThere(): boolean {
    return this.#tray !== null;
  }

  set(isWanted: boolean): void {
    if (!isWanted) {
      this.#tray?.destroy();
      this.#tray = null;
      this.#state = { state: 'off', words: null };
      return;
    }
    if (!this.#tray) {
      try {
        this.#tray = this.#parts.create();
        this.#tray.setToolTip('CodeDesk');
        this.#state = { state: 'on', words: null };
      } catch (error) {
        this.#tray = null;
        this.#state = { state: 'refused', words: `The icon could not be shown: ${messageOf(error)}.` };
        return;
      }
    }
    this.#show();
  }

  setRecents(recents: readonly TrayRecent[]): void {
    this.#recents = recents;
    this.#show();
  }

  /** Anew each time: on Linux a menu that is shown does not change. */
  #show(): void {
    const { build, acts } = this.#parts;
    this.#tray?.setContextMenu(build(trayTemplate(this.#recents, acts())));
  }
}
