import { z } from 'zod';
import { isChord } from '../core/actions/chord';
import { quickKeyRefusal } from '../core/settings/quick-key';
import {
  densities,
  mostDaysBefore,
  settingsFormat,
  textSizes,
  themes,
  type Settings,
  type SettingsOfFormat1,
  type SettingsOfFormat2,
} from '../core/settings/settings';

const id = z.string().regex(/^[a-z0-9-]{1,64}$/);

const sinceFormat1 = {
  theme: z.enum(themes),
  density: z.enum(densities),
  textSize: z.literal(textSizes),
  daysBefore: z.int().min(0).max(mostDaysBefore),
  payer: id.nullable(),
  claimText: id.nullable(),
  keys: z
    .record(id, z.string().max(40).refine(isChord).nullable())
    .refine((keys) => Object.keys(keys).length <= 200),
};

const sinceFormat2 = {
  quickKey: z
    .string()
    .max(40)
    .refine((chord) => isChord(chord) && quickKeyRefusal(chord) === null)
    .nullable(),
  tray: z.boolean(),
  sourcesFolder: z.string().min(1).max(1000).nullable(),
};

/** The settings as they lie on the disk and cross to the window. Strict: what is unknown is no file of this version. */
export const settings = z.strictObject({
  format: z.literal(settingsFormat),
  ...sinceFormat1,
  ...sinceFormat2,
  offline: z.boolean(),
}) satisfies z.ZodType<Settings>;

/** Files of former formats, which stay readable for good. */
export const formerSettings = z.discriminatedUnion('format', [
  z.strictObject({ format: z.literal(1), ...sinceFormat1 }) satisfies z.ZodType<SettingsOfFormat1>,
  z.strictObject({
    format: z.literal(2),
    ...sinceFormat1,
    ...sinceFormat2,
  }) satisfies z.ZodType<SettingsOfFormat2>,
]);

export const settingsState = z.strictObject({
  settings,
  /** What the coder has to know of the file, in words; null where all is well. */
  problem: z.string().nullable(),
  /** Started with the usual settings on purpose. */
  isSafeMode: z.boolean(),
});

export const settingsOutcome = z.discriminatedUnion('ok', [
  z.strictObject({ ok: z.literal(true) }),
  z.strictObject({ ok: z.literal(false), message: z.string() }),
]);

export type SettingsState = z.infer<typeof settingsState>;
export type SettingsOutcome = z.infer<typeof settingsOutcome>;
