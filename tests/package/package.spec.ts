import { join } from 'node:path';
import { chooseFiles, importReport, provenance } from '../e2e/desk';
import { expect, test } from '../e2e/driver';
import { repository } from '../e2e/driver/host-process';

test('the packed app opens, imports a release and has it after a restart', async ({ launch }) => {
  const desk = await launch({
    appPath: join(repository, '.cache', 'package', 'app'),
    args: ['--host-packaged'],
  });
  await chooseFiles(desk.page, join(repository, 'tests/fixtures/cms/2019-made-up-release.zip'));
  await expect(importReport(desk.page)).toContainText('2019 release');
  const page = await desk.restart();
  await expect(provenance(page)).toContainText('HCPCS 2019');
});
