import { SourceError } from '../files/errors';
import { readFixedWidthText } from '../systems/hcpcs/readers/fixed-width';
import { recogniseBytes, recogniseText } from './recognise';
import type { TextKind } from './recognise';
import { isOfficeDocument, isWorkbook, openWorkbook } from '../files/workbook';
import { openZip } from '../files/zip';
import { countRecords } from '../releases/release';
import { readTable, readTableText } from './read-table';
import { askSystems } from './system-readers';
import type { HcpcsSource, NoteSource, Source } from './source';
import { nameRelease } from './title';

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
  const message = `${what}, but none that CodeDesk knows. It reads releases of HCPCS, ICD-10-CM and ICD-10-PCS, and ASP, MUE and code lists from CMS.`;
  return { kind: 'unknown', file, issues: [{ line: null, message }] };
}

function readText(file: string, text: string, bytes: Uint8Array, own: ReadonlySet<string>): Source {
  const kind = recogniseText(text);
  if (kind === 'hcpcs') return readHcpcs(file, text);
  if (kind === 'html') {
    throw new SourceError(
      'not-recognised',
      'This is a web page, not a CMS file: a login or license page was saved instead. Open the address in a browser and download the zip from there.',
    );
  }
  const note = notes[kind];
  if (note) return { kind: note, file, issues: [] };
  return (
    askSystems((readers) => readers.readText?.(file, text, bytes)) ??
    readTableText(file, text, own) ??
    unknown(file, 'A text file')
  );
}

/** The first sheet that is known decides: the others of CMS's workbooks repeat it in another order, or explain. */
function readWorkbook(file: string, bytes: Uint8Array, own: ReadonlySet<string>): Source {
  for (const sheet of openWorkbook(bytes)) {
    const source = readTable(file, sheet.rows(), own);
    if (source) return source;
  }
  return unknown(file, 'A workbook');
}

/** A workbook: read after the texts of its zip, or not at all. */
export type Later = { size: number; later: () => Source };

const oldWorkbook = () =>
  new SourceError(
    'unsupported',
    'An old Excel workbook (.xls), which CodeDesk does not read. Use the txt file from the same CMS zip.',
  );

/** Any zip that is no zip of CMS files: workbooks, other office documents, zips inside zips. */
function readZipped(
  file: string,
  bytes: Uint8Array,
  inZip: boolean,
  own: ReadonlySet<string>,
): Source | Later {
  const zip = openZip(bytes);
  if (isWorkbook(zip)) {
    const sheets = zip.entries.filter(({ name }) => name.startsWith('xl/worksheets/'));
    const size = sheets.reduce((sum, entry) => sum + entry.size, 0);
    return { size, later: () => readWorkbook(file, bytes, own) };
  }
  if (isOfficeDocument(zip)) {
    throw new SourceError(
      'document',
      'An office document, but not an Excel workbook (.xlsx). Use the txt or csv file from CMS.',
    );
  }
  if (inZip) {
    throw new SourceError(
      'unsupported',
      'A zip inside the zip is not opened. Unpack it and open it on its own.',
    );
  }
  throw new SourceError('empty', 'The zip holds no files.');
}

/**
 * One file that is no zip of files; a workbook is a zip by form and comes here too.
 * @param own the codes of the customer's own lists
 */
export function readSingle(
  file: string,
  bytes: Uint8Array,
  inZip: boolean,
  own: ReadonlySet<string>,
): Source | Later {
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
      throw new SourceError(
        content.isDocument ? 'document' : 'not-recognised',
        `Not a CMS file: ${content.what}.`,
      );
    case 'zip':
      return readZipped(file, bytes, inZip, own);
    case 'text':
      return readText(file, content.text, bytes, own);
  }
}
