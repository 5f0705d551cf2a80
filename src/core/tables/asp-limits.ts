import type { SourceIssue } from '../code/record';
import type { Dropped } from '../systems/hcpcs/readers/assemble';
import { codeRows } from '../systems/hcpcs/readers/code-rows';
import { decimalText } from '../files/decimal';
import { readPeriod } from './period';
import type { Period } from './period';
import { findTable } from '../files/table';
import type { TableRow } from '../files/table';
import { squeeze } from '../files/text';

/** What Medicare pays for one billing unit of a Part B drug in one quarter. */
export type PaymentLimit = {
  code: string;
  short: string;
  /** CMS's own words for one billing unit: `10 MG`. */
  dosage: string;
  /** Dollars as exact decimal text; null where the file says `N/A`. */
  limit: string | null;
  /** Percent as exact decimal text; an odd one is adjusted for inflation. */
  coinsurance: string | null;
  notes: string;
};

export type LimitTable = {
  period: Period | null;
  limits: PaymentLimit[];
  issues: SourceIssue[];
  dropped: Dropped;
};

const columns = {
  code: { header: /^(?:hcpcs code|hcpcs|code|20\d\d code)$/ },
  dosage: { header: /dosage/ },
  limit: { header: /^(?:payment )?(?:allowance )?limits?$|payment limit/ },
  short: { header: /short desc/, optional: true },
  coinsurance: { header: /co ?insurance/, optional: true },
  notes: { header: /^notes?$/, optional: true },
} as const;

/**
 * Reads CMS's file of Part B drug payment limits (ASP pricing file), from its CSV or its workbook.
 * @returns null where the rows are no such table
 */
export function readPaymentLimits(rows: readonly TableRow[]): LimitTable | null {
  const table = findTable(rows, columns);
  if (!table) return null;
  const { rows: codes, dropped, issues } = codeRows(table, 'limit');
  const limits = codes.map(({ line, code, get }): PaymentLimit => {
    const limit = decimalText(get('limit'));
    if (limit === null && !/^(?:n\/?a)?$/i.test(get('limit').trim())) {
      issues.add(line, `${code}: payment limit "${squeeze(get('limit'))}" is not a number; left empty.`);
    }
    return {
      code,
      short: squeeze(get('short')),
      dosage: squeeze(get('dosage')),
      limit,
      coinsurance: decimalText(get('coinsurance')),
      notes: squeeze(get('notes')),
    };
  });
  return { period: readPeriod(table.preamble), limits, issues: issues.all(), dropped };
}
