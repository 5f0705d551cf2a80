import { pressGlobally } from './electron/global-shortcut';
import { choiceInTray, trayLabels } from './electron/tray';
import { say } from './say';

/**
 * What a test has the desktop around the windows do, a line of standard input each: `press CommandOrControl+Shift+Space`,
 * `tray` for the lines of the icon's menu, `tray Quit` to choose the one that begins so. Each is answered with a line.
 */
export function obey(line: string): void {
  const [, verb, rest = ''] = /^(\w+) ?(.*)$/.exec(line.trim()) ?? [];
  if (verb === 'press') say(`PRESSED ${String(pressGlobally(rest))}`);
  else if (verb === 'tray' && rest === '') say(`TRAY ${JSON.stringify(trayLabels())}`);
  else if (verb === 'tray') {
    const choose = choiceInTray(rest);
    // Said before it is done: what is chosen may end the app at once.
    say(`CHOSEN ${String(choose !== null)}`);
    choose?.();
  }
}
