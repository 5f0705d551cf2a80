import { expect, it } from 'vitest';
import { rules } from '../../../../src/core/check/rules';
import { rulesPage } from '../../../../src/core/check/rules-page';

it('docs/check-rules.md lists every rule as it is (npx vitest run tests/unit/core/check/rules-page.test.ts -u writes it)', async () => {
  await expect(rulesPage(rules)).toMatchFileSnapshot('../../../../docs/check-rules.md');
});
