import { z } from 'zod';
import { mayStandInTray, trayLimits } from '../core/user-data/tray-recents';
import { codeRef } from './schemas';

/** A part of the desktop that the app may have: off by choice, there, refused by the system, or forbidden by the policy. */
const part = z.strictObject({
  state: z.enum(['off', 'on', 'refused', 'forbidden']),
  /** Why it is not there though it was asked for, and what to do; null where there is nothing to say. */
  words: z.string().nullable(),
});

export const desktopState = z.strictObject({ quick: part, tray: part });

/** The codes that were used last, for the menu of the tray; what may not stand there is refused here too. */
export const trayRecents = z
  .array(
    z.strictObject({
      ref: codeRef.refine(mayStandInTray),
      text: z.string().max(trayLimits.text),
    }),
  )
  .max(trayLimits.codes);

/** What became of a page that was to be a PDF. */
export const pdfOutcome = z.discriminatedUnion('outcome', [
  z.strictObject({ outcome: z.literal('saved'), name: z.string() }),
  z.strictObject({ outcome: z.literal('cancelled') }),
  z.strictObject({ outcome: z.literal('failed'), message: z.string() }),
]);

export type DesktopPart = z.infer<typeof part>;
export type DesktopState = z.infer<typeof desktopState>;
export type TrayRecent = z.infer<typeof trayRecents>[number];
export type PdfOutcome = z.infer<typeof pdfOutcome>;
