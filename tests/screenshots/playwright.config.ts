import { defineConfig } from '@playwright/test';

/** `npm run screenshots`: takes the README's pictures from the app itself. */
export default defineConfig({
  testDir: '.',
  globalSetup: '../e2e/driver/build.ts',
  workers: 1,
  expect: { timeout: 30_000 },
  timeout: 60_000,
  reporter: [['list']],
});
