import { titleOf } from '../edition';

/** Title ("FY2026 April") and first day of an edition; null where the file does not say. */
export type Edition = { title: string | null; from: string | null };

/** Official editions begin in fiscal year 2014 (drafts before it were published too); far beyond is a mistyped number. */
const plausible = (year: number) => year >= 2009 && year <= 2099;

/**
 * Which edition a file is: its own version or title gives the fiscal year, which begins on October 1 of the year before. Inside
 * the year, changes come on April 1, and once came on January 1 (2021); only titles and file names say so
 * (docs/domain/icd-10-cm-notes.md). A file name alone is believed for nothing but the month, and for the year where the
 * file itself names none.
 * @param path name of the file, for a zip member `zip/member`; the member's own name is asked before the zip's
 */
export function editionOf(inside: (string | null)[], path: string): Edition {
  const own = inside.join(' ');
  const names = path.split('/').reverse();
  const year = yearIn(own) ?? names.map(yearIn).find((named) => named !== null) ?? null;
  if (year === null) return { title: null, from: null };
  const ofTheYear = names.filter((name) => (yearIn(name) ?? year) === year);
  const month = [own, ...ofTheYear].map(monthIn).find((named) => named !== null);
  const from = month === undefined ? `${year - 1}-10-01` : `${year}-${month}-01`;
  return { title: titleOf(from), from };
}

function yearIn(text: string): number | null {
  const found = /(?:^|\D)(20\d\d)(?!\d)/.exec(text)?.[1];
  if (found !== undefined && plausible(Number(found))) return Number(found);
  const short = /FY\s?(\d\d)(?!\d)/i.exec(text)?.[1];
  return short === undefined ? null : 2000 + Number(short);
}

function monthIn(text: string): '04' | '01' | null {
  if (/(?:^|[^a-z])apr(?:il)?(?![a-z])/i.test(text)) return '04';
  return /(?:^|[^a-z])jan(?:uary)?(?![a-z])/i.test(text) ? '01' : null;
}
