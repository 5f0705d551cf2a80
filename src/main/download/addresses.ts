/**
 * Hosts that a file of CMS or NCHS may be fetched from, redirects included. Everything else is refused: the list is the whole of
 * what CodeDesk can ever reach. NCHS, which keeps ICD-10-CM, publishes its editions on the last of them.
 */
export const cmsHosts: ReadonlySet<string> = new Set([
  'www.cms.gov',
  'cms.gov',
  'downloads.cms.gov',
  'data.cms.gov',
  'ftp.cdc.gov',
]);

export type AddressCheck = { url: URL } | { message: string };

/** Whether an address may be asked: https, an allowed host, no user or password, the usual port. */
export function checkAddress(address: string): AddressCheck {
  let url: URL;
  try {
    url = new URL(address.trim());
  } catch {
    return { message: 'This is not an address. It must begin with https://www.cms.gov/.' };
  }
  if (url.protocol !== 'https:') return { message: 'The address must begin with https://.' };
  if (!cmsHosts.has(url.hostname) || url.port !== '') {
    return { message: `CodeDesk downloads from ${[...cmsHosts].join(', ')} only, not from ${url.host}.` };
  }
  if (url.username || url.password) return { message: 'The address must not carry a user name or password.' };
  return { url };
}
