import { createHash } from 'node:crypto';

/** By which content is known again, on the disk and in the names of files: SHA-256, in hexadecimal. */
export const sha256Of = (content: Uint8Array | string): string =>
  createHash('sha256').update(content).digest('hex');
