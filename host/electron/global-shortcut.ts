import { app } from './app';
import { conduct } from './conduct';

const modifiers = new Set([
  'Command',
  'Cmd',
  'Control',
  'Ctrl',
  'CommandOrControl',
  'CmdOrCtrl',
  'Alt',
  'Option',
  'AltGr',
  'Shift',
  'Super',
  'Meta',
]);
const key =
  /^(?:[A-Z0-9]|[!-/:-@[-`{-~]|F(?:[1-9]|1\d|2[0-4])|Plus|Space|Tab|Backspace|Delete|Insert|Return|Enter|Up|Down|Left|Right|Home|End|PageUp|PageDown|Escape|Esc)$/;

const registered = new Map<string, () => void>();

/**
 * Keys that work in every program. A browser has none outside its own windows; with `--host-desktop` a test presses them
 * (`pressGlobally`), and they are given and refused as Electron's types say.
 */
export const globalShortcut: Pick<
  Electron.GlobalShortcut,
  'register' | 'unregister' | 'unregisterAll' | 'isRegistered'
> = {
  register: (accelerator, callback) => {
    if (!app.isReady()) throw new Error('globalShortcut cannot be used before the app is ready');
    check(accelerator);
    if (!conduct.hasDesktop) throw new Error('a browser has no keys outside its own windows');
    if (registered.has(accelerator) || conduct.takenKeys.includes(accelerator)) return false;
    registered.set(accelerator, callback);
    return true;
  },
  unregister: (accelerator) => {
    check(accelerator);
    registered.delete(accelerator);
  },
  unregisterAll: () => registered.clear(),
  isRegistered: (accelerator) => registered.has(accelerator),
};

/** Presses keys as if in another program; false where nobody has them. */
export function pressGlobally(accelerator: string): boolean {
  const callback = registered.get(accelerator);
  callback?.();
  return callback !== undefined;
}

function check(accelerator: string): void {
  const parts = accelerator.split('+');
  const last = parts.pop() ?? '';
  if (parts.every((part) => modifiers.has(part)) && key.test(last)) return;
  throw new TypeError(`Error processing argument at index 0, conversion failure from ${accelerator}`);
}
