import { describe, expect, it } from 'vitest';
import { changedCodes, changedInTables, percentWords } from '../../../../src/core/changes/shown-changes';
import { changesSentence, countByList, groupChanges } from '../../../../src/core/changes/groups';
import { changeWords } from '../../../../src/core/changes/change-words';
import { listsOf } from '../../../../src/core/changes/shown-changes';
import { keyOf } from '../../../../src/core/code/ref';
import { diffWithNames } from '../../../../src/core/releases/named-diff';
import { noFacts, type CmsFacts, type HcpcsRecord } from '../../../../src/core/systems/hcpcs/record';
import type { Release } from '../../../../src/core/releases/release';

const record = (code: string, long: string, facts: Partial<CmsFacts> = {}): HcpcsRecord => ({
  system: 'hcpcs',
  kind: 'procedure',
  code,
  long,
  short: long.slice(0, 20),
  facts: { ...noFacts, ...facts },
});
const release = (title: string, ...records: HcpcsRecord[]): Release => ({
  system: 'hcpcs',
  kind: 'cms-release',
  title,
  from: null,
  records,
});

const older = release(
  '2018',
  record('J0001', 'Old words, 10 mg', { coverage: 'C' }),
  record('J0002', 'Second drug', { pricing: ['51'], ascGroup: '' }),
  record('J0003', 'Third drug'),
);
const newer = release(
  '2019',
  record('J0001', 'New words, 10 mg', { coverage: 'M' }),
  record('J0002', 'Second drug', { pricing: ['57'], ascGroup: 'YY' }),
  record('J0003', 'Third drug', { ended: '2019-06-30' }),
  record('J0004', 'Fourth drug'),
);
const changes = changedCodes(diffWithNames(older, newer));
const of = (code: string) => changes.find((change) => change.code === code);

describe('what changed, code by code', () => {
  it('a code with several changes stands there once, with all of them', () => {
    expect(of('J0001')?.lists).toEqual(['reworded', 'coverage', 'short']);
    expect(changes.filter(({ code }) => code === 'J0001')).toHaveLength(1);
  });

  it('has the name of the code where the change does not say it', () => {
    expect(of('J0002')?.name).toBe('Second drug');
    expect(of('J0003')?.name).toBe('Third drug');
    expect(of('J0001')?.name, 'the reworded text is the name').toBe('');
    expect(of('J0004')?.name, 'what was added says it').toBe('');
  });

  it('says values in words, with CMS’s own behind them', () => {
    expect(of('J0002')?.lines).toEqual([
      { runs: null, label: 'Pricing', was: 'drug (51)', is: 'other, priced by the contractor (57)' },
      {
        runs: null,
        label: 'Surgical center',
        was: 'none',
        is: 'approved for ambulatory surgical centers (YY)',
      },
    ]);
    expect(changeWords({ change: 'fact', field: 'tos', before: '1P', after: '1' })).toBe(
      'Type of service: medical care (1), purchase of equipment, prosthetics or orthotics (P) → medical care (1)',
    );
    expect(changeWords({ change: 'fact', field: 'ascEffective', before: '', after: '2019-01-01' })).toContain(
      'none → 01/01/2019',
    );
  });

  it('is counted in every list it is in, and grouped under the first, the coder’s own before all', () => {
    expect(countByList(changes).get('coverage')).toBe(1);
    const groups = groupChanges(changes, listsOf('codes'), new Set([keyOf(changes[0] ?? newer.records[0]!)]));
    expect(groups[0]?.label).toBe('Your favorites');
    expect(groups.flatMap((group) => group.changes)).toHaveLength(changes.length);
  });
});

describe('what changed among prices', () => {
  const price = (code: string, before: string | null, after: string | null, percent: number | null) => ({
    code,
    name: 'Drug',
    dosage: '10 MG',
    dosageBefore: null,
    before,
    after,
    change: 'limit' as const,
    percent,
  });
  it('the largest step comes first, and is said in dollars and percent', () => {
    const shown = changedInTables({
      what: 'prices',
      equal: 0,
      changes: [price('J0001', '1.00', '1.01', 1), price('J0002', '76.104', '38.052', -50)],
    });
    expect(shown.map(({ code, lists }) => [code, ...lists])).toEqual([
      ['J0002', 'down'],
      ['J0001', 'up'],
    ]);
    expect(shown[0]?.lines).toEqual([
      { runs: null, label: '', was: '$76.104', is: '$38.052', note: 'down 50 %' },
    ]);
  });

  it('a step that rounds to nothing is not called none', () => {
    expect(percentWords(0.04)).toBe('up less than 0.1 %');
    expect(percentWords(-12.4)).toBe('down 12 %');
  });
});

describe('the sentence above', () => {
  const base = {
    since: 'July 2025',
    until: 'October 2025',
    what: 'codes' as const,
    changed: 412,
    favorites: 8,
    mine: 3,
    system: null,
  };
  it.each([
    [{}, 'Since July 2025: 3 of your 8 favorites changed.'],
    [
      { minor: 1 },
      'Since July 2025: 3 of your 8 favorites changed; 1 more only in the short text or other facts.',
    ],
    [
      { mine: 0, minor: 2 },
      'Since July 2025: none of your 8 favorites changed; 2 only in the short text or other facts.',
    ],
    [
      { favorites: 1, mine: 0, minor: 1 },
      'Since July 2025: your favorite changed only in the short text or other facts.',
    ],
    [{ mine: 0 }, 'Since July 2025: none of your 8 favorites changed.'],
    [{ favorites: 1, mine: 1 }, 'Since July 2025: your favorite changed.'],
    [{ favorites: 1, mine: 0 }, 'Since July 2025: your favorite did not change.'],
    [{ favorites: 0, mine: 0 }, 'Since July 2025: 412 codes changed.'],
    [{ favorites: 0, mine: 0, changed: 0 }, 'Since July 2025: no codes changed.'],
    [
      { system: 'HCPCS Level II', favorites: 4 },
      'Since July 2025: 3 of your 4 HCPCS Level II favorites changed.',
    ],
    [{ what: 'prices' as const }, 'Since July 2025: the price of 3 of your 8 favorites changed.'],
    [
      { what: 'prices' as const, mine: 0, favorites: 1 },
      'Since July 2025: the price of your favorite did not change.',
    ],
    [
      { what: 'products' as const, favorites: 0, changed: 1 },
      'Since July 2025: the products of 1 code changed.',
    ],
    [{ until: 'July 2025' }, 'Between two files of July 2025: 3 of your 8 favorites changed.'],
  ])('%j: %s', (change, words) => {
    expect(changesSentence({ ...base, ...change })).toBe(words);
  });
});
