import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { checkList } from '../../../../src/core/check/check-list';
import { readListText, runToEnd } from '../../../../src/core/check/input/read-list';
import { createWorld } from '../../../fixtures/check/world';

const world = createWorld();
const golden = (name: string) =>
  readFileSync(fileURLToPath(new URL(`../../../golden/check/${name}.tsv`, import.meta.url)), 'utf8');

/** Rules that found something on each line of the list, each once, by the line's number. */
function foundOn(text: string): Map<number, string> {
  const { verdicts } = runToEnd(checkList(runToEnd(readListText(text)).lines, world));
  return new Map(
    verdicts.map(({ line, findings }) => [
      line,
      [...new Set(findings.map(({ rule }) => rule))].sort().join(' '),
    ]),
  );
}

const sorted = (ids: string) => ids.split(' ').filter(Boolean).sort().join(' ');

describe('a realistic list with known answers', () => {
  it.each(['infusion', 'ambulance', 'clinic', 'codes'])('%s: every hit, and no false alarm', (name) => {
    const rows = golden(name)
      .split('\n')
      .map((row) => (row.startsWith('#') ? '' : row));
    const found = foundOn(rows.map((row) => row.split('\t')[0] ?? '').join('\n'));
    const wrong = rows.flatMap((row, at) => {
      const [line = '', expected = ''] = row.split('\t');
      if (line === '') return [];
      const got = found.get(at + 1) ?? 'not read';
      return got === sorted(expected) ? [] : [{ at: at + 1, line, expected: sorted(expected), got }];
    });
    expect(wrong).toEqual([]);
  });

  it('a spreadsheet of equipment: every hit, and no false alarm', () => {
    const text = golden('equipment-table');
    const found = foundOn(text);
    const wrong = text.split('\n').flatMap((row, at) => {
      if (at === 0 || row === '') return [];
      const cells = row.split('\t');
      const got = found.get(at + 1) ?? 'not read';
      const expected = sorted(cells.at(-1) ?? '');
      return got === expected ? [] : [{ at: at + 1, line: cells.join(' '), expected, got }];
    });
    expect(wrong).toEqual([]);
  });

  it('has at least 800 lines', () => {
    const lines = ['infusion', 'ambulance', 'clinic', 'codes', 'equipment-table'].flatMap((name) =>
      golden(name)
        .split('\n')
        .filter((row) => row !== '' && !row.startsWith('#') && !row.startsWith('Claim\t')),
    );
    expect(lines.length).toBeGreaterThanOrEqual(800);
  });
});
