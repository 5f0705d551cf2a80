import { z } from 'zod';

/** Whether a newer CodeDesk can be asked for, and from where. */
export const updatesState = z.strictObject({
  state: z.enum(['ready', 'forbidden', 'no-address', 'offline']),
  /** Why it cannot be asked for, and what to do; null where it can. */
  words: z.string().nullable(),
  /** The one host that is asked, where there is one. */
  host: z.string().nullable(),
});

/** A newer version, as its feed tells of it. */
const newer = z.strictObject({
  outcome: z.literal('newer'),
  version: z.string(),
  published: z.iso.date(),
  news: z.array(z.string()),
  hasPage: z.boolean(),
  isSigned: z.boolean(),
  /** Files for this kind of computer. */
  files: z.array(z.strictObject({ name: z.string(), bytes: z.int().positive() })),
  /** Why no file of it is fetched here; null where one can be. */
  refusal: z.string().nullable(),
});

const failed = z.strictObject({ outcome: z.literal('failed'), message: z.string() });

/** What became of the question for a newer version. */
export const updateAnswer = z.discriminatedUnion('outcome', [
  z.strictObject({ outcome: z.literal('newest'), version: z.string(), message: z.string() }),
  newer,
  failed,
]);

/** What became of a file that was asked for. */
export const updateFetched = z.discriminatedUnion('outcome', [
  z.strictObject({ outcome: z.literal('saved'), name: z.string(), folder: z.string() }),
  failed,
]);

/** What became of something that the system was asked to show; null where it did. */
export const updateShown = z.string().nullable();

export const updateFileName = z.string().min(1).max(120);

export type UpdatesState = z.infer<typeof updatesState>;
export type UpdateAnswer = z.infer<typeof updateAnswer>;
export type NewerVersion = z.infer<typeof newer>;
export type UpdateFetched = z.infer<typeof updateFetched>;
