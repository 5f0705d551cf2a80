import { z } from 'zod';

/** What runs here, for the diagnostics. */
export const appFacts = z.strictObject({
  version: z.string(),
  /** "Electron 45.4.1, Chromium 142, Node 24". */
  runtime: z.string(),
  system: z.string(),
  dataFolder: z.string(),
  /** Where imported releases are kept in this run. */
  sourcesFolder: z.string(),
  /** The policy of whoever looks after this computer, a line for each thing it decides. */
  policy: z.array(z.string()),
  logFolder: z.string(),
  isSafeMode: z.boolean(),
});

/** Where a part of the page failed. Shapes that what a coder types does not have; the message of the error stays away. */
export const pageError = z.strictObject({
  region: z.enum(['screen', 'results', 'code page', 'commands', 'window', 'quick look-up']),
  kind: z.string().regex(/^[A-Za-z0-9]{1,60}$/),
  frames: z.array(z.string().regex(/^[\w.$<> ()/:-]{1,260}$/)).max(12),
});

export type AppFacts = z.infer<typeof appFacts>;
export type PageError = z.infer<typeof pageError>;
