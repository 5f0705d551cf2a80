import { describe, expect, it } from 'vitest';
import { expectTest, namedTests, pageText } from './named-tests';

const page = pageText('SECURITY.md');

/** Each line of the checklist with the lines that belong to it. */
const lines = page
  .split(/\n(?=- \[)/)
  .slice(1)
  .map((line) => (line.split(/\n\n|\n#/)[0] ?? '').replace(/\s+/g, ' '));
const ticked = lines.filter((line) => line.startsWith('- [x]'));

/** Every test that a line names, with the file that should have it. */
const named = ticked.flatMap((line) => namedTests(line.split('→')[1] ?? ''));

describe('the checklist of SECURITY.md', () => {
  it('has lines', () => {
    expect(ticked.length).toBeGreaterThan(30);
  });

  it.each(ticked)('%s', (line) => {
    expect(line, 'a ticked line names the test that proves it').toMatch(
      /→.*`tests\/[^`]+\.(test|spec)\.tsx?`/,
    );
  });

  it.each(named)('$path $title', (test) => {
    expectTest(test);
  });
});
