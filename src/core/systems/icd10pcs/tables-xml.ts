import { SourceError } from '../../files/errors';
import { createIssueList } from '../../files/issues';
import { squeeze } from '../../files/text';
import { decodeXml, readXml } from '../../files/xml-stream';
import type { SourceIssue } from '../../code/record';
import { editionOf } from '../icd10cm/readers/edition';
import { prefixOf } from './tables';
import type { PcsAxis, PcsTable } from './tables';

/** The tables of one edition. */
export type PcsTables = {
  system: 'icd10pcs';
  part: 'tables';
  title: string | null;
  from: string | null;
  data: PcsTable[];
};

/** A character of a code: no O and no I, which look like digits (PCS guidelines A2). */
const value = /^[0-9A-HJ-NP-Z]$/;

class TablesReader {
  readonly tables: PcsTable[] = [];
  root = '';
  version: string | null = null;
  title: string | null = null;
  private text = '';
  private table: PcsTable | null = null;
  private row: Map<number, PcsAxis> | null = null;
  private axis: PcsAxis | null = null;
  private place = 0;
  private code = '';
  private definition = '';
  private depth = 0;

  constructor(private readonly tell: (message: string) => void) {}

  open(name: string, attributes: Readonly<Record<string, string>>): void {
    if (this.depth++ === 0) this.root = name;
    this.text = '';
    if (name === 'pcsTable') this.table = { fixed: [], rows: [] };
    else if (name === 'pcsRow') this.row = new Map();
    else if (name === 'axis') {
      this.axis = { title: '', values: [] };
      this.place = Number(attributes['pos'] ?? '');
      this.definition = '';
    } else if (name === 'label') this.code = (attributes['code'] ?? '').trim().toUpperCase();
  }

  hear(piece: string): void {
    this.text += piece;
  }

  close(name: string): void {
    this.depth--;
    const text = squeeze(this.text);
    if (name === 'version' && this.depth === 1) this.version = text;
    else if (name === 'title' && this.depth === 1) this.title = text;
    else if (name === 'title' && this.axis) this.axis.title = text;
    else if (name === 'definition') this.definition = text;
    else if (name === 'label' && this.axis) {
      if (value.test(this.code)) this.axis.values.push({ code: this.code, label: text });
      else {
        this.tell(
          `"${this.code.slice(0, 20)}" (${text.slice(0, 60)}) is not a character of a code and was left out.`,
        );
      }
    } else if (name === 'axis') this.closeAxis();
    else if (name === 'pcsRow') this.closeRow();
    else if (name === 'pcsTable') this.closeTable();
    this.text = '';
  }

  private closeAxis(): void {
    const { axis, place, row, table, definition } = this;
    this.axis = null;
    if (!axis || !table) return;
    if (row) {
      row.set(place, axis);
      return;
    }
    const [only] = axis.values;
    if (only && axis.values.length === 1 && place === table.fixed.length + 1) {
      table.fixed.push({ axis: axis.title, value: only, ...(definition !== '' && { definition }) });
    } else this.tell(`Axis ${place} above the rows of a table does not have one value in its turn.`);
  }

  private closeRow(): void {
    const { row, table } = this;
    this.row = null;
    if (!row || !table) return;
    const axes = [4, 5, 6, 7].flatMap((place) => row.get(place) ?? []);
    if (axes.length === 4 && row.size === 4 && axes.every(({ values }) => values.length > 0)) {
      table.rows.push(axes);
    } else this.tell(`A row of table ${prefixOf(table)} does not have the axes 4 to 7 and was left out.`);
  }

  private closeTable(): void {
    const { table } = this;
    this.table = null;
    if (!table) return;
    if (table.fixed.length === 3 && table.rows.length > 0) this.tables.push(table);
    else {
      this.tell(
        `A table ("${prefixOf(table)}") does not have three fixed characters and rows and was left out.`,
      );
    }
  }
}

/**
 * Reads the tables of ICD-10-PCS.
 * @param path name of the file, for a zip member `zip/member`; it may tell an April edition
 * @throws SourceError
 */
export function readPcsTablesXml(
  bytes: Uint8Array,
  path: string,
): { supplement: PcsTables; issues: SourceIssue[] } {
  const { text, note } = decodeXml(bytes);
  const found = createIssueList();
  const tell = (message: string) => found.add(null, message);
  if (note !== null) tell(note);
  const reader = new TablesReader(tell);
  readXml(text, {
    open: (element, attributes) => {
      reader.open(element, attributes);
    },
    close: (element) => {
      reader.close(element);
    },
    text: (piece) => {
      reader.hear(piece);
    },
  });
  if (reader.root !== 'ICD10PCS.tabular') {
    throw new SourceError('not-recognised', 'The XML holds no tables of ICD-10-PCS.');
  }
  if (reader.tables.length === 0) {
    throw new SourceError('no-codes', 'The file holds no whole table of ICD-10-PCS.');
  }
  const edition = editionOf([reader.version, reader.title], path);
  return {
    supplement: { system: 'icd10pcs', part: 'tables', ...edition, data: reader.tables },
    issues: found.all(),
  };
}
