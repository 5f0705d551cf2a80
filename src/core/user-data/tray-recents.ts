import type { CodeRef } from '../code/ref';
import { systemOf } from '../systems/registry';
import { newestRecents } from './recents';
import type { Recent } from './rows';

const most = 8;

/**
 * The codes used last that may stand in the menu of the tray, newest first: of public systems only. What the coder wrote, or
 * what a customer holds a license for, is not shown to whoever stands behind them.
 */
export function recentsForTray(recents: readonly Recent[]): { ref: CodeRef; text: string }[] {
  return newestRecents(recents)
    .filter(({ system }) => systemOf(system)?.licence === 'public')
    .slice(0, most)
    .map(({ system, kind, code, text }) => ({ ref: { system, kind, code }, text: text.slice(0, 500) }));
}
