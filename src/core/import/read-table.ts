import { readAddendumB } from '../tables/addendum-b';
import { readFeeSchedule } from '../tables/fee-schedule';
import { readCodePairs } from '../tables/ptp';
import { readRelativeValues } from '../tables/relative-values';
import { readCrosswalk } from '../tables/asp-crosswalk';
import { readPaymentLimits } from '../tables/asp-limits';
import { parseCsv } from '../files/csv';
import { readDescriptors } from '../systems/hcpcs/readers/descriptors';
import { readHcpcsSheet } from '../systems/hcpcs/readers/hcpcs-sheet';
import { readCorrections, readNocList, readTransactions } from '../tables/lists';
import { readMueTable } from '../tables/mue';
import { readPeriod } from '../tables/period';
import type { Period } from '../tables/period';
import type { TableRow } from '../files/table';
import type { IsoDate } from '../code/validity';
import { countRecords } from '../releases/release';
import type { HcpcsRecord } from '../systems/hcpcs/record';
import type { Source } from './source';
import { askSystems } from './system-readers';
import { nameRelease } from './title';

type Dates = { title: string | null; from: IsoDate | null };

/** The title row tells the period best; the file's name comes after it, the data last. */
function dated(file: string, period: Period | null, records?: readonly HcpcsRecord[]): Dates {
  const name = period ?? nameRelease(file, records);
  return { title: name?.title ?? null, from: name?.from ?? null };
}

/** "2025 National Physician Fee Schedule Relative Value File October Release": year and month stand apart. */
function releaseMonth(preamble: string): string {
  const [, year, month] = /(20\d\d) National[^\n]*? ([A-Z][a-z]+) Release/.exec(preamble) ?? [];
  return year === undefined || month === undefined ? '' : `${month} ${year}`;
}

/** `own`: the codes of the customer's own lists, where such are held. */
type Reader = (file: string, rows: readonly TableRow[], own: ReadonlySet<string>) => Source | null;

/**
 * Every kind of table, known by its header row. The narrowest come first: a list of descriptors would take nearly all
 * of them.
 */
const readers: readonly Reader[] = [
  (file, rows) => askSystems((system) => system.readTable?.(file, rows)),
  (file, rows) => {
    const table = readHcpcsSheet(rows);
    if (!table) return null;
    const { records } = table;
    const counts = countRecords(records);
    return {
      kind: 'hcpcs-release',
      format: 'workbook',
      file,
      ...dated(file, null, records),
      counts,
      ...table,
    };
  },
  (file, rows) => {
    const table = readCrosswalk(rows);
    if (!table) return null;
    const { period, ...rest } = table;
    return { kind: 'asp-crosswalk', file, ...dated(file, period), ...rest };
  },
  (file, rows) => {
    const table = readPaymentLimits(rows);
    if (!table) return null;
    const { period, ...rest } = table;
    return { kind: 'asp-limits', file, ...dated(file, period), ...rest };
  },
  (file, rows) => {
    const table = readMueTable(rows, file);
    if (!table) return null;
    const { period, ...rest } = table;
    return { kind: 'mue', file, ...dated(file, period), ...rest };
  },
  (file, rows) => {
    const table = readFeeSchedule(rows);
    if (!table) return null;
    const { preamble, ...rest } = table;
    return { kind: 'fee-schedule', file, ...dated(`${preamble}/${file}`, null), ...rest };
  },
  (file, rows) => {
    const table = readRelativeValues(rows);
    if (!table) return null;
    const { preamble, ...rest } = table;
    return { kind: 'relative-values', file, ...dated(`${releaseMonth(preamble)}/${file}`, null), ...rest };
  },
  (file, rows) => {
    const table = readAddendumB(rows);
    if (!table) return null;
    const { preamble, ...rest } = table;
    return { kind: 'addendum-b', file, ...dated(`${file}/${preamble}`, null), ...rest };
  },
  (file, rows, own) => {
    const table = readCodePairs(rows, file, own);
    if (!table) return null;
    const { preamble, ...rest } = table;
    return { kind: 'code-pairs', file, ...dated(`${file}/${preamble}`, readPeriod(preamble)), ...rest };
  },
  (file, rows) => {
    const table = readCorrections(rows);
    if (!table) return null;
    const { entries, issues, dropped, preamble } = table;
    return { kind: 'corrections', file, ...dated(`${preamble}/${file}`, null), entries, issues, dropped };
  },
  (file, rows) => {
    const table = readTransactions(rows);
    if (!table) return null;
    const { entries, issues, dropped } = table;
    return { kind: 'transactions', file, ...dated(file, null), entries, issues, dropped };
  },
  (file, rows) => {
    const table = readNocList(rows);
    if (!table) return null;
    const { entries, issues, dropped, preamble } = table;
    return { kind: 'noc-list', file, ...dated(`${preamble}/${file}`, null), entries, issues, dropped };
  },
  (file, rows) => {
    const table = readDescriptors(rows);
    if (!table) return null;
    const { records, issues, dropped, preamble } = table;
    const counts = countRecords(records);
    return {
      kind: 'descriptor-list',
      file,
      ...dated(file, readPeriod(preamble)),
      records,
      counts,
      dropped,
      issues,
    };
  },
];

/**
 * Turns the rows of a CSV or of a sheet into the source they are; no name is asked.
 * @param own the codes of the customer's own lists
 * @returns null where no reader knows the table
 */
export function readTable(file: string, rows: readonly TableRow[], own: ReadonlySet<string>): Source | null {
  for (const reader of readers) {
    const source = reader(file, rows, own);
    if (source) return source;
  }
  return null;
}

const separators = [',', '\t', ';', '|'] as const;
/** Enough text to hold any preamble and the header row. */
const headLength = 20_000;

/** The same for a text: finds out what separates its cells. */
export function readTableText(file: string, text: string, own: ReadonlySet<string>): Source | null {
  const head = text.slice(0, headLength);
  for (const separator of separators) {
    if (!head.includes(separator)) continue;
    // The head decides; the whole text is parsed once.
    if (readTable(file, parseCsv(head, separator), own)) {
      return readTable(file, parseCsv(text, separator), own);
    }
  }
  return null;
}
