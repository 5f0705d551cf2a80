import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { CodeRecord } from '../../../../src/core/code/record';
import { hcpcsRef } from '../../../../src/core/code/ref';
import { statusOn, type Validity } from '../../../../src/core/code/validity';
import { mergeSources, type MergedRecord } from '../../../../src/core/lookup/merge-sources';
import { unitOf, unitSource } from '../../../../src/core/units';
import type { Release, ReleaseKind } from '../../../../src/core/releases/release';

const record = (code: string, long: string, more: Partial<CodeRecord> = {}): CodeRecord => ({
  ...hcpcsRef(code),
  long,
  short: '',
  ...more,
});
const dated = (code: string, from: string, to: string | null = null): CodeRecord =>
  record(code, `${code} of a release`, { valid: { from, to }, facts: { coverage: 'D' } });
const release = (title: string, from: string, records: CodeRecord[], kind: ReleaseKind = 'cms-release') =>
  ({ system: 'hcpcs', kind, title, from, records }) satisfies Release;

const of2019 = release('2019', '2019-01-01', [
  dated('J9310', '1999-01-01', '2018-12-31'),
  dated('J0475', '1994-01-01'),
  dated('E0170', '2001-01-01'),
]);
const list2025 = release(
  'October 2025',
  '2025-10-01',
  [record('J9310', 'Rituximab words'), record('J0475', 'Baclofen words')],
  'descriptor-list',
);
const full2025 = release('October 2025', '2025-10-01', [
  dated('J0475', '1994-01-01'),
  dated('E0170', '2001-01-01', '2021-03-31'),
  dated('J2919', '2024-04-01'),
]);
const starter = release(
  'starter catalog',
  '2025-10-01',
  [record('J0475', 'Our words', { valid: { from: null, to: null, seenOn: '2025-10-01' } })],
  'starter-catalog',
);

const find = (merged: readonly MergedRecord[], code: string) =>
  merged.find((one) => one.record.code === code);
const status = (merged: readonly MergedRecord[], code: string, on: string) => {
  const found = find(merged, code);
  return found && statusOn(found.record, on);
};

describe('facts over sources', () => {
  it('a newer list of words wipes out neither an end date nor coverage, and each names its source', () => {
    const merged = mergeSources({ base: list2025, others: [of2019], starter: null });
    expect(find(merged, 'J9310')?.record.long).toBe('Rituximab words');
    expect(status(merged, 'J9310', '2026-11-28')).toBe('ended');
    expect(find(merged, 'J9310')?.sources).toMatchObject({
      text: { title: 'October 2025' },
      dates: { title: '2019' },
      facts: { title: '2019' },
    });
    expect(find(merged, 'J0475')?.record.facts).toEqual({ coverage: 'D' });
  });

  it('a day between two releases is answered from what either of them knows', () => {
    const merged = mergeSources({ base: of2019, others: [full2025], starter: null });
    expect(status(merged, 'E0170', '2022-06-01')).toBe('ended');
    expect(status(merged, 'E0170', '2020-06-01')).toBe('active');
    expect(status(merged, 'J2919', '2024-06-01')).toBe('active');
    expect(status(merged, 'J2919', '2023-06-01')).toBe('not yet');
    expect(find(merged, 'J2919')?.sources.text.title).toBe('October 2025');
  });

  it('a code that a newer full release lists no more is found, and nothing is claimed of it', () => {
    const gone = release('2018', '2018-01-01', [dated('J0001', '2000-01-01')]);
    const merged = mergeSources({ base: of2019, others: [gone], starter: null });
    expect(status(merged, 'J0001', '2019-06-01')).toBe('unknown');
  });

  it('the starter catalog adds dates and no codes, and takes no end back', () => {
    const ended = release('2026', '2026-01-01', [dated('J0475', '1994-01-01', '2025-12-31')]);
    const merged = mergeSources({ base: ended, others: [], starter });
    expect(merged).toHaveLength(1);
    expect(status(merged, 'J0475', '2026-02-01')).toBe('ended');
  });

  it('the starter catalog says what one unit is where the descriptor names none, and never against it', () => {
    const each = { amount: '1', measure: 'each', text: 'each' };
    const ours: Release = {
      ...release('starter catalog', '2025-10-01', [], 'starter-catalog'),
      records: [record('E0170', 'Our words', { unit: each }), record('J0475', 'Our words', { unit: each })],
    };
    const base = release('October 2025', '2025-10-01', [
      record('E0170', 'Commode chair'),
      record('J0475', 'Injection, baclofen, 10 mg'),
    ]);
    const merged = mergeSources({ base, others: [], starter: ours }).map(({ record: one }) => one);
    expect(merged.map((one) => [unitOf(one)?.text, unitSource(one)])).toEqual([
      ['each', 'starter catalog'],
      ['10 mg', null],
    ]);
  });

  it('CMS’s own end date is named before the same one of the starter catalog', () => {
    const ours = release(
      'starter catalog',
      '2025-10-01',
      [record('J9310', 'Our words', { valid: { from: null, to: '2018-12-31', seenOn: '2018-12-31' } })],
      'starter-catalog',
    );
    const merged = mergeSources({ base: list2025, others: [of2019], starter: ours });
    expect(find(merged, 'J9310')?.sources.dates?.title).toBe('2019');
    const older = release('2018', '2018-01-01', [dated('J9310', '1999-01-01')]);
    const known = mergeSources({ base: older, others: [], starter: ours });
    expect(find(known, 'J9310')?.record.valid?.to).toBe('2018-12-31');
    expect(find(known, 'J9310')?.sources.dates?.title).toBe('starter catalog');
  });

  it('the starter catalog alone claims nothing of days before the release that it was held against', () => {
    const merged = mergeSources({ base: starter, others: [], starter });
    expect(status(merged, 'J0475', '2025-10-01')).toBe('active');
    expect(status(merged, 'J0475', '2025-09-30')).toBe('unknown');
  });
});

describe('the order in which sources were loaded', () => {
  const codes = ['J0001', 'J0002', 'J0003'];
  const day = fc.integer({ min: 2000, max: 2026 }).map((year) => `${year}-01-01`);
  const valid = fc.record<Validity>({ from: fc.option(day), to: fc.option(day) });
  const some = fc.record({
    from: fc.option(day),
    kind: fc.constantFrom<ReleaseKind>('cms-release', 'descriptor-list'),
    records: fc.uniqueArray(fc.tuple(fc.constantFrom(...codes), fc.option(valid)), {
      selector: ([code]) => code,
    }),
  });

  it('never changes an answer', () => {
    fc.assert(
      fc.property(
        fc.array(some, { minLength: 2, maxLength: 5 }),
        fc.infiniteStream(fc.nat()),
        (given, noise) => {
          const releases = given.map(({ from, kind, records }, at) =>
            release(
              `release ${at}`,
              from ?? '',
              records.map(([code, dates]) => record(code, `${code} in ${at}`, dates ? { valid: dates } : {})),
              kind,
            ),
          );
          const [base, ...others] = releases;
          if (!base) return;
          const shuffled = others
            .map((other) => ({ other, key: noise.next().value as number }))
            .sort((a, b) => a.key - b.key)
            .map(({ other }) => other);
          const sorted = (list: readonly Release[]) =>
            mergeSources({ base, others: list, starter: null }).sort((a, b) =>
              a.record.code < b.record.code ? -1 : 1,
            );
          expect(sorted(shuffled)).toEqual(sorted(others));
        },
      ),
    );
  });
});

describe('two licensed lists that have a code of the same name', () => {
  const list = (licence: string, long: string): Release => ({
    system: 'customer',
    kind: 'descriptor-list',
    title: licence,
    from: null,
    records: [
      { system: 'customer', kind: 'code', code: '98765', long, short: '', facts: { licence, medium: long } },
    ],
  });

  it.each([
    ['A Clinic', 'B Clinic'],
    ['B Clinic', 'A Clinic'],
  ])('keep each text with whose license it is under (%s in use)', (mine, other) => {
    const [found] = mergeSources({
      base: list(mine, `Text of ${mine}`),
      others: [list(other, `Text of ${other}`)],
      starter: null,
    });
    expect(found?.record).toMatchObject({ long: `Text of ${mine}`, facts: { licence: mine } });
  });
});
