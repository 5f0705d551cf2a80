import {
  codePage,
  dropFile,
  firstRow,
  hasRelease2019,
  importReport,
  openSource,
  provenance,
  release2019,
  search,
  withoutRelease2019,
} from './desk';
import { expect, test } from './driver';

test.skip(!hasRelease2019, withoutRelease2019);

const counts = '2019 release: 6,440 codes, 360 modifiers';

test('the 2019 release is imported, told in words, there again after a restart, put aside and removed', async ({
  launch,
}) => {
  const desk = await launch();
  const { page } = desk;
  await test.step('the 2019 zip is imported by drop and answers at once', async () => {
    await dropFile(page, release2019);
    await expect(importReport(page)).toContainText(counts);
    await expect(provenance(page)).toContainText('HCPCS 2019 · 6,440 codes, 360 modifiers');

    await search(page, 'C9744');
    await expect(firstRow(page)).toContainText('C9744');
  });
  await test.step('a code’s page tells CMS’s facts in words with CMS’s value beside them', async () => {
    await search(page, 'G0503');
    await expect(firstRow(page)).toContainText('ended 12/31/2017');
    const facts = codePage(page);
    await expect(facts).toContainText('ended 12/31/2017');
    await expect(facts).toContainText(/contractor.s judgement\s*C/);
    await expect(facts).toContainText('99493');
    await expect(facts).toContainText('CPT, not in CodeDesk');

    await search(page, 'J0475');
    await expect(facts).toContainText('unit 10 mg');
    await expect(facts).toContainText('Injection, baclofen, 10 mg');

    await search(page, 'JW');
    await expect(firstRow(page)).toContainText('modifier');
  });
  await test.step('an ended code is live on a date of service before its end', async () => {
    await search(page, 'G0503');
    await page.getByLabel('Date of service').fill('2017-06-01');
    await expect(codePage(page)).toContainText('live until 12/31/2017');
  });

  const again = await desk.restart();
  await test.step('it is still there after a restart', async () => {
    await expect(provenance(again)).toContainText('HCPCS 2019');
    await search(again, 'C9744');
    await expect(codePage(again)).toHaveAttribute('data-code', 'C9744');
  });
  await test.step('a release can be put aside and removed', async () => {
    await again.keyboard.press('Control+o');
    const starter = await openSource(again, 'Starter catalog');
    await starter.getByRole('button', { name: 'Use this release' }).click();
    await expect(provenance(again)).toContainText('Starter catalog');
    const source = await openSource(again, 'HCPCS 2019');
    await source.getByRole('button', { name: 'Remove' }).click();
    await source.getByRole('button', { name: 'Remove HCPCS 2019' }).click();
    await expect(source).toBeHidden();
    await expect(again.getByRole('rowheader', { name: 'HCPCS 2019' })).toHaveCount(0);
  });
});
