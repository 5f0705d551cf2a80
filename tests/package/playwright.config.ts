import { defineConfig } from '@playwright/test';

/** The packed app, run by `npm run check:package` after it has packed it. */
export default defineConfig({
  testDir: '.',
  workers: 1,
  timeout: 180_000,
  expect: { timeout: 20_000 },
  reporter: [['list']],
  use: { actionTimeout: 15_000 },
});
