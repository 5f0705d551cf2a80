import { describe, expect, it } from 'vitest';
import { habitKey, mostHabits, noteHabit, withHabits, type Habit } from '../../../../src/core/lookup/habits';
import type { Row } from '../../../../src/core/lookup/messages';

const row = (code: string, part: Partial<Row> = {}): Row => ({
  system: 'hcpcs',
  kind: 'procedure',
  code,
  text: 'Walker, folding, wheeled',
  unit: null,
  status: 'active',
  ended: null,
  tier: 'words',
  score: 1,
  matched: ['walker', 'folding'],
  reasons: [],
  ...part,
});
const codes = (rows: readonly Row[]): string[] => rows.map(({ code }) => code);

describe('what is kept of a query', () => {
  it.each([
    ['folding walker', 'folding walker'],
    ['walker, folding', 'folding walker'],
    ['walker for john smith 1/2/1950 mrn 48213', 'walker'],
    ['smith walker', 'walker'],
    ['walk', null],
    ['48213', null],
  ])('of %j only words that the row knows, without numbers: %j', (query, words) => {
    expect(habitKey(query, row('E0143'))).toBe(words === null ? null : `${words}|hcpcs:procedure:E0143`);
  });

  it('is the name that was typed whole, and not the beginning of one', () => {
    const brand = { kind: 'brand', typed: 'rocephin', brand: 'Rocephin', substance: 'ceftriaxone' } as const;
    expect(habitKey('rocephin', row('J0696', { matched: [], reasons: [brand] }))).toContain('rocephin|');
    const begun = { ...brand, typed: 'rose', begun: true } as const;
    expect(habitKey('rose', row('J0696', { matched: [], reasons: [begun] }))).toBeNull();
  });

  it('is the word that a misspelling was taken for', () => {
    const spelled = row('J0475', {
      matched: ['baclofen'],
      reasons: [{ kind: 'spelling', typed: 'baclofin', meant: 'baclofen' }],
    });
    expect(habitKey('baclofin', spelled)).toContain('baclofen|');
  });

  it('is nothing where a code, an NDC or a name of the coder’s own was typed', () => {
    expect(habitKey('walker', row('E0143', { tier: 'exact' }))).toBeNull();
    expect(habitKey('walker', row('E0143', { tier: 'ndc' }))).toBeNull();
  });

  it('is nothing of a private code or of a text that another owner licenses', () => {
    expect(habitKey('walker', row('MINE', { system: 'private' }))).toBeNull();
    expect(habitKey('walker', row('99213', { licence: 'AMA' }))).toBeNull();
  });

  it('is bounded: what was copied longest ago goes', () => {
    const full: Habit[] = Array.from({ length: mostHabits }, (_, nth) => ({
      key: `word|${nth}`,
      times: 1,
      day: nth === 7 ? '2024-01-01' : '2026-01-01',
    }));
    const { put, remove } = noteHabit(full, 'new|code', '2026-02-01');
    expect(put).toEqual({ key: 'new|code', times: 1, day: '2026-02-01' });
    expect(remove).toEqual(['word|7']);
    expect(noteHabit(full, 'word|3', '2026-02-01')).toMatchObject({ put: { times: 2 }, remove: [] });
  });
});

describe('a code that is often copied for the same words', () => {
  const rows = ['E0130', 'E0135', 'E0140', 'E0141', 'E0143', 'E0144'].map((code) => row(code));
  const habit = (code: string, times: number) =>
    new Map([[habitKey('walker folding', row(code)) ?? '', times]]);
  const after = (code: string, times: number, query = 'folding walker', list = rows): Row[] =>
    withHabits(query, list, habit(code, times));

  it('rises a little, and says why', () => {
    expect(codes(after('E0143', 2))).toEqual(['E0130', 'E0135', 'E0140', 'E0143', 'E0141', 'E0144']);
    expect(codes(after('E0143', 40))).toEqual(['E0130', 'E0143', 'E0135', 'E0140', 'E0141', 'E0144']);
    expect(after('E0143', 2)[3]?.reasons).toEqual([{ kind: 'habit', times: 2 }]);
  });

  it('does not rise for having been copied once, for other words, or after its end', () => {
    expect(codes(after('E0143', 1))).toEqual(codes(rows));
    expect(codes(after('E0143', 5, 'walker'))).toEqual(codes(rows));
    const ended = rows.map((one) => (one.code === 'E0143' ? { ...one, status: 'ended' as const } : one));
    expect(codes(after('E0143', 5, 'folding walker', ended))).toEqual(codes(rows));
  });

  it('never leaves its tier or its system', () => {
    const mixed = [
      row('E0001', { tier: 'exact' }),
      row('11', { system: 'pos', kind: 'place' }),
      row('E0140'),
      row('E0143'),
      row('E0150', { tier: 'fuzzy' }),
    ];
    expect(codes(after('E0143', 9, 'folding walker', mixed))).toEqual([
      'E0001',
      '11',
      'E0143',
      'E0140',
      'E0150',
    ]);
    expect(codes(after('E0150', 9, 'folding walker', mixed))).toEqual(codes(mixed));
  });
});
