import type { Chord } from '../actions/chord';
import type { KeyChoices } from '../actions/key-map';
import { today } from '../code/dates';
import type { IsoDate } from '../code/validity';

/** Grows with every change of the form that an older app could not read. */
export const settingsFormat = 3;

export const themes = ['system', 'light', 'dark', 'high-contrast'] as const;
export const densities = ['usual', 'compact'] as const;
/** In percent of the usual size. */
export const textSizes = [90, 100, 115, 130, 150] as const;
/** A billing office works on charts of days ago, not of years. */
export const mostDaysBefore = 366;

/** How the coder wants the app; nothing in here is about a patient or a code. */
export type Settings = {
  format: typeof settingsFormat;
  theme: (typeof themes)[number];
  density: (typeof densities)[number];
  textSize: (typeof textSizes)[number];
  /** The date of service that a window starts with: so many days before today. */
  daysBefore: number;
  /** The payer's preset that claim texts start with, by its id; null is the one used last. */
  payer: string | null;
  /** The claim text that is copied first, by its id; null is the one used last. */
  claimText: string | null;
  keys: KeyChoices;
  /** The key that raises the quick look-up from any program; null leaves it off. */
  quickKey: Chord | null;
  /** Whether an icon stands in the system's tray or menu bar. */
  tray: boolean;
  /** Where imported releases are kept, from the next start on; null is the usual folder. */
  sourcesFolder: string | null;
  /** Nothing is asked of the network, whatever button is pressed. */
  offline: boolean;
};

/** The settings as the first format had them. */
export type SettingsOfFormat1 = Omit<SettingsOfFormat2, 'format' | 'quickKey' | 'tray' | 'sourcesFolder'> & {
  format: 1;
};

/** The settings as the second format had them. */
export type SettingsOfFormat2 = Omit<Settings, 'format' | 'offline'> & { format: 2 };

export const usualSettings: Settings = {
  format: settingsFormat,
  theme: 'system',
  density: 'usual',
  textSize: 100,
  daysBefore: 0,
  payer: null,
  claimText: null,
  keys: {},
  quickKey: null,
  tray: false,
  sourcesFolder: null,
  offline: false,
};

/** Settings of a former format in the form of today: what it did not know is as it was then. */
export const fromFormer = (before: SettingsOfFormat1 | SettingsOfFormat2): Settings => ({
  ...usualSettings,
  ...before,
  format: settingsFormat,
});

/** The date of service that a window starts with. */
export function firstDate({ daysBefore }: Pick<Settings, 'daysBefore'>, now = new Date()): IsoDate {
  // By the calendar: a day on which clocks change is a day, too.
  return today(new Date(now.getFullYear(), now.getMonth(), now.getDate() - daysBefore));
}

/** What the system wants of every program. */
export type SystemLook = { isDark: boolean; wantsContrast: boolean };

/** How the window looks, as its style sheet takes it. */
export function lookOf({ theme }: Pick<Settings, 'theme'>, system: SystemLook) {
  const isDark = theme === 'dark' || (theme !== 'light' && system.isDark);
  const isStrong = theme === 'high-contrast' || system.wantsContrast;
  return { theme: isDark ? 'dark' : 'light', contrast: isStrong ? 'more' : 'usual' } as const;
}
