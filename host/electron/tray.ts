import { existsSync } from 'node:fs';
import { conduct } from './conduct';
import type { Menu } from './menu';

const shown = new Set<Tray>();

type Covered = 'destroy' | 'isDestroyed' | 'setToolTip';

/** An icon beside the clock. A browser has no place for one; with `--host-desktop` a test chooses in its menu. */
export class Tray implements Pick<Electron.Tray, Covered> {
  #isDestroyed = false;
  #menu: Menu | null = null;

  constructor(image: string) {
    if (!conduct.hasDesktop) throw new Error('a browser has no icon in the tray');
    if (!existsSync(image)) throw new Error(`Failed to load image from path '${image}'`);
    shown.add(this);
  }

  get menu(): Menu | null {
    return this.#menu;
  }

  readonly setToolTip: Electron.Tray['setToolTip'] = () => {
    this.#mustLive();
  };

  setContextMenu(menu: Menu | null): void {
    this.#mustLive();
    this.#menu = menu;
  }

  destroy(): void {
    this.#isDestroyed = true;
    shown.delete(this);
  }

  isDestroyed(): boolean {
    return this.#isDestroyed;
  }

  #mustLive(): void {
    if (this.#isDestroyed) throw new TypeError('Object has been destroyed');
  }
}

/** What stands in the menus of the icons that are shown. */
export const trayLabels = (): string[] =>
  [...shown].flatMap(({ menu }) => (menu?.items ?? []).map(({ label = '—' }) => label || '—'));

/** What choosing the line that begins so does; null where there is none. */
export function choiceInTray(beginning: string): (() => void) | null {
  for (const { menu } of shown) {
    const item = menu?.items.find(({ label }) => label?.startsWith(beginning));
    if (item?.click) return item.click as () => void;
  }
  return null;
}
