import type { CodeRef } from '../code/ref';
import { systemOf } from '../systems/about';
import { newestRecents } from './recents';
import type { Recent } from './rows';

/** As much as stands in the menu of the tray: codes, and characters of a text. */
export const trayLimits = { codes: 8, text: 500 };

/**
 * Whether a code may stand in the menu of the tray: of public systems only. What the coder wrote, or what a customer holds a license
 * for, is not shown to whoever stands behind them.
 */
export const mayStandInTray = ({ system }: Pick<CodeRef, 'system'>): boolean =>
  systemOf(system)?.licence === 'public';

/** The codes used last that may stand in the menu of the tray, newest first. */
export function recentsForTray(recents: readonly Recent[]): { ref: CodeRef; text: string }[] {
  return newestRecents(recents)
    .filter(mayStandInTray)
    .slice(0, trayLimits.codes)
    .map(({ system, kind, code, text }) => ({
      ref: { system, kind, code },
      text: text.slice(0, trayLimits.text),
    }));
}
