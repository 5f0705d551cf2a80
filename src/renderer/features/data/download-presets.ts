export type DownloadPreset = { label: string; address: string };

const months = ['january', 'april', 'july', 'october'] as const;
const base = 'https://www.cms.gov/files/zip';

const capital = (word: string): string => word.charAt(0).toUpperCase() + word.slice(1);

/** Quarters begin in January, April, July and October; CMS publishes for each, shortly before or after its first day. */
function quartersUntil(now: Date, count: number): { month: (typeof months)[number]; year: number }[] {
  const latest = now.getFullYear() * 4 + Math.floor(now.getMonth() / 3);
  return Array.from({ length: count }, (_, back) => {
    const quarter = latest - back;
    return { month: months[quarter % 4] ?? 'january', year: Math.floor(quarter / 4) };
  });
}

/** A fiscal year begins on October 1 of the year before it; ICD-10 comes out with it, and changes on April 1. */
function fiscalYearsUntil(now: Date): { year: number; hasApril: boolean }[] {
  const year = now.getFullYear() + (now.getMonth() >= 9 ? 1 : 0);
  const aprilBegan = now.getMonth() >= 3 && now.getMonth() < 9;
  return [
    { year, hasApril: aprilBegan },
    { year: year - 1, hasApril: true },
  ];
}

/** Addresses by CMS's own pattern for ICD-10 of this fiscal year and the one before it. */
function icd10Presets(now: Date): DownloadPreset[] {
  return fiscalYearsUntil(now).flatMap(({ year, hasApril }) => [
    ...(hasApril
      ? [
          {
            label: `ICD-10-CM codes, FY${year} April`,
            address: `${base}/april-1-${year}-code-descriptions-tabular-order.zip`,
          },
        ]
      : []),
    {
      label: `ICD-10-CM codes, FY${year}`,
      address: `${base}/${year}-code-descriptions-tabular-order.zip`,
    },
    {
      label: `ICD-10-CM index and notes, FY${year}`,
      address: `${base}/${year}-code-tables-tabular-and-index.zip`,
    },
    {
      label: `ICD-10-PCS codes, FY${year}`,
      address: `${base}/${year}-icd-10-pcs-order-file-long-and-abbreviated-titles.zip`,
    },
    {
      label: `ICD-10-PCS tables, FY${year}`,
      address: `${base}/${year}-icd-10-pcs-code-tables-and-index.zip`,
    },
  ]);
}

/** Addresses by CMS's own pattern for this quarter and the three before it, and for ICD-10 of two fiscal years. */
export function downloadPresets(now: Date): DownloadPreset[] {
  return [...quarterlyPresets(now), ...icd10Presets(now)];
}

function quarterlyPresets(now: Date): DownloadPreset[] {
  return quartersUntil(now, 4).flatMap(({ month, year }) => {
    const when = `${capital(month)} ${year}`;
    return [
      { label: `HCPCS release, ${when}`, address: `${base}/${month}-${year}-alpha-numeric-hcpcs-file.zip` },
      { label: `ASP payment limits, ${when}`, address: `${base}/${month}-${year}-asp-pricing-file.zip` },
      {
        label: `ASP NDC crosswalk, ${when}`,
        address: `${base}/${month}-${year}-asp-ndc-hcpcs-crosswalk.zip`,
      },
    ];
  });
}
