import type { SourceIssue } from '../code/record';
import { decimalText } from '../files/decimal';
import { findTable } from '../files/table';
import type { TableRow } from '../files/table';
import { excerpt, squeeze } from '../files/text';
import type { Dropped } from '../systems/hcpcs/readers/assemble';
import { codeRows } from '../systems/hcpcs/readers/code-rows';

/** Which of CMS's two fee schedules for suppliers: equipment and supplies, or parenteral and enteral nutrition. */
export type FeeScheduleKind = 'dmepos' | 'pen';

/** What one code with its modifiers is paid, by area (docs/domain/cms-tables.md). */
export type FeeLine = {
  code: string;
  /** The modifiers that the fee is for: `RR`, or `RR QB`; none where it is paid without one. */
  modifiers: string[];
  /** Who pays: `D` the DME contractor, `L` the local contractor, `J` both; empty where the table does not tell. */
  jurisdiction: string;
  /** Category: `CR` capped rental, `IN` inexpensive, `OX` oxygen, `PO` prosthetics and orthotics …; empty where it does not tell. */
  category: string;
  ceiling: string | null;
  floor: string | null;
  /** Dollars as exact decimal text, in the order of the table's areas; null where the table has none (0.00). */
  fees: (string | null)[];
};

export type FeeSchedule = {
  schedule: FeeScheduleKind;
  /** `AL` for the state's general fee, `AL R` for its rural one. */
  areas: string[];
  /** What stands above the header: title and quarter. */
  preamble: string;
  lines: FeeLine[];
  issues: SourceIssue[];
  dropped: Dropped;
};

const columns = {
  code: { header: /^hcpcs$/ },
  mod: { header: /^mod$/ },
  mod2: { header: /^mod ?2$/ },
  jurisdiction: { header: /^juris/, optional: true },
  category: { header: /^catg|^category/, optional: true },
  ceiling: { header: /^ceiling$/, optional: true },
  floor: { header: /^floor$/, optional: true },
} as const;

const areaHeader = /^\s*([A-Z]{2})\s*(?:\(\s*(NR|R)\s*\))?\s*$/;

/** Money of a cell; no fee of its own where the table has zero or nothing. */
function feeOf(cell: string): string | null {
  const text = decimalText(cell);
  return text !== null && /[1-9]/.test(text) ? text : null;
}

/**
 * Reads CMS's DMEPOS or parenteral and enteral fee schedule from its csv or workbook: a fee a state, rural and not.
 * @returns null where the rows are no such table
 */
export function readFeeSchedule(rows: readonly TableRow[]): FeeSchedule | null {
  const table = findTable(rows, columns);
  if (!table) return null;
  const areas = table.header.flatMap((cell, at) => {
    const [, state, rural] = areaHeader.exec(cell) ?? [];
    return state ? [{ at, name: rural === 'R' ? `${state} R` : state }] : [];
  });
  if (areas.length < 10) return null;
  const keyOf = ({ code, get }: { code: string; get: (name: 'mod' | 'mod2') => string }): string =>
    [code, ...modifiersOf(get)].join(' ');
  const { rows: codes, dropped, issues } = codeRows(table, 'mod', keyOf);
  const lines = codes.map(({ line, code, get, cells }): FeeLine => {
    const fees = areas.map(({ at, name }) => {
      const cell = squeeze(cells[at] ?? '');
      if (cell !== '' && decimalText(cell) === null) {
        issues.add(line, `${code}: the fee "${excerpt(cell)}" of ${name} is not a number; left empty.`);
      }
      return feeOf(cell);
    });
    return {
      code,
      modifiers: modifiersOf(get),
      jurisdiction: squeeze(get('jurisdiction')).toUpperCase(),
      category: squeeze(get('category')).toUpperCase(),
      ceiling: feeOf(get('ceiling')),
      floor: feeOf(get('floor')),
      fees,
    };
  });
  return {
    schedule: table.has('category') ? 'dmepos' : 'pen',
    areas: areas.map(({ name }) => name),
    preamble: table.preamble,
    lines,
    issues: issues.all(),
    dropped,
  };
}

const modifiersOf = (get: (name: 'mod' | 'mod2') => string): string[] =>
  [get('mod'), get('mod2')].map((cell) => squeeze(cell).toUpperCase()).filter((cell) => cell !== '');
