import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { fixturePath } from '../../fixtures/cms/files';
import { codedesk } from './command';

/* The tables of tests/golden/claims; their README has the format. */

const folder = join(import.meta.dirname, '../../golden/claims');
const cms = join(import.meta.dirname, '../../../../shared/cms');
const files: Record<string, string> = {
  '{crosswalk}': fixturePath('crosswalk.csv'),
  '{release}': fixturePath('release.txt'),
  '{asp}': join(cms, 'asp-2025-10-ndc-hcpcs-crosswalk.csv'),
  '{hcpcs}': join(cms, 'HCPC2025_OCT_ANWEB.xlsx'),
};

type Row = { at: string; claim: string; answer: string };

const rows: Row[] = readdirSync(folder)
  .filter((name) => name.endsWith('.tsv'))
  .flatMap((name) =>
    readFileSync(join(folder, name), 'utf8')
      .split('\n')
      .flatMap((line, index) => {
        const [claim = '', answer = ''] = line.split('\t');
        return claim === '' || claim.startsWith('#') ? [] : [{ at: `${name}:${index + 1}`, claim, answer }];
      }),
  );

/** The words of a command line; those in quotes keep their blanks. */
const argsOf = (claim: string): string[] =>
  Array.from(claim.matchAll(/"([^"]*)"|(\S+)/g), ([, quoted, bare]) => quoted ?? bare ?? '').map(
    (word) => files[word] ?? word,
  );

const isHeld = ({ claim }: Row): boolean =>
  Object.entries(files).every(([name, path]) => !claim.includes(name) || existsSync(path));

type Answer = { lines: { texts: Record<string, string> }[]; warnings?: string[]; refused?: string };

describe('A claim', () => {
  test.each(rows.map((row) => [row.at, row.claim, row] as const))('%s %s', async (_, __, row) => {
    if (!isHeld(row)) return;
    const { exit, json } = await codedesk(['claim', ...argsOf(row.claim), '--json']);
    const { lines, warnings = [], refused } = json() as Answer;
    const [wanted = '', warned] = row.answer.split(' + warned ');
    if (warned !== undefined) expect(warnings.join(' ')).toContain(warned);
    if (wanted.startsWith('refused')) {
      expect(refused, JSON.stringify(lines)).toContain(wanted.replace(/^refused ?/, ''));
      expect(exit).toBe(1);
      return;
    }
    expect(refused).toBeUndefined();
    const got = wanted.split(' / ').map((line, index) =>
      line
        .split('; ')
        .map((text) => {
          const name = text.split('=')[0] ?? '';
          return `${name}=${lines[index]?.texts[name] ?? ''}`;
        })
        .join('; '),
    );
    expect(got.join(' / ')).toBe(wanted);
    expect(lines).toHaveLength(wanted.split(' / ').length);
  });
});
