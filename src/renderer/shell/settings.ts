import type { CodeDeskApi } from '../../bridge/contract';
import type { SettingsState } from '../../bridge/settings-schema';
import { keyMap } from '../../core/actions/key-map';
import { lookOf, usualSettings, type Settings } from '../../core/settings/settings';
import { messageOf } from '../../core/message-of';
import { setRowHeight } from '../ui/useVirtualRows';
import { isMac } from './actions/keyboard';
import { keys } from './actions/keys';
import { createStore, useStore } from './store';

/** The settings as they are in use, and what the coder has to know of their file. */
const state = createStore<SettingsState>({ settings: usualSettings, problem: null, isSafeMode: false });

/** As `--row-height` in tokens.css. */
const rowHeights = { usual: 32, compact: 28 };

/** Of text of the usual size, in pixels. */
const lineHeight = 18;

const dark = '(prefers-color-scheme: dark)';
const contrast = '(prefers-contrast: more)';

/** Changes of this window that main has not answered yet. */
let saving = 0;
/** What main told last while there were such. */
let told: Settings | null = null;

export const useSettings = (): SettingsState => useStore(state);
export const settingsNow = (): Settings => state.get().settings;

/** Looks and listens as the settings say. */
function apply(settings: Settings): void {
  const root = document.documentElement;
  const look = lookOf(settings, {
    isDark: matchMedia(dark).matches,
    wantsContrast: matchMedia(contrast).matches,
  });
  root.dataset['theme'] = look.theme;
  root.dataset['contrast'] = look.contrast;
  root.dataset['density'] = settings.density;
  root.style.fontSize = settings.textSize === 100 ? '' : `${settings.textSize}%`;
  const step = Math.round((lineHeight * settings.textSize) / 100) - 2;
  root.style.setProperty('--line-step', `${step}px`);
  setRowHeight(rowHeights[settings.density], step);
  keys.set(keyMap(settings.keys, isMac));
}

/** Reads the settings before anything is shown; where main does not answer, the usual ones are in use. */
export async function startSettings(api: CodeDeskApi['settings']): Promise<void> {
  apply(usualSettings);
  state.subscribe(() => apply(settingsNow()));
  for (const media of [dark, contrast]) {
    matchMedia(media).addEventListener('change', () => apply(settingsNow()));
  }
  // Another window may have changed them.
  api.onChanged((settings) => {
    // Main tells each change to every window: that of an earlier change must not undo a later one that is on its way.
    if (saving > 0) told = settings;
    else state.update((now) => ({ ...now, settings }));
  });
  try {
    state.set(await api.read());
  } catch (error) {
    state.set({
      settings: usualSettings,
      problem: `Your settings could not be read: ${messageOf(error)} The usual settings are in use.`,
      isSafeMode: false,
    });
  }
}

/** Uses changed settings at once and keeps them; returns what to tell the coder where they could not be kept. */
export async function changeSettings(
  api: CodeDeskApi['settings'],
  change: Partial<Settings>,
): Promise<string | null> {
  const settings = { ...settingsNow(), ...change };
  state.update((now) => ({ ...now, settings }));
  saving++;
  try {
    const outcome = await api.save(settings);
    if (!outcome.ok) return outcome.message;
    // Safe mode goes on, whatever is changed in it.
    state.update((now) => (now.isSafeMode ? now : { ...now, problem: null }));
    return null;
  } catch (error) {
    return messageOf(error);
  } finally {
    saving--;
    if (saving === 0 && told !== null) {
      const settled = told;
      told = null;
      state.update((now) => ({ ...now, settings: settled }));
    }
  }
}
