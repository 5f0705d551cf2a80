import type { SourceIssue } from '../code/record';
import { decimalText } from '../files/decimal';
import { findTable, plainHeader } from '../files/table';
import type { TableRow } from '../files/table';
import { squeeze } from '../files/text';
import type { Dropped } from '../systems/hcpcs/readers/assemble';
import { codeRows } from '../systems/hcpcs/readers/code-rows';

/** A code's line of Medicare's physician fee schedule (docs/domain/cms-tables.md); indicators as CMS writes them. */
export type RelativeValue = {
  code: string;
  /** `26`, `TC` or `53` where the line is for a part of the service; empty for the whole. */
  modifier: string;
  /** `A` paid by these values, `I` not valid for Medicare, `N` not covered, `X` by another schedule … */
  status: string;
  /** Relative value units as exact decimal text; null where the file says that the place does not apply. */
  work: string | null;
  nonfacility: string | null;
  facility: string | null;
  /** `1` may be split with 26 and TC, `2` professional alone, `3` technical alone, `5` incident to … */
  pcTc: string;
  /** Global days: `000`, `010`, `090`, `XXX`, `ZZZ` an add-on … */
  global: string;
  multiple: string;
  bilateral: string;
  /** Dollars a relative value unit. */
  conversionFactor: string | null;
};

export type RelativeValues = {
  /** First lines of the file: the release's name. */
  preamble: string;
  lines: RelativeValue[];
  issues: SourceIssue[];
  dropped: Dropped;
};

const columns = {
  code: { header: /^hcpcs$/ },
  modifier: { header: /^mod$/ },
  status: { header: /status code$/ },
  work: { header: /work rvu$/ },
  nonfacility: { header: /^non facility total$/ },
  nonfacilityNa: { header: /^non fac na indicator$/, optional: true },
  facility: { header: /^facility total$/ },
  facilityNa: { header: /^facility na indicator$/, optional: true },
  pcTc: { header: /^pctc ind$/ },
  global: { header: /^glob days$/ },
  multiple: { header: /^mult proc$/ },
  bilateral: { header: /^bilat surg$/ },
  conversionFactor: { header: /^conv factor$/ },
} as const;

/** So many rows above the last one hold the first words of wrapped headers. */
const wrappedRows = 4;

/** The file wraps its headers over several rows: they are joined, column by column, in one row. */
function unwrapHeader(rows: readonly TableRow[]): TableRow[] | null {
  const at = rows
    .slice(0, 60)
    .findIndex(
      ({ cells }) => plainHeader(cells[0] ?? '') === 'hcpcs' && plainHeader(cells[1] ?? '') === 'mod',
    );
  const last = rows[at];
  if (!last) return null;
  const above = rows.slice(Math.max(0, at - wrappedRows), at);
  const cells = last.cells.map((cell, column) =>
    [...above.map((row) => row.cells[column] ?? ''), cell].map(squeeze).filter(Boolean).join(' '),
  );
  return [...rows.slice(0, at - above.length), { line: last.line, cells }, ...rows.slice(at + 1)];
}

/**
 * Reads the relative value file of Medicare's physician fee schedule (PPRRVU) from its csv or workbook.
 * @returns null where the rows are no such table
 */
export function readRelativeValues(rows: readonly TableRow[]): RelativeValues | null {
  const unwrapped = unwrapHeader(rows);
  const table = unwrapped && findTable(unwrapped, columns);
  if (!table) return null;
  const keyOf = ({ code, get }: { code: string; get: (name: 'modifier') => string }): string =>
    `${code} ${squeeze(get('modifier'))}`.trim();
  const { rows: codes, dropped, issues } = codeRows(table, 'status', keyOf);
  const lines = codes.map(({ code, get }): RelativeValue => {
    const total = (place: 'nonfacility' | 'facility', na: 'nonfacilityNa' | 'facilityNa'): string | null =>
      squeeze(get(na)).toUpperCase() === 'NA' ? null : decimalText(get(place));
    return {
      code,
      modifier: squeeze(get('modifier')).toUpperCase(),
      status: squeeze(get('status')).toUpperCase(),
      work: decimalText(get('work')),
      nonfacility: total('nonfacility', 'nonfacilityNa'),
      facility: total('facility', 'facilityNa'),
      pcTc: squeeze(get('pcTc')),
      global: squeeze(get('global')).toUpperCase(),
      multiple: squeeze(get('multiple')),
      bilateral: squeeze(get('bilateral')),
      conversionFactor: decimalText(get('conversionFactor')),
    };
  });
  return { preamble: table.preamble, lines, issues: issues.all(), dropped };
}
