/** One record of a CSV text and the line it starts on, counted from 1. */
export type CsvRow = { line: number; cells: string[] };

/** Longest cell that is believed; beyond it a quote was left open and would swallow the rest of the file. */
const longestCell = 20_000;

/**
 * Splits CSV text into rows (RFC 4180), lenient as files that people re-save need it: any line ends, quotes inside
 * unquoted cells stand for themselves, line breaks inside quoted cells are kept. A quote that is never closed is
 * taken as a plain character. Empty rows are left out.
 */
export function parseCsv(text: string, separator: ',' | ';' | '\t' | '|' = ','): CsvRow[] {
  const rows: CsvRow[] = [];
  let cells: string[] = [];
  let line = 1;
  let startLine = 1;
  let at = 0;
  const endRow = () => {
    if (cells.some((cell) => cell !== '')) rows.push({ line: startLine, cells });
    cells = [];
    startLine = line;
  };
  while (at < text.length) {
    let cell: string;
    const quoted = text[at] === '"' ? quotedCell(text, at, separator) : null;
    if (quoted) {
      ({ cell } = quoted);
      at = quoted.end;
      line += countBreaks(cell);
    } else {
      const end = plainEnd(text, at, separator);
      cell = text.slice(at, end);
      at = end;
    }
    cells.push(cell);
    const next = text[at];
    if (next === separator) {
      at++;
      // A separator at the very end still opens one more, empty, cell.
      if (at === text.length) cells.push('');
      continue;
    }
    if (next === '\r' && text[at + 1] === '\n') at++;
    at++;
    line++;
    endRow();
  }
  if (cells.length > 0) endRow();
  return rows;
}

function plainEnd(text: string, from: number, separator: string): number {
  let at = from;
  while (at < text.length) {
    const char = text[at];
    if (char === separator || char === '\n' || char === '\r') break;
    at++;
  }
  return at;
}

/** The cell that opens with a quote at `from`; null where the quote does not close before a separator or line end. */
function quotedCell(text: string, from: number, separator: string): { cell: string; end: number } | null {
  let at = from + 1;
  for (;;) {
    const quote = text.indexOf('"', at);
    if (quote < 0 || quote - from > longestCell) return null;
    if (text[quote + 1] === '"') {
      at = quote + 2;
      continue;
    }
    const after = text[quote + 1];
    if (after !== undefined && after !== separator && after !== '\n' && after !== '\r') return null;
    return { cell: text.slice(from + 1, quote).replaceAll('""', '"'), end: quote + 1 };
  }
}

function countBreaks(text: string): number {
  return text.match(/\r\n|\n|\r/g)?.length ?? 0;
}
