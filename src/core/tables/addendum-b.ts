import type { SourceIssue } from '../code/record';
import { decimalText } from '../files/decimal';
import { findTable } from '../files/table';
import type { TableRow } from '../files/table';
import { excerpt, squeeze } from '../files/text';
import type { Dropped } from '../systems/hcpcs/readers/assemble';
import { codeRows } from '../systems/hcpcs/readers/code-rows';

/** How Medicare pays a code in the hospital outpatient department (docs/domain/cms-tables.md). */
export type OutpatientLine = {
  code: string;
  /** Status indicator: `K` a drug paid separately, `N` packaged, `E1` not covered … */
  status: string;
  /** Ambulatory payment classification; empty where there is none. */
  apc: string;
  /** Dollars as exact decimal text; null where there is none. */
  rate: string | null;
  copayment: string | null;
};

export type AddendumB = {
  preamble: string;
  lines: OutpatientLine[];
  issues: SourceIssue[];
  dropped: Dropped;
};

const columns = {
  code: { header: /^hcpcs(?: code)?$/ },
  status: { header: /^(?:si|status indicator)$/ },
  apc: { header: /^apc$/ },
  rate: { header: /^payment rate$/ },
  copayment: { header: /^minimum unadjusted copayment$/, optional: true },
} as const;

/** Status indicators that CMS has used since 2018; another is kept and told. */
const indicator = /^(?:[ABCFGHKLMNPRSTUVXY]|E[12]|H1|J[12]|K1|Q[1-4])$/;

/**
 * Reads CMS's OPPS Addendum B from its csv or workbook.
 * @returns null where the rows are no such table
 */
export function readAddendumB(rows: readonly TableRow[]): AddendumB | null {
  const table = findTable(rows, columns);
  if (!table) return null;
  const { rows: codes, dropped, issues } = codeRows(table, 'status');
  const lines = codes.map(({ line, code, get }): OutpatientLine => {
    const status = squeeze(get('status')).toUpperCase();
    if (!indicator.test(status)) {
      issues.add(line, `${code}: "${excerpt(status)}" is not a known status indicator; kept as it stands.`);
    }
    const rate = squeeze(get('rate'));
    if (rate !== '' && rate !== '.' && decimalText(rate) === null) {
      issues.add(line, `${code}: the rate "${excerpt(rate)}" is not a number; left empty.`);
    }
    return {
      code,
      status,
      apc: squeeze(get('apc')),
      rate: decimalText(rate),
      copayment: decimalText(get('copayment')),
    };
  });
  return { preamble: table.preamble, lines, issues: issues.all(), dropped };
}
