import { defineConfig } from '@playwright/test';

/** Both drivers bring their own browser or Electron (tests/e2e/driver); Playwright downloads nothing. */
export default defineConfig({
  testDir: 'tests/e2e',
  globalSetup: './tests/e2e/driver/build.ts',
  // Two apps at a time, each with its own port and data; the files of one spec go one after the other.
  workers: 2,
  // Generous: a busy machine must fail no journey.
  timeout: 180_000,
  expect: { timeout: 20_000 },
  forbidOnly: Boolean(process.env['CI']),
  reporter: [['list']],
  use: {
    trace: process.env['E2E_TRACE'] === undefined ? 'off' : 'retain-on-failure',
    screenshot: 'only-on-failure',
    actionTimeout: 15_000,
  },
});
