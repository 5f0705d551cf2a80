import type { CodeRecord } from '../../code/record';
import type { IsoDate } from '../../code/validity';
import { monthNumber } from '../../files/dates';

/** What an edition is called and from which day it is in force. */
export type Edition = { title: string; from: IsoDate };

/** First codes of editions between two Octobers; NCHS's conversion table has their days (docs/domain/icd-10-cm.md). */
const midYearCodes: readonly { code: string; from: IsoDate }[] = [
  { code: 'U070', from: '2020-04-01' },
  { code: 'J1282', from: '2021-01-01' },
  { code: 'Z28310', from: '2022-04-01' },
  { code: 'T74A1XA', from: '2023-04-01' },
];

const month = '(jan(?:uary)?|apr(?:il)?|oct(?:ober)?)';
const gap = '[ _.,-]*(?:0?1[ _.,-]+)?';
const named: readonly { shape: RegExp; read: (match: RegExpExecArray) => Found }[] = [
  // icd10cm-order-April-2025.txt, april-1-2024-code-descriptions.zip
  {
    shape: new RegExp(`(?<![a-z])${month}${gap}(20[1-9]\\d)(?!\\d)`),
    read: ([, name = '', year = '']) => atMonth(Number(year), monthNumber(name) ?? 10),
  },
  {
    shape: new RegExp(`(?<!\\d)(20[1-9]\\d)${gap}${month}(?![a-z])`),
    read: ([, year = '', name = '']) => atMonth(Number(year), monthNumber(name) ?? 10),
  },
  // icd10cm-fy2026-order.zip, icd10cm_order_2026.txt
  {
    shape: /(?<!\d)fy[ _-]?(20[1-9]\d)(?!\d)/,
    read: ([, year = '']) => ({ fiscalYear: Number(year), from: null }),
  },
  {
    shape: /(?<![a-z])fy[ _-]?([1-9]\d)(?!\d)/,
    read: ([, year = '']) => ({ fiscalYear: 2000 + Number(year), from: null }),
  },
  {
    shape: /(?<!\d)(20[1-9]\d)(?!\d)/,
    read: ([, year = '']) => ({ fiscalYear: Number(year), from: null }),
  },
];

/** A fiscal year begins on October 1 of the year before; the day is null where a name tells the year alone. */
type Found = { fiscalYear: number; from: IsoDate | null };

const atMonth = (year: number, monthOfYear: number): Found => ({
  fiscalYear: monthOfYear >= 10 ? year + 1 : year,
  from: `${year}-${String(monthOfYear).padStart(2, '0')}-01`,
});

function readName(name: string): Found | null {
  const lower = name.toLowerCase();
  for (const { shape, read } of named) {
    const match = shape.exec(lower);
    if (match) return read(match);
  }
  return null;
}

/**
 * Title and first day of an edition. The member's own name tells the fiscal year before the zip's; whether it is the edition of
 * October or one of the year's middle is told by a month in either name, by codes that first came with one, or by the addenda beside
 * it, whose two files are then of one year.
 * @param path name of the file, for a zip member `zip/member`
 * @param years of the two order files that the addenda beside it compares
 * @returns null where nothing tells the year
 */
export function nameEdition(
  path: string,
  records: readonly CodeRecord[] = [],
  years: { older: number; newer: number } | null = null,
): Edition | null {
  const found = path.split('/').reverse().map(readName);
  const year = found.find((one) => one !== null)?.fiscalYear ?? (years === null ? undefined : years.newer);
  if (year === undefined) return null;
  const stated = found.find((one) => one?.fiscalYear === year && one.from !== null)?.from;
  return edition(year, stated ?? midYearOf(year, records) ?? addendaDay(year, years) ?? `${year - 1}-10-01`);
}

function midYearOf(year: number, records: readonly CodeRecord[]): IsoDate | null {
  const marker = midYearCodes.find(({ from }) => from.startsWith(String(year)));
  return marker && records.some(({ code }) => code === marker.code) ? marker.from : null;
}

/** In 2021 the changes came on January 1, in all other years on April 1. */
function addendaDay(year: number, years: { older: number; newer: number } | null): IsoDate | null {
  if (years?.older !== years?.newer || years?.newer !== year) return null;
  return year === 2021 ? '2021-01-01' : `${year}-04-01`;
}

const monthWords: Record<string, string> = { '01': ' January', '04': ' April', '10': '' };

/** What the edition that begins on a day is called. */
export const titleOf = (from: IsoDate): string =>
  edition(Number(from.slice(0, 4)) + (from.slice(5, 7) >= '10' ? 1 : 0), from).title;

const edition = (year: number, from: IsoDate): Edition => ({
  title: `FY${year}${monthWords[from.slice(5, 7)] ?? ''}`,
  from,
});
