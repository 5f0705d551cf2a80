/** One row of a CSV or of a sheet: all cells as text, and its line or row number. */
export type TableRow = { line: number; cells: string[] };

/** A column to look for: what its header, in `plainHeader` form, looks like, and whether the table can do without. */
export type ColumnSpec = { header: RegExp; optional?: true };

/** One row below the header; a column that is not there gives an empty cell. */
export type TableLine<Name extends string> = {
  line: number;
  get: (name: Name) => string;
  /** All cells of the row, for tables whose columns vary (a fee a state). */
  cells: readonly string[];
};

export type Table<Name extends string> = {
  /** Everything that stands above the header row, joined: title, dates, notes. */
  preamble: string;
  headerLine: number;
  /** The cells of the header row as they stand. */
  header: readonly string[];
  /** Which of the optional columns are there. */
  has: (name: Name) => boolean;
  rows: TableLine<Name>[];
};

/** Titles and notes before a header have never been longer than a dozen rows. */
const headerWithin = 60;

/** A header cell without what varies from quarter to quarter: case, blanks, line breaks, underscores, dots. */
export function plainHeader(cell: string): string {
  return cell
    .toLowerCase()
    .replace(/[^a-z0-9%$]+/g, ' ')
    .trim();
}

function match<Name extends string>(
  row: TableRow,
  specs: Record<Name, ColumnSpec>,
): Map<Name, number> | null {
  const headers = row.cells.map(plainHeader);
  const taken = new Set<number>();
  const found = new Map<Name, number>();
  for (const [name, spec] of Object.entries(specs) as [Name, ColumnSpec][]) {
    const at = headers.findIndex((header, index) => !taken.has(index) && spec.header.test(header));
    if (at >= 0) {
      taken.add(at);
      found.set(name, at);
    } else if (!spec.optional) return null;
  }
  return found;
}

/**
 * Finds a table by its header row, wherever that stands and in whatever order its columns are.
 * @returns null where no row has all the columns that must be there
 */
export function findTable<Name extends string>(
  rows: readonly TableRow[],
  specs: Record<Name, ColumnSpec>,
): Table<Name> | null {
  for (let index = 0; index < Math.min(rows.length, headerWithin); index++) {
    const row = rows[index];
    const columns = row && match(row, specs);
    if (!row || !columns) continue;
    const preamble = rows.slice(0, index).map(({ cells }) => cells.join(' ').trim());
    return {
      preamble: preamble.join('\n'),
      headerLine: row.line,
      header: row.cells,
      has: (name) => columns.has(name),
      rows: rows.slice(index + 1).map(({ line, cells }) => ({
        line,
        cells,
        get: (name) => cells[columns.get(name) ?? -1] ?? '',
      })),
    };
  }
  return null;
}
