import { defineConfig } from '@playwright/test';

/** Both drivers bring their own browser or Electron (tests/e2e/driver); Playwright downloads nothing. */
export default defineConfig({
  testDir: 'tests/e2e',
  globalSetup: './tests/e2e/driver/build.ts',
  // One app at a time: the host's port and the machine's two cores are shared.
  workers: 1,
  // Generous: a busy machine must fail no journey.
  timeout: 180_000,
  expect: { timeout: 20_000 },
  forbidOnly: Boolean(process.env['CI']),
  reporter: [['list']],
  use: { trace: 'retain-on-failure', screenshot: 'only-on-failure', actionTimeout: 15_000 },
});
