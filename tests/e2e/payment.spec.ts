import { violationsOf } from './axe';
import { chooseFiles, codePage, importReport, search } from './desk';
import { expect, test } from './driver';

/** Made-up tables of CMS's shapes. */
const states = 'AL AR AZ CA CO CT DC DE FL GA TX NY'.split(' ');
const feeTable = (year: number, general: string, rural: string) =>
  [
    'Durable Medical Equipment',
    `January ${year} Fee Schedule`,
    [
      'HCPCS,Mod,Mod2,JURIS,CATG,Ceiling,Floor',
      ...states.map((s) => `${s} (NR),${s} (R)`),
      'Description',
    ].join(','),
    [
      'E0260,RR,,D,CR,0.00,0.00',
      ...states.map((s) => (s === 'TX' ? `${general},${rural}` : '90.00,0.00')),
      'Bed',
    ].join(','),
  ].join('\n');
const limits = (day: string, until: string, limit: string) =>
  [
    'Payment Allowance Limits for Medicare Part B Drugs',
    `"Effective ${day} through ${until}"`,
    'HCPCS Code,Short Description,HCPCS Code Dosage,Payment Limit,Co-insurance Percentage,Notes',
    `J0475,Made up,10 MG,${limit},20.000,`,
  ].join('\n');

const file = (name: string, text: string) => ({ name, mimeType: 'text/csv', buffer: Buffer.from(text) });

test('what is paid stands on the page by state, with a chart that is words and figures, too; a dose is paid', async ({
  desk: { page },
}) => {
  await chooseFiles(page, [
    file('DMEPOS25.csv', feeTable(2025, '100.00', '120.00')),
    file('DMEPOS26.csv', feeTable(2026, '103.50', '124.20')),
    file('ASP Jan 2026 121825.csv', limits('January 1, 2026', 'March 31, 2026', '97.445')),
    file('ASP Oct 2025.csv', limits('October 1, 2025', 'December 31, 2025', '90.000')),
  ]);
  await expect(importReport(page)).toContainText('fee schedule');
  await page.keyboard.press('Escape');
  await search(page, 'E0260 01/20/2026');
  const paid = codePage(page).getByRole('region', { name: 'Prices, edits and products' });
  await expect(paid).toContainText('With RR (rental): $90.00 to $124.20 by state.');
  await expect(paid).toContainText('RR is required');
  await paid.getByRole('combobox', { name: /^State/ }).selectOption('TX');
  await expect(paid).toContainText('With RR (rental): $103.50 in Texas, $124.20 in its rural areas.');
  await expect(paid).toContainText('From $100.00 (January 2025) to $103.50 (January 2026): up 3.5 %.');
  await paid.getByText('2 quarters held').click();
  await expect(paid.getByRole('table', { name: /by quarter/ }).getByRole('row')).toHaveCount(3);
  expect(await violationsOf(page)).toEqual([]);

  await search(page, 'J0475 40 mg 01/20/2026');
  const units = page.getByRole('region', { name: 'Units' });
  await expect(units).toContainText('4 units × $97.445 = $389.78 (limit of January 2026; coinsurance 20 %).');
  await search(page, 'J0475 40 mg 05/20/2026');
  await expect(units).toContainText('No limit imported for Q2 2026; this one is from January 2026.');
});
