import { SourceError } from '../cms/errors';
import { readFixedWidthText } from '../cms/fixed-width';
import { recogniseBytes, recogniseText } from '../cms/recognise';
import type { TextKind } from '../cms/recognise';
import { isOfficeDocument, isWorkbook, openWorkbook } from '../cms/workbook';
import { openZip } from '../cms/zip';
import { countRecords } from '../codes';
import { compareCopies } from './compare';
import { readTable, readTableText } from './read-table';
import { nameRelease } from './title';
import type { HcpcsSource, InputFile, NoteSource, Source } from './source';

/** How far reading has come, in files and zip members. */
export type ReadProgress = { file: string; done: number; total: number };

export type ReadOptions = {
  onProgress?: (progress: ReadProgress) => void;
  /**
   * Whether a release's workbook is read though its txt lies in the same zip: takes three times as long, and serves as
   * a check only.
   */
  crossCheck?: boolean;
};

const notes: Partial<Record<TextKind, NoteSource['kind']>> = {
  'record-layout': 'record-layout',
  'processing-notes': 'processing-notes',
  readme: 'readme',
  'transaction-report': 'printed-report',
  'noc-report': 'printed-report',
  'corrections-report': 'printed-report',
};

function readHcpcs(file: string, text: string): HcpcsSource {
  const { records, issues, dropped } = readFixedWidthText(text);
  const name = nameRelease(file, records);
  const dates = { title: name?.title ?? null, from: name?.from ?? null };
  return {
    kind: 'hcpcs-release',
    file,
    format: 'text',
    ...dates,
    records,
    counts: countRecords(records),
    dropped,
    issues,
  };
}

function unknown(file: string, what: string): Source {
  const message = `${what}, but none that CodeDesk knows. It reads HCPCS releases, ASP, MUE and code lists from CMS.`;
  return { kind: 'unknown', file, issues: [{ line: null, message }] };
}

function readText(file: string, text: string): Source {
  const kind = recogniseText(text);
  if (kind === 'hcpcs') return readHcpcs(file, text);
  if (kind === 'html') {
    throw new SourceError(
      'not-recognised',
      'This is a web page, not a CMS file: a login or licence page was saved instead. Open the address in a browser and download the zip from there.',
    );
  }
  const note = notes[kind];
  if (note) return { kind: note, file, issues: [] };
  return readTableText(file, text) ?? unknown(file, 'A text file');
}

/** The first sheet that is known decides: the others of CMS's workbooks repeat it in another order, or explain. */
function readWorkbook(file: string, bytes: Uint8Array): Source {
  for (const sheet of openWorkbook(bytes)) {
    const source = readTable(file, sheet.rows());
    if (source) return source;
  }
  return unknown(file, 'A workbook');
}

/** A workbook: read after the texts of its zip, or not at all. */
type Later = { size: number; later: () => Source };

const oldWorkbook = () =>
  new SourceError(
    'unsupported',
    'An old Excel workbook (.xls), which CodeDesk does not read. Use the txt file from the same CMS zip.',
  );

/** Any zip that is no zip of CMS files: workbooks, other office documents, zips inside zips. */
function readZipped(file: string, bytes: Uint8Array, inZip: boolean): Source | Later {
  const zip = openZip(bytes);
  if (isWorkbook(zip)) {
    const sheets = zip.entries.filter(({ name }) => name.startsWith('xl/worksheets/'));
    const size = sheets.reduce((sum, entry) => sum + entry.size, 0);
    return { size, later: () => readWorkbook(file, bytes) };
  }
  if (isOfficeDocument(zip))
    {throw new SourceError(
      'unsupported',
      'An office document, but no Excel workbook (.xlsx). Use the txt or csv file from CMS.',
    );}
  if (inZip)
    {throw new SourceError(
      'unsupported',
      'A zip inside the zip is not opened. Unpack it and open it on its own.',
    );}
  throw new SourceError('empty', 'The zip holds no files.');
}

/** One file that is no zip of files; a workbook is a zip by form and comes here too. */
function readSingle(file: string, bytes: Uint8Array, inZip: boolean): Source | Later {
  const content = recogniseBytes(bytes);
  switch (content.kind) {
    case 'empty':
      throw new SourceError('empty', 'The file is empty. Download or copy it again.');
    case 'xls':
      return {
        size: Infinity,
        later: () => {
          throw oldWorkbook();
        },
      };
    case 'binary':
      throw new SourceError('not-recognised', `Not a CMS file: ${content.what}.`);
    case 'zip':
      return readZipped(file, bytes, inZip);
    case 'text':
      return readText(file, content.text);
  }
}

/** Trouble with one file is told as that file's source, so that the others still count. */
function guarded<Result>(file: string, read: () => Result): Result | Source {
  try {
    return read();
  } catch (error) {
    if (!(error instanceof SourceError)) throw error;
    return { kind: 'unreadable', file, issues: [{ line: null, message: error.message }] };
  }
}

type Job = { file: string; read: () => Source | Later };

/** The files of a zip, or the file itself where it is none or is a workbook. */
function jobsOf({ name, bytes }: InputFile): Job[] {
  const single = { file: name, read: () => readSingle(name, bytes, false) };
  if (recogniseBytes(bytes.subarray(0, 4)).kind !== 'zip') return [single];
  try {
    const zip = openZip(bytes);
    if (zip.entries.length === 0 || isWorkbook(zip) || isOfficeDocument(zip)) return [single];
    return zip.entries.map((entry) => {
      const file = `${name}/${entry.name}`;
      return { file, read: () => readSingle(file, zip.read(entry), true) };
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
  if (source.kind !== 'hcpcs-release' || same.kind !== 'hcpcs-release')
    {return { kind: 'workbook', file: source.file, issues: [] };}
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
]);

function sameTable(text: Source, book: Source): boolean {
  if (text.kind !== book.kind || !copied.has(book.kind)) return false;
  return text.kind !== 'mue' || book.kind !== 'mue' || text.setting === book.setting;
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
  const groups = files.map(jobsOf);
  const total = groups.reduce((sum, jobs) => sum + jobs.length, 0);
  let done = 0;
  const tell = (file: string) => options.onProgress?.({ file, done: done++, total });
  return { sources: groups.flatMap((jobs) => readJobs(jobs, options.crossCheck === true, tell)) };
}
