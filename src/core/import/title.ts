import { monthName, monthNumber, dateFromAmerican } from '../files/dates';
import type { IsoDate } from '../code/validity';
import type { HcpcsRecord } from '../systems/hcpcs/record';

/** What a release or a quarterly table is called and from which day it is in force. */
export type ReleaseName = { title: string; from: IsoDate };

type Found = { year: number; month: number | null };

/** CMS published once a year until 2020 and every quarter since. */
const firstQuarterlyYear = 2021;

const month =
  '(?<![a-z])(jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sep(?:t(?:ember)?)?|' +
  'oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)(?![a-z])';
const year = '(20[0-9]{2})';
const gap = '[ _.-]*';

/** Names that CMS has used since 2017, the most telling first; each gives a year and, mostly, a month. */
const patterns: readonly { shape: RegExp; read: (match: RegExpExecArray) => Found | null }[] = [
  {
    // MCR_MUE_PractitionerServices_Eff_10-01-2025.csv
    shape: new RegExp(`eff${gap}([0-9]{2}-[0-9]{2}-20[0-9]{2})`),
    read: ([, day = '']) => {
      const iso = dateFromAmerican(day);
      return iso ? { year: Number(iso.slice(0, 4)), month: Number(iso.slice(5, 7)) } : null;
    },
  },
  // HCPC2026_JAN_ANWEB_12082025.txt, 2025-October-ASP-Pricing-File.zip
  { shape: new RegExp(`${year}${gap}${month}`), read: ([, y = '', m = '']) => yearAndMonth(y, m) },
  // july-2024-alpha-numeric-hcpcs-file.zip, proc_notes_JAN2026.txt
  { shape: new RegExp(`${month}${gap}${year}`), read: ([, m = '', y = '']) => yearAndMonth(y, m) },
  // medicare-ncci-2025-q4-practitioner-services-mue-table.zip
  {
    shape: new RegExp(`${year}${gap}q([1-4])`),
    read: ([, y = '', q = '']) => ({ year: Number(y), month: Number(q) * 3 - 2 }),
  },
  // hcpcs-2025-10-descriptors.csv
  {
    shape: new RegExp(`${year}[ _.-](0[1-9]|1[0-2])(?![0-9])`),
    read: ([, y = '', m = '']) => ({ year: Number(y), month: Number(m) }),
  },
  // 2019-Alpha-Numeric-HCPCS-File.zip, HCPC2019_CONTR_ANWEB.txt
  {
    shape: new RegExp(`(?<![0-9])${year}(?![0-9])`),
    read: ([, y = '']) => ({ year: Number(y), month: null }),
  },
  // HCPC17_CONTR_ANWEB.txt
  { shape: /hcpcs?([0-9]{2})(?![0-9])/, read: ([, y = '']) => ({ year: 2000 + Number(y), month: null }) },
];

function yearAndMonth(yearText: string, monthText: string): Found {
  return { year: Number(yearText), month: monthNumber(monthText) };
}

function readName(name: string): Found | null {
  const lower = name.toLowerCase();
  for (const { shape, read } of patterns) {
    const match = shape.exec(lower);
    const found = match && read(match);
    if (found) return found;
  }
  return null;
}

function named({ year, month }: Found): ReleaseName {
  const from = `${year}-${String(month ?? 1).padStart(2, '0')}-01`;
  return { title: month === null ? String(year) : `${monthName(month)} ${year}`, from };
}

/** The latest day on which anything was added or changed, as the quarter it lies in. */
function readRecords(records: readonly HcpcsRecord[]): Found | null {
  let latest = '';
  for (const { facts } of records) {
    if (facts?.effective && facts.effective > latest) latest = facts.effective;
    if (facts?.added && facts.added > latest) latest = facts.added;
  }
  if (latest === '') return null;
  const found = Number(latest.slice(0, 4));
  const quarter = Math.floor((Number(latest.slice(5, 7)) - 1) / 3) * 3 + 1;
  return { year: found, month: found < firstQuarterlyYear ? null : quarter };
}

/**
 * Title and first day of a release. The names that CMS gives its zips and their members come first, a name with a
 * month before one without; a name that tells nothing leaves it to the latest date in the data.
 * @param path name of the file, for a zip member `zip/member`
 */
export function nameRelease(path: string, records: readonly HcpcsRecord[] = []): ReleaseName | null {
  const names = path.split('/').map(readName);
  const withMonth = names.find((found) => found && found.month !== null);
  if (withMonth) return named(withMonth);
  const withYear = names.find((found) => found !== null);
  const data = readRecords(records);
  if (withYear && (withYear.year < firstQuarterlyYear || data?.year !== withYear.year)) {
    return named(withYear);
  }
  return data ? named(data) : null;
}
