import { z } from 'zod';
import { systemOf } from '../core/systems/registry';
import { codeRef } from './schemas';

/** A part of the desktop that the app may have: off by choice, there, refused by the system, or forbidden by the policy. */
const part = z.strictObject({
  state: z.enum(['off', 'on', 'refused', 'forbidden']),
  /** Why it is not there though it was asked for, and what to do; null where there is nothing to say. */
  words: z.string().nullable(),
});

export const desktopState = z.strictObject({ quick: part, tray: part });

const mostRecents = 8;

/**
 * The codes that were used last, for the menu of the tray. What stands there is read by whoever stands behind the coder, so
 * codes of the coder's own and texts that a customer holds a license for are refused.
 */
export const trayRecents = z
  .array(
    z.strictObject({
      ref: codeRef.refine(({ system }) => systemOf(system)?.licence === 'public'),
      text: z.string().max(500),
    }),
  )
  .max(mostRecents);

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
