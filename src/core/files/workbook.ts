import { decodeText } from './decode';
import { SourceError } from './errors';
import type { TableRow } from './table';
import { attribute, decodeEntities, walkXml } from './xml';
import { openZip, zipLimits } from './zip';
import type { Zip } from './zip';

/** A sheet of a workbook; its rows are read when they are asked for. */
export type Sheet = { name: string; rows: () => TableRow[] };

/** CMS's widest sheet has 48 columns. */
const mostColumns = 300;

const broken = (what: string) =>
  new SourceError(
    'damaged',
    `The workbook cannot be read (${what}). Open and save it in a spreadsheet program, or use the txt file.`,
  );

/** Whether a zip is an Excel workbook by its content. */
export function isWorkbook(zip: Zip): boolean {
  return zip.entries.some(({ name }) => name === 'xl/workbook.xml');
}

/** Whether a zip is any document of an office program, workbooks included. */
export function isOfficeDocument(zip: Zip): boolean {
  return zip.entries.some(({ name }) => name === '[Content_Types].xml' || name === 'META-INF/manifest.xml');
}

function part(zip: Zip, name: string): string | null {
  const entry = zip.entries.find((one) => one.name.toLowerCase() === name.toLowerCase());
  return entry ? decodeText(zip.read(entry)).text : null;
}

/** Excel writes control characters as `_x000D_`. */
function cellText(raw: string): string {
  const text = decodeEntities(raw);
  if (!text.includes('_x')) return text;
  return text.replace(/_x([0-9A-F]{4})_/gi, (_, hex: string) => String.fromCharCode(parseInt(hex, 16)));
}

function readSharedStrings(xml: string): string[] {
  const strings: string[] = [];
  let text = '';
  let inText = false;
  // Readings of Japanese words are no part of the text.
  let phonetic = 0;
  walkXml(xml, {
    open: (name, _, empty) => {
      if (name === 'si') {
        text = '';
        if (empty) strings.push('');
      } else if (name === 't') inText = !empty;
      else if (name === 'rPh' && !empty) phonetic++;
    },
    close: (name) => {
      if (name === 'si') strings.push(cellText(text));
      else if (name === 't') inText = false;
      else if (name === 'rPh') phonetic--;
    },
    text: (piece) => {
      if (inText && phonetic === 0) text += piece;
    },
  });
  return strings;
}

/** `C` of `C12` as 2; -1 where the reference is none. */
function columnOf(reference: string): number {
  let column = 0;
  for (let at = 0; at < reference.length; at++) {
    const unit = reference.charCodeAt(at);
    if (unit < 65 || unit > 90) break;
    column = column * 26 + unit - 64;
  }
  return column - 1;
}

/** Every cell as the text that the file holds: no number, date or truth value is guessed. */
function readRows(xml: string, strings: readonly string[]): TableRow[] {
  const rows: TableRow[] = [];
  let cells: string[] = [];
  let line = 0;
  let column = -1;
  let type = '';
  let value = '';
  let inValue = false;
  walkXml(xml, {
    open: (name, tag, empty) => {
      if (name === 'row') {
        cells = [];
        column = -1;
        line = Number(attribute(tag, 'r') ?? line + 1);
      } else if (name === 'c') {
        const reference = attribute(tag, 'r');
        column = reference === null ? column + 1 : columnOf(reference);
        type = attribute(tag, 't') ?? '';
        value = '';
      } else if (name === 'v' || name === 't') inValue = !empty;
    },
    close: (name) => {
      if (name === 'v' || name === 't') inValue = false;
      else if (name === 'c') {
        const text = type === 's' ? (strings[Number(value)] ?? '') : cellText(value);
        if (text !== '' && column >= 0 && column < mostColumns) {
          while (cells.length < column) cells.push('');
          cells[column] = text;
        }
      } else if (name === 'row' && cells.some((cell) => cell !== '')) rows.push({ line, cells });
    },
    text: (piece) => {
      if (inValue) value += piece;
    },
  });
  return rows;
}

/** Where the sheets' parts are: relation id to path inside the zip. */
function readRelations(xml: string): Map<string, string> {
  const targets = new Map<string, string>();
  walkXml(xml, {
    open: (name, tag) => {
      const id = name === 'Relationship' ? attribute(tag, 'Id') : null;
      const target = attribute(tag, 'Target');
      if (id !== null && target !== null) {
        targets.set(id, target.startsWith('/') ? target.slice(1) : `xl/${target}`);
      }
    },
  });
  return targets;
}

/**
 * Opens an Excel workbook (.xlsx) from memory.
 * @returns its sheets in their order, each row with its number and all cells as text
 * @throws SourceError where the zip or the workbook is damaged, unsafe or too large
 */
export function openWorkbook(bytes: Uint8Array): Sheet[] {
  const zip = openZip(bytes, zipLimits);
  const book = part(zip, 'xl/workbook.xml');
  const relations = part(zip, 'xl/_rels/workbook.xml.rels');
  if (book === null || relations === null) throw broken('its list of sheets is missing');
  const targets = readRelations(relations);
  let strings: string[] | null = null;
  const sheets: Sheet[] = [];
  walkXml(book, {
    open: (name, tag) => {
      if (name !== 'sheet') return;
      const title = attribute(tag, 'name') ?? '';
      const target = targets.get(attribute(tag, 'id') ?? '');
      const rows = () => {
        const xml = target === undefined ? null : part(zip, target);
        if (xml === null) throw broken(`sheet "${title}" is missing`);
        strings ??= readSharedStrings(part(zip, 'xl/sharedStrings.xml') ?? '');
        return readRows(xml, strings);
      };
      sheets.push({ name: title, rows });
    },
  });
  return sheets;
}
