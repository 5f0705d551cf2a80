import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { countPlaywright, countVitest } from '../../../scripts/lib/counts.mjs';

const folder = mkdtempSync(join(tmpdir(), 'counts-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const report = (content: unknown): string => {
  const file = join(folder, 'report.json');
  writeFileSync(file, JSON.stringify(content));
  return file;
};

describe('the closing line of npm test', () => {
  it('counts a test file that could not be loaded as a failure', () => {
    const vitest = {
      numPassedTests: 3,
      numFailedTests: 1,
      numPendingTests: 1,
      numTodoTests: 1,
      testResults: [
        { status: 'failed', assertionResults: [{ status: 'failed' }, { status: 'passed' }] },
        { status: 'failed', assertionResults: [] },
        { status: 'passed', assertionResults: [{ status: 'passed' }] },
      ],
    };
    expect(countVitest(report(vitest))).toEqual({ passed: 3, failed: 2, skipped: 2 });
  });

  it('counts what Playwright retried with success as passed, and an error outside of tests as a failure', () => {
    const stats = { expected: 4, unexpected: 0, flaky: 1, skipped: 2 };
    expect(countPlaywright(report({ stats, errors: [] }))).toEqual({ passed: 5, failed: 0, skipped: 2 });
    expect(countPlaywright(report({ stats, errors: [{}] })).failed).toBe(1);
    expect(countPlaywright(report({ stats: { ...stats, unexpected: 2 }, errors: [{}] })).failed).toBe(2);
  });

  it('takes a missing report for a failure', () => {
    expect(countVitest(join(folder, 'none.json')).failed).toBe(1);
    expect(countPlaywright(join(folder, 'none.json')).failed).toBe(1);
  });
});
