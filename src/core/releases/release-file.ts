import type { CodeRecord } from '../code/record';
import type { Phrase } from '../systems/phrase';
import { fromColumns, toColumns, type Columns } from './record-columns';
import type { Release } from './release';

type About = Omit<Release, 'records' | 'phrases'>;

/** The release file: written once by an import, read by the engine. A change of its shape is a new format number. */
export type ReleaseFile = {
  format: typeof releaseFileFormat;
  release: About & { records: Columns; phrases?: Columns };
};

/** As releases were stored by versions before: a record each. */
type RecordsFile = {
  format: 1;
  release: Omit<Release, 'records'> & { records: Omit<CodeRecord, 'system'>[] };
};

const releaseFileFormat = 2;

/** Records of one file are of one system, so its name stands there once. */
export function toReleaseFile({ records, phrases, ...about }: Release): ReleaseFile {
  return {
    format: releaseFileFormat,
    release: {
      ...about,
      records: toColumns(records.map(({ system, ...record }) => record)),
      ...(phrases && { phrases: toColumns(phrases) }),
    },
  };
}

/**
 * The release in a file that was written by `toReleaseFile`, of this version or of one before. Only the format is made sure of here:
 * whoever reads the file has held it against the digest with which it was stored.
 * @throws Error where the format is another one
 */
export function releaseOf(file: unknown): Release {
  if (isOf<ReleaseFile>(file, releaseFileFormat)) {
    const { records, phrases, ...rest } = file.release;
    const about = { ...rest, ...(phrases && { phrases: fromColumns(phrases) as Phrase[] }) };
    const { system } = about;
    const read = (beside: object): CodeRecord[] =>
      fromColumns(records, { system, ...beside }) as CodeRecord[];
    if (records.count < manyRecords) return { ...about, records: read({}) };
    // With room for the dates that a merge of editions adds to a copy of each.
    return withRecords(about, () => read({ valid: undefined }));
  }
  if (isOf<RecordsFile>(file, 1)) {
    const { release } = file;
    return { ...release, records: release.records.map((record) => adopted(record, release.system)) };
  }
  throw new Error('This release was stored by another version of CodeDesk. Import its CMS file again.');
}

/** From so many on, records take megabytes. */
const manyRecords = 50_000;

/**
 * A release whose records are read out of their columns when they are asked for, and let go of when nobody has them any more: what
 * answers is made of them, and reads them again only for another date or a comparison. Their texts are those of the columns.
 */
function withRecords(about: Omit<Release, 'records'>, read: () => CodeRecord[]): Release {
  let held: WeakRef<CodeRecord[]> | null = null;
  return {
    ...about,
    get records() {
      const known = held?.deref();
      if (known) return known;
      const records = read();
      held = new WeakRef(records);
      return records;
    },
  };
}

const isOf = <File extends { format: number }>(file: unknown, format: File['format']): file is File =>
  typeof file === 'object' && file !== null && 'format' in file && file.format === format;

/** The record as one of its system; where a short text is the long one again, both are one text in memory. */
function adopted(record: Omit<CodeRecord, 'system'>, system: CodeRecord['system']): CodeRecord {
  if (record.short === record.long) record.short = record.long;
  return Object.assign(record, { system });
}
