import type { WebContents } from 'electron';
import type { DesktopPart, DesktopState, TrayRecent } from '../../bridge/desktop-schemas';
import type { Settings } from '../../core/settings/settings';
import type { Policy } from '../policy/policy';
import type { QuickLookUp } from './quick-look-up';
import type { TrayIcon } from './tray';

type Quick = Pick<QuickLookUp, 'set' | 'state' | 'leave' | 'giveWay' | 'isOf' | 'end'>;
type Icon = Pick<TrayIcon, 'set' | 'setRecents' | 'state' | 'isThere'>;

const forbidden: DesktopPart = {
  state: 'forbidden',
  words: 'The quick look-up is switched off on this computer by its policy file.',
};

/** What stands outside the windows: the quick look-up and the icon in the tray, as the settings want and the policy allows. */
export class Desktop {
  readonly #quick: Quick;
  readonly #tray: Icon;
  readonly #policy: Pick<Policy, 'noQuickLookup'>;

  constructor(quick: Quick, tray: Icon, policy: Pick<Policy, 'noQuickLookup'>) {
    this.#quick = quick;
    this.#tray = tray;
    this.#policy = policy;
  }

  /** The tray comes second: its menu names the quick look-up where there is one. */
  apply({ quickKey, tray }: Pick<Settings, 'quickKey' | 'tray'>): DesktopState {
    this.#quick.set(this.#policy.noQuickLookup ? null : quickKey);
    this.#tray.set(tray);
    return this.state();
  }

  state(): DesktopState {
    return { quick: this.#policy.noQuickLookup ? forbidden : this.#quick.state, tray: this.#tray.state };
  }

  /** Only the page of the quick look-up hides it. */
  hideQuick(asker: WebContents): void {
    if (this.#quick.isOf(asker)) this.#quick.leave();
  }

  /** Its page leads to another window, which comes to the front in its place. */
  makeWay(asker: WebContents): void {
    if (this.#quick.isOf(asker)) this.#quick.giveWay();
  }

  setRecents(recents: readonly TrayRecent[]): void {
    if (this.#tray.isThere) this.#tray.setRecents(recents);
  }

  /** With the icon there, the app stays when its last window closes; without it nobody could end it. */
  get staysOpen(): boolean {
    return this.#tray.isThere;
  }

  /** The last window of the others is closed: a hidden one must not keep the app alive that nobody sees any more. */
  lastWindowClosed(): void {
    if (!this.staysOpen) this.#quick.end();
  }
}
