import { readFileSync } from 'node:fs';
import { z } from 'zod';
import { keyOf } from './feed-file';
import type { UpdateSource } from './address';

/** Where updates come from, as the build's own file and the policy file name it. Anything else is a broken file. */
export const updateSource = z.strictObject({
  address: z
    .string()
    .max(500)
    .refine((address) => {
      const url = URL.canParse(address) ? new URL(address) : null;
      return url?.protocol === 'https:' && url.username === '' && url.password === '';
    }),
  publicKey: z
    .string()
    .max(200)
    .refine((key) => keyOf(key) !== null)
    .nullable()
    .default(null),
}) satisfies z.ZodType<UpdateSource>;

const ownFile = z.union([z.strictObject({ address: z.null(), publicKey: z.null() }), updateSource]);

/**
 * Where to ask for updates: the policy's address before the build's own.
 * @param path resources/updates.json, which lies in the archive that the fuses guard
 * @returns null where neither names one, or the build's file is none
 */
export function sourceOfUpdates(path: string, fromPolicy: UpdateSource | null): UpdateSource | null {
  if (fromPolicy) return fromPolicy;
  try {
    const { address, publicKey } = ownFile.parse(JSON.parse(readFileSync(path, 'utf8')));
    return address === null ? null : { address, publicKey };
  } catch {
    return null;
  }
}
