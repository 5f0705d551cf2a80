import { readFileSync } from 'node:fs';

/** Counts from the runners' own reports; a runner that left none has failed as a whole. */
export function countVitest(file) {
  const report = readReport(file);
  if (!report) return failedAsAWhole;
  // A file that could not even be loaded has no tests to count.
  const unloaded = report.testResults.filter(
    ({ status, assertionResults }) =>
      status === 'failed' && !assertionResults.some((result) => result.status === 'failed'),
  ).length;
  return {
    passed: report.numPassedTests,
    failed: report.numFailedTests + unloaded,
    skipped: report.numPendingTests + report.numTodoTests,
  };
}

export function countPlaywright(file) {
  const report = readReport(file);
  if (!report) return failedAsAWhole;
  const { expected, unexpected, flaky, skipped } = report.stats;
  const passed = expected + flaky;
  return { passed, failed: unexpected || (report.errors.length ? 1 : 0), skipped };
}

const failedAsAWhole = { passed: 0, failed: 1, skipped: 0 };

function readReport(file) {
  try {
    return JSON.parse(readFileSync(file, 'utf8'));
  } catch {
    return null;
  }
}
