import type { CodeRecord } from '../code/record';
import type { Release } from './release';

/** The release file: written once by an import, read by the engine. A change of its shape is a new format number. */
export type ReleaseFile = {
  format: typeof releaseFileFormat;
  release: Omit<Release, 'records'> & { records: Omit<CodeRecord, 'system'>[] };
};

export const releaseFileFormat = 1;

/** Records of one file are of one system, so its name stands there once. */
export function toReleaseFile(release: Release): ReleaseFile {
  const records = release.records.map(({ system, ...record }) => record);
  return { format: releaseFileFormat, release: { ...release, records } };
}

/**
 * The release in a file that was written by `toReleaseFile`; the file's own records become its records. Only the format is made sure
 * of here: whoever reads the file has held it against the digest with which it was stored.
 * @throws Error where the format is another one
 */
export function releaseOf(file: unknown): Release {
  if (typeof file === 'object' && file !== null && 'format' in file && file.format === releaseFileFormat) {
    const { release } = file as ReleaseFile;
    const { system } = release;
    return { ...release, records: release.records.map((record) => adopted(record, system)) };
  }
  throw new Error('This release was stored by another version of CodeDesk. Import its CMS file again.');
}

/** The record as one of its system; where a short text is the long one again, both are one text in memory. */
function adopted(record: Omit<CodeRecord, 'system'>, system: CodeRecord['system']): CodeRecord {
  if (record.short === record.long) record.short = record.long;
  return Object.assign(record, { system });
}
