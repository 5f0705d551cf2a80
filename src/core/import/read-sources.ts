import { SourceError } from '../files/errors';
import { recogniseBytes } from './recognise';
import { isOfficeDocument, isWorkbook } from '../files/workbook';
import { openZip } from '../files/zip';
import { compareCopies } from './workbook-check';
import { readSingle } from './read-file';
import { settleTogether } from './system-readers';
import type { Later } from './read-file';
import type { InputFile, Source } from './source';

/** How far reading has come, in files and zip members. */
export type ReadProgress = { file: string; done: number; total: number };

export type ReadOptions = {
  onProgress?: (progress: ReadProgress) => void;
  /**
   * Whether a release's workbook is read though its txt lies in the same zip: takes three times as long, and serves as
   * a check only.
   */
  crossCheck?: boolean;
  /** Codes of lists that the customer holds a license for: tables keep their rows of these, which otherwise are counted only. */
  ownCodes?: ReadonlySet<string>;
};

const noCodes: ReadonlySet<string> = new Set();

/** Trouble with one file is told as that file's source, so that the others still count. */
function guarded<Result>(file: string, read: () => Result): Result | Source {
  try {
    return read();
  } catch (error) {
    if (!(error instanceof SourceError)) throw error;
    const isDocument = error.code === 'document';
    const issues = [{ line: null, message: error.message }];
    return { kind: 'unreadable', file, issues, ...(isDocument ? { isDocument } : {}) };
  }
}

/**
 * A guide, a picture or a letter that lies beside data that could be read is a note: nothing is wrong with the zip. Alone it remains
 * what cannot be read.
 */
function documentsAsNotes(sources: Source[]): Source[] {
  const isUseless = ({ kind }: Source) => kind === 'unreadable' || kind === 'unknown';
  if (sources.every(isUseless)) return sources;
  return sources.map((source) =>
    source.kind === 'unreadable' && source.isDocument
      ? { kind: 'readme', file: source.file, issues: [] }
      : source,
  );
}

type Job = { file: string; read: () => Source | Later };

/** The files of a zip, or the file itself where it is none or is a workbook. */
function jobsOf({ name, bytes }: InputFile, own: ReadonlySet<string>): Job[] {
  const single = { file: name, read: () => readSingle(name, bytes, false, own) };
  if (recogniseBytes(bytes.subarray(0, 4)).kind !== 'zip') return [single];
  try {
    const zip = openZip(bytes);
    if (zip.entries.length === 0 || isWorkbook(zip) || isOfficeDocument(zip)) return [single];
    return zip.entries.map((entry) => {
      const file = `${name}/${entry.name}`;
      return { file, read: () => readSingle(file, zip.read(entry), true, own) };
    });
  } catch (error) {
    const fail = () => {
      throw error;
    };
    return [{ file: name, read: fail }];
  }
}

/** Sheets of a release and of its transaction report have megabytes; those of the lists that go with it have not. */
const largeSheets = 1024 * 1024;

/** A workbook that repeats a text of the same zip becomes a comparison or a note. */
function demoteCopy(source: Source, texts: readonly Source[]): Source {
  const same = texts.find((text) => sameTable(text, source));
  if (!same) return source;
  if (source.kind !== 'hcpcs-release' || same.kind !== 'hcpcs-release') {
    return { kind: 'workbook', file: source.file, issues: [] };
  }
  const { file, title, from, counts, records, issues } = source;
  return {
    kind: 'release-copy',
    file,
    title,
    from,
    counts,
    issues: [...issues, ...compareCopies(same.records, records)],
  };
}

const copied = new Set<Source['kind']>([
  'hcpcs-release',
  'descriptor-list',
  'asp-limits',
  'asp-crosswalk',
  'mue',
  'fee-schedule',
  'addendum-b',
  'relative-values',
]);

/** The day from which a source holds; null where it does not tell. */
const dayOf = (source: Source) => ('from' in source ? source.from : null);

/** Whether a workbook says again what a text of the same zip says: a table of another quarter, setting or schedule is none. */
function sameTable(text: Source, book: Source): boolean {
  if (text.kind !== book.kind || !copied.has(book.kind)) return false;
  const [day, other] = [dayOf(text), dayOf(book)];
  if (day !== null && other !== null && day !== other) return false;
  if (text.kind === 'mue' && book.kind === 'mue') return text.setting === book.setting;
  if (text.kind === 'fee-schedule' && book.kind === 'fee-schedule') return text.schedule === book.schedule;
  return true;
}

/** All files of one input: texts first, then the workbooks that are still worth reading. */
function readJobs(jobs: readonly Job[], crossCheck: boolean, tell: (file: string) => void): Source[] {
  const first = jobs.map(({ file, read }) => {
    tell(file);
    return { file, found: guarded(file, read) };
  });
  const texts = first.map(({ found }) => found).filter((found) => 'kind' in found);
  const releaseTold = texts.some(({ kind }) => kind === 'hcpcs-release');
  return first.map(({ file, found }) => {
    if ('kind' in found) return found;
    const needless = releaseTold && (found.size === Infinity || (found.size > largeSheets && !crossCheck));
    if (needless) return { kind: 'workbook', file, issues: [] };
    return demoteCopy(guarded(file, found.later), texts);
  });
}

/**
 * Reads CMS files of any kind, known by content and not by name. Zips are opened one level deep; in them texts come
 * before workbooks, which repeat them less exactly.
 * Never throws for what a file holds: what cannot be read comes back as an `unreadable` source that says why.
 * @returns the sources in the order of the files and of their zips' members
 */
export function readSources(files: readonly InputFile[], options: ReadOptions = {}): { sources: Source[] } {
  const groups = files.map((file) => jobsOf(file, options.ownCodes ?? noCodes));
  const total = groups.reduce((sum, jobs) => sum + jobs.length, 0);
  let done = 0;
  const tell = (file: string) => options.onProgress?.({ file, done: done++, total });
  return {
    sources: groups.flatMap((jobs) =>
      settleTogether(documentsAsNotes(readJobs(jobs, options.crossCheck === true, tell))),
    ),
  };
}
