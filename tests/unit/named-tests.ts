import { existsSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { expect } from 'vitest';

const root = resolve(import.meta.dirname, '../..');

/** A test as our pages name it: `tests/….test.ts` “a part of its title”. */
export type NamedTest = { path: string; title: string | null };

export const pageText = (path: string): string => readFileSync(resolve(root, path), 'utf8');

export const namedTests = (text: string): NamedTest[] =>
  [...text.matchAll(/`(tests\/[^`]+)`(?: “([^“]*)”)?/g)].map(([, path = '', title]) => ({
    path,
    title: title ?? null,
  }));

/** Fails where a page names a test that is not there. */
export function expectTest({ path, title }: NamedTest): void {
  expect(existsSync(resolve(root, path)), path).toBe(true);
  if (title === null) return;
  // Titles are written on one line or broken by the formatter, with the same words.
  expect(pageText(path).replace(/\s+/g, ' ')).toContain(title);
}
