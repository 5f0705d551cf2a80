/** Both drivers bring their own browser or Electron (tests/e2e/driver); Playwright downloads nothing. */
declare const _default: import("playwright/test").PlaywrightTestConfig<{}, {}>;
export default _default;
