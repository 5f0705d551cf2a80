import { fiscalYearOf, quarterOf } from '../code/dates';
import type { IsoDate } from '../code/validity';

/** What is published again and again under one name: a release of a system, what goes with it, or a table of prices. */
export type SeriesId = string;

/** A file that CMS publishes, by the pattern of its addresses. Whether it is there already, only CMS knows. */
export type PublishedFile = {
  series: SeriesId;
  label: string;
  /** What it is of: `October 2026`, `FY2027`. */
  title: string;
  /** First day on which it holds. */
  from: IsoDate;
  address: string;
};

const months = ['January', 'April', 'July', 'October'] as const;
const base = 'https://www.cms.gov/files/zip';

/** Since then the files have addresses of this pattern. */
const firstYear = 2022;

const yearOf = (quarter: number): number => Math.floor(quarter / 4);

function ofQuarter(quarter: number): PublishedFile[] {
  const month = months[quarter % 4] ?? 'January';
  const year = yearOf(quarter);
  const title = `${month} ${year}`;
  const from = `${year}-${String((quarter % 4) * 3 + 1).padStart(2, '0')}-01`;
  const start = `${base}/${month.toLowerCase()}-${year}`;
  return [
    {
      series: 'hcpcs',
      label: `HCPCS release, ${title}`,
      title,
      from,
      address: `${start}-alpha-numeric-hcpcs-file.zip`,
    },
    {
      series: 'asp-limits',
      label: `ASP payment limits, ${title}`,
      title,
      from,
      address: `${start}-asp-pricing-file.zip`,
    },
    {
      series: 'asp-crosswalk',
      label: `ASP NDC crosswalk, ${title}`,
      title,
      from,
      address: `${start}-asp-ndc-hcpcs-crosswalk.zip`,
    },
  ];
}

/** A fiscal year begins on October 1 of the year before it; ICD-10 comes out with it, and changes on April 1. */
function ofFiscalYear(year: number, now: IsoDate): PublishedFile[] {
  const title = `FY${year}`;
  const from = `${year - 1}-10-01`;
  const april = `${year}-04-01`;
  const file = (series: SeriesId, what: string, path: string): PublishedFile => ({
    series,
    label: `${what}, ${title}`,
    title,
    from,
    address: `${base}/${path}`,
  });
  return [
    ...(april <= now
      ? [
          {
            series: 'icd10cm',
            label: `ICD-10-CM codes, ${title} April`,
            title: `${title} April`,
            from: april,
            address: `${base}/april-1-${year}-code-descriptions-tabular-order.zip`,
          },
        ]
      : []),
    file('icd10cm', 'ICD-10-CM codes', `${year}-code-descriptions-tabular-order.zip`),
    file('icd10cm beside', 'ICD-10-CM index and notes', `${year}-code-tables-tabular-and-index.zip`),
    file('icd10pcs', 'ICD-10-PCS codes', `${year}-icd-10-pcs-order-file-long-and-abbreviated-titles.zip`),
    file('icd10pcs beside', 'ICD-10-PCS tables', `${year}-icd-10-pcs-code-tables-and-index.zip`),
  ];
}

/**
 * What CMS has published by a day, by its own pattern: this quarter and the three before it, and ICD-10 of two fiscal years.
 * @param now today
 * @param on date of service; its quarter is added where it is an earlier one and the pattern reaches so far
 */
export function publishedFiles(now: IsoDate, on: IsoDate = now): PublishedFile[] {
  const latest = quarterOf(now);
  const quarters = [0, 1, 2, 3].map((back) => latest - back);
  const asked = quarterOf(on);
  if (asked < latest - 3 && yearOf(asked) >= firstYear) quarters.push(asked);
  const fiscalYear = fiscalYearOf(now);
  return [
    ...quarters.flatMap(ofQuarter),
    ...ofFiscalYear(fiscalYear, now),
    ...ofFiscalYear(fiscalYear - 1, now),
  ];
}
