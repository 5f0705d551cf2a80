import { describe, expect, it } from 'vitest';
import { copyRefusal, headerRefusal } from '../../../../src/core/lookup/copy-choice';
import type { Row, SearchReply } from '../../../../src/core/lookup/messages';

const row = (code: string, tier: Row['tier'], system = 'hcpcs') =>
  ({ system, kind: 'procedure', code, tier, reasons: [] }) as unknown as Row;
const reply = (query: string, rows: Row[], more: Partial<SearchReply> = {}) =>
  ({ query, rows, total: rows.length, note: null, ...more }) as unknown as SearchReply;

describe('Enter copies the first row', () => {
  it.each([
    ['a code typed whole', reply('J0475', [row('J0475', 'exact')])],
    ['words', reply('baclofen', [row('J0475', 'words'), row('J0476', 'words')])],
    ['an NDC', reply('70257-0560-02', [row('J0475', 'ndc')])],
    ['the only code that begins so', reply('J047', [row('J0475', 'prefix')])],
  ])('for %s', (_what, answer) => {
    expect(copyRefusal(answer, 0, false)).toBeNull();
  });
});

describe('Enter asks the coder to choose', () => {
  it.each([
    [
      'where several codes begin so',
      reply('J04', [row('J0475', 'prefix'), row('J0476', 'prefix')]),
      /2 codes begin/,
    ],
    ['where the answer is a guess', reply('zzzz', [row('J9316', 'fuzzy')]), /only a guess for “zzzz”/],
    [
      'where the spelling was guessed',
      reply('kytruda', [
        {
          ...row('J9271', 'fuzzy'),
          reasons: [{ kind: 'brand', typed: 'kytruda', brand: 'Keytruda', substance: 'pembrolizumab' }],
        },
      ]),
      /^Not copied: “kytruda” looks like a misspelling\. Press ↓ to choose J9271\.$/,
    ],
    [
      'where two systems have the code',
      reply('10', [row('10', 'exact', 'pos'), row('10', 'exact')]),
      /2 code systems/,
    ],
    ['where nothing was found', reply('xyz', []), /no code answers/],
    [
      'where the code is of a system that is not loaded',
      reply('E11.40', [], { note: { name: 'an ICD-10-CM diagnosis code', advice: '' } }),
      /looks like an ICD-10-CM/,
    ],
  ])('%s', (_what, answer, words) => {
    expect(copyRefusal(answer, 0, false)).toMatch(words);
  });

  it('and copies once they have moved to the row', () => {
    expect(copyRefusal(reply('zzzz', [row('J9316', 'fuzzy')]), 0, true)).toBeNull();
  });
});

describe('a header', () => {
  it('is never copied, chosen or not, and is named as coders write it', () => {
    const header = { ...row('S720', 'exact', 'icd10cm'), billable: false };
    expect(copyRefusal(reply('S72.0', [header]), 0, true)).toMatch(/S72\.0 is a header/);
    const refused = { system: 'icd10cm', code: 'S720', billable: false };
    expect(headerRefusal(refused)).toMatch(/^Nothing copied: .* below it/);
    expect(headerRefusal(refused, 'added')).toMatch(/^Nothing added: .* below it/);
  });

  it('is refused for nothing else: codes that can be billed, and systems without headers', () => {
    expect(headerRefusal({ system: 'icd10cm', code: 'I10', billable: true })).toBeNull();
    expect(headerRefusal({ system: 'hcpcs', code: 'J0475' })).toBeNull();
  });
});
