import { existsSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { describe, expect, it } from 'vitest';

const root = resolve(import.meta.dirname, '../..');
const page = readFileSync(resolve(root, 'SECURITY.md'), 'utf8');

/** Each line of the checklist with the lines that belong to it. */
const lines = page
  .split(/\n(?=- \[)/)
  .slice(1)
  .map((line) => (line.split(/\n\n|\n#/)[0] ?? '').replace(/\s+/g, ' '));
const ticked = lines.filter((line) => line.startsWith('- [x]'));

/** Every test that a line names, with the file that should have it. */
const named = ticked.flatMap((line) => {
  const proof = line.split('→')[1] ?? '';
  return [...proof.matchAll(/`(tests\/[^`]+)`(?: “([^“]*)”)?/g)].map(([, path = '', title]) => ({
    path,
    title: title ?? null,
  }));
});

describe('the checklist of SECURITY.md', () => {
  it('has lines', () => {
    expect(ticked.length).toBeGreaterThan(30);
  });

  it.each(ticked)('%s', (line) => {
    expect(line, 'a ticked line names the test that proves it').toMatch(
      /→.*`tests\/[^`]+\.(test|spec)\.tsx?`/,
    );
  });

  it.each(named)('$path $title', ({ path, title }) => {
    expect(existsSync(resolve(root, path)), path).toBe(true);
    if (title === null) return;
    // Titles are written on one line or broken by the formatter, with the same words.
    const text = readFileSync(resolve(root, path), 'utf8').replace(/\s+/g, ' ');
    expect(text).toContain(title);
  });
});
