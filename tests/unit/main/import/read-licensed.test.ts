import { describe, expect, it } from 'vitest';
import { storedEntry } from '../../../../src/bridge/schemas';
import { readFiles, readLicensed } from '../../../../src/main/import/read';

const file = (text: string, name = 'codes.txt') => ({ name, bytes: new TextEncoder().encode(text) });
const list = '98765\tPainting of a garden fence\n98764\tMending of a gate\n';

/** What the store makes of a draft. */
const entryOf = ({ json, issues, ...about }: ReturnType<typeof readLicensed>['drafts'][number]) => ({
  ...about,
  format: 1,
  id: 'list-1',
  sha256: '0'.repeat(64),
  bytes: json.byteLength,
  issueCount: issues.length,
});

describe('a file that an organization holds a license for', () => {
  it('becomes a list of its own, marked with whose license it is', () => {
    const { drafts, problems } = readLicensed([file(list)], '  Example   Clinic ');
    expect(problems).toEqual([]);
    expect(drafts).toMatchObject([
      {
        system: 'customer',
        licence: 'Example Clinic',
        title: 'Example Clinic, codes.txt',
        counts: { procedures: 2 },
        source: { file: 'codes.txt', member: null },
      },
    ]);
  });

  it('is kept, whatever the length of its name and its owner’s', () => {
    const { drafts } = readLicensed([file(list, `${'c'.repeat(295)}.txt`)], 'Clinic '.repeat(60));
    const [draft] = drafts;
    expect(draft && storedEntry.safeParse(entryOf(draft)).success).toBe(true);
  });

  it('that holds no codes is told, and the others are read', () => {
    const { drafts, problems } = readLicensed([file('Dear all,\n', 'letter.txt'), file(list)], 'Example');
    expect(drafts).toHaveLength(1);
    expect(problems).toMatchObject([{ file: 'letter.txt' }]);
  });

  it('that only happens to be dropped gives no text', () => {
    const { drafts } = readFiles([file(list)]);
    expect(drafts.map(({ json }) => new TextDecoder().decode(json)).join('')).not.toContain('fence');
  });
});

describe('a public file', () => {
  it('with a name longer than a title is stored under its beginning', () => {
    const name = `${'A9-'.repeat(60)}.txt`;
    const { drafts } = readFiles([
      file(
        'HCPC,LONG DESCRIPTION\nA4206,Syringe with needle\nA4207,Syringe of two\nA4208,Syringe of three\n',
        name,
      ),
    ]);
    for (const draft of drafts) expect(draft.title.length).toBeLessThanOrEqual(120);
  });
});
