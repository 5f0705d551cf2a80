import type { Release } from '../code/record';

/** The release file: written once by an import, read by the engine. A change of its shape is a new format number. */
export type ReleaseFile = { format: typeof releaseFileFormat; release: Release };

export const releaseFileFormat = 1;

export function toReleaseFile(release: Release): ReleaseFile {
  return { format: releaseFileFormat, release };
}

/**
 * The release in a file that was written by `toReleaseFile`. Only the format is made sure of here: whoever reads
 * the file has held it against the digest with which it was stored.
 * @throws Error where the format is another one
 */
export function releaseOf(file: unknown): Release {
  if (typeof file === 'object' && file !== null && 'format' in file && file.format === releaseFileFormat) {
    return (file as ReleaseFile).release;
  }
  throw new Error('This release was stored by another version of CodeDesk. Import its CMS file again.');
}
