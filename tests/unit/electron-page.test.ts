import { describe, expect, it } from 'vitest';
import { expectTest, namedTests, pageText } from './named-tests';

const page = pageText('docs/electron.md');
const rows = page.split('\n').filter((line) => /^\| \d/.test(line));

describe('the findings of docs/electron.md', () => {
  it('are all twenty-three, in their order, and those that came after', () => {
    const numbers = rows.map((row) => /^\| ([\d, ]+) \|/.exec(row)?.[1]);
    expect(numbers.slice(0, 23)).toEqual(Array.from({ length: 23 }, (_, at) => String(at + 1)));
    expect(numbers.length).toBeGreaterThan(23);
  });

  it.each(rows)('%s', (row) => {
    expect(namedTests(row), 'each names the test that proves it').not.toEqual([]);
  });

  it.each(namedTests(page.replace(/\n {2}/g, ' ')))('$path $title', (test) => {
    expectTest(test);
  });
});
