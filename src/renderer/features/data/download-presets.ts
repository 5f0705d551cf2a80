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

/** Addresses by CMS's own pattern for this quarter and the three before it. */
export function downloadPresets(now: Date): DownloadPreset[] {
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
