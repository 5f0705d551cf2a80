/** Fiscal year and first day of an edition; null where the file does not say. */
export type Edition = { year: number | null; from: string | null };

/** Official editions begin in fiscal year 2014 (drafts before it were published too); far beyond is a mistyped number. */
const plausible = (year: number) => year >= 2009 && year <= 2099;

/**
 * Which edition a file is: its own version or title gives the fiscal year, which begins on October 1 of the year before. Inside
 * the year, changes come on April 1, and once came on January 1 (2021); only titles and file names say so
 * (docs/domain/icd-10-cm-notes.md). A file name alone is believed for nothing but the month, and for the year where the
 * file itself names none.
 */
export function editionOf(inside: (string | null)[], fileName: string): Edition {
  const own = yearIn(inside.join(' '));
  const named = yearIn(fileName);
  const year = own ?? named;
  if (year === null) return { year: null, from: null };
  const month = monthIn(inside.join(' ')) ?? (named === null || named === year ? monthIn(fileName) : null);
  return { year, from: month === null ? `${year - 1}-10-01` : `${year}-${month}-01` };
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
