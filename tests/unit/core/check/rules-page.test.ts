import { expect, it } from 'vitest';
import { presets } from '../../../../src/core/check/presets';
import { rules } from '../../../../src/core/check/rules';
import { presetsPage, rulesPage } from '../../../../src/core/check/rules-page';

it('docs/check-rules.md lists every rule as it is (npx vitest run tests/unit/core/check/rules-page.test.ts -u writes it)', async () => {
  await expect(rulesPage(rules)).toMatchFileSnapshot('../../../../docs/check-rules.md');
});

it('docs/check-presets.md explains every preset as it is (written in the same way)', async () => {
  await expect(presetsPage(presets)).toMatchFileSnapshot('../../../../docs/check-presets.md');
});
