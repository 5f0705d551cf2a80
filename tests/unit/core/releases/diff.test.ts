import { hcpcsRef } from '../../../../src/core/code/ref';
import { describe, expect, it } from 'vitest';
import type { HcpcsRecord, HcpcsRelease } from '../../../../src/core/systems/hcpcs/record';
import { diffReleases, isReversed } from '../../../../src/core/releases/diff';
import { historyOf } from '../../../../src/core/releases/history';
import { readSources } from '../../../../src/core/import/read-sources';
import { linkSources } from '../../../../src/core/releases/links';
import { holdsHcpcs } from '../../../../src/core/import/source';
import { toRelease } from '../../../../src/core/releases/to-release';
import { mainSource } from '../../../fixtures/main-source';
import { fixture } from '../../../fixtures/cms/files';
import { haveOfficial, officialFile } from '../systems/hcpcs/official';

const [source] = readSources([fixture('release.txt')]).sources.filter(holdsHcpcs);
if (!source) throw new Error('The fixture holds no codes.');
const base = toRelease(source);

/** The fixture's release with some codes changed, added (a new code) or taken away (null). */
function changed(
  changes: Record<string, ((record: HcpcsRecord) => HcpcsRecord) | null>,
  title = 'next',
): HcpcsRelease {
  const records = base.records.flatMap((record) => {
    const change = changes[record.code];
    return change === null ? [] : [change ? change(record) : record];
  });
  return { ...base, title, from: '2020-01-01', records };
}

const withFacts =
  (facts: Partial<NonNullable<HcpcsRecord['facts']>>) =>
  (record: HcpcsRecord): HcpcsRecord =>
    ({ ...record, facts: { ...record.facts, ...facts } }) as HcpcsRecord;

describe('the difference of two releases', () => {
  it('of one and the same is nothing', () => {
    const diff = diffReleases(base, changed({}));
    for (const [name, list] of Object.entries(diff)) if (Array.isArray(list)) expect(list, name).toEqual([]);
  });

  it('is told from the earlier to the later one, whichever is given first', () => {
    const next = changed({ J0475: null }, 'next');
    const later = { ...next, from: '2030-01-01' };
    expect(diffReleases(later, { ...base, from: '2020-01-01' })).toEqual(
      diffReleases({ ...base, from: '2020-01-01' }, later),
    );
    expect(isReversed(later, { ...base, from: '2020-01-01' })).toBe(true);
    expect(isReversed({ ...base, from: null }, later)).toBe(false);
  });

  it('lists codes that came and codes that vanished', () => {
    const diff = diffReleases(changed({ J0475: null }), changed({ Q9999: null }));
    expect(diff.added).toMatchObject([
      { code: 'J0475', kind: 'procedure', long: 'Injection, baclofen, 10 mg' },
    ]);
    expect(diff.vanished).toMatchObject([{ code: 'Q9999', ended: '2018-12-31' }]);
  });

  it('lists codes that ended, were reactivated or had their end moved, with what replaced them', () => {
    const next = changed({
      J0475: withFacts({ ended: '2019-12-31', xref: ['J0476'], action: 'D' }),
      Q9999: withFacts({ ended: null, action: 'R' }),
    });
    const diff = diffReleases(base, next);
    expect(diff.ended).toEqual([
      { code: 'J0475', kind: 'procedure', action: 'D', ended: '2019-12-31', xref: ['J0476'] },
    ]);
    expect(diff.reactivated).toMatchObject([{ code: 'Q9999', ended: '2018-12-31' }]);
    expect(
      diffReleases(next, changed({ J0475: withFacts({ ended: '2020-03-31', xref: ['J0476'] }) })).endMoved,
    ).toMatchObject([{ code: 'J0475', before: '2019-12-31', after: '2020-03-31' }]);
  });

  it('shows the words that changed, beside CMS’s action code', () => {
    const next = changed({
      J0475: (record) =>
        withFacts({ action: 'C' })({ ...record, long: 'Injection, baclofen, intrathecal, 20 mg' }),
    });
    const [reworded] = diffReleases(base, next).reworded;
    expect(reworded).toMatchObject({ code: 'J0475', action: 'C', before: 'Injection, baclofen, 10 mg' });
    expect(
      reworded?.words.filter(({ in: where }) => where === 'before').map(({ text }) => text.trim()),
    ).toEqual(['10']);
    const joined = (side: 'before' | 'after') =>
      reworded?.words
        .filter(({ in: where }) => where === 'both' || where === side)
        .map(({ text }) => text)
        .join('');
    expect(joined('before')).toBe('Injection, baclofen, 10 mg');
    expect(joined('after')).toBe('Injection, baclofen, intrathecal, 20 mg');
  });

  it('takes white space for no change', () => {
    const next = changed({
      J0475: (record) => ({
        ...record,
        long: ' Injection,  baclofen,\u00A010 mg',
        short: 'Baclofen  10 mg injection',
      }),
    });
    expect(diffReleases(base, next)).toMatchObject({ reworded: [], short: [] });
  });

  it('lists new prices, coverage and other facts each in their own way', () => {
    const next = changed({
      J0475: withFacts({ pricing: ['52'], coverage: 'C', betos: 'O1D', xref: ['A1234'] }),
    });
    const diff = diffReleases(base, next);
    expect(diff.repriced).toMatchObject([{ before: { pricing: ['51'] }, after: { pricing: ['52'] } }]);
    expect(diff.coverage).toMatchObject([{ code: 'J0475', before: 'D', after: 'C' }]);
    expect(diff.facts.map(({ field }) => field).sort()).toEqual(['betos', 'xref']);
  });

  it('with a list of descriptors says nothing about facts', () => {
    const list = toRelease(mainSource(readSources([fixture('descriptors.csv')]).sources));
    const diff = diffReleases(base, list);
    expect(diff.factsCompared).toBe(false);
    expect(diff).toMatchObject({ ended: [], repriced: [], coverage: [], facts: [], short: [] });
  });
});

describe.skipIf(!haveOfficial)('2018 against 2019', () => {
  it('equals a count made by hand', () => {
    const [old, current] = ['2018', '2019'].map((year) =>
      toRelease(mainSource(readSources([officialFile(`${year}-Alpha-Numeric-HCPCS-File.zip`)]).sources)),
    );
    if (!old || !current) throw new Error('no releases');
    const { added, ended, vanished, reactivated, reworded, short, repriced, coverage } = diffReleases(
      old,
      current,
    );
    const lengths = [added, ended, vanished, reactivated, reworded, short, repriced, coverage].map(
      (list) => list.length,
    );
    expect(lengths).toEqual([244, 33, 3, 0, 114, 101, 7, 2]);
  });
});

describe('the history of a code', () => {
  it('goes from the oldest release to the newest and remembers codes that are gone', () => {
    const next = changed({ J0475: withFacts({ ended: '2019-12-31' }) }, '2020');
    const last: HcpcsRelease = { ...changed({ J0475: null }, '2021'), from: '2021-01-01' };
    const steps = historyOf(hcpcsRef('J0475'), [last, base, next]);
    expect(
      steps.map(({ release, listed, changes }) => [release, listed, changes.map(({ change }) => change)]),
    ).toEqual([
      ['2019', true, []],
      ['2020', true, ['ended']],
      ['2021', false, ['vanished']],
    ]);
  });
});

describe('the history of a diagnosis', () => {
  const edition = (from: string, kind: 'cms-release' | 'descriptor-list', ...codes: [string, boolean][]) => ({
    system: 'icd10cm',
    kind,
    title: from,
    from,
    records: codes.map(([code, billable]) => ({
      ...{ system: 'icd10cm', kind: 'diagnosis', code },
      ...{ long: code, short: code, billable, valid: null },
    })),
  });
  const told = (code: string, ...releases: ReturnType<typeof edition>[]) =>
    historyOf({ system: 'icd10cm', kind: 'diagnosis', code }, releases).map(({ release, changes }) => [
      release,
      changes.map(({ change }) => change),
    ]);

  it('passes over a list of billable codes where the code is a header: it would not list it either way', () => {
    const order = edition('2023-10-01', 'cms-release', ['E11', false], ['E119', true]);
    const list = edition('2024-10-01', 'descriptor-list', ['E119', true]);
    const next = edition('2025-10-01', 'cms-release', ['E11', false], ['E119', true]);
    expect(told('E11', order, list, next)).toEqual([
      ['2023-10-01', []],
      ['2025-10-01', []],
    ]);
    expect(told('E11', list, next)).toEqual([
      ['2024-10-01', []],
      ['2025-10-01', []],
    ]);
  });

  it('ends the day before the first edition without the code', () => {
    const order = edition('2023-10-01', 'cms-release', ['E119', true]);
    const next = edition('2024-10-01', 'cms-release', ['E11', false]);
    expect(told('E119', order, next)).toEqual([
      ['2023-10-01', []],
      ['2024-10-01', ['ended']],
    ]);
  });

  it('ends on no day that is told where an edition between the two is not held', () => {
    const order = edition('2021-10-01', 'cms-release', ['E119', true]);
    const april = edition('2022-04-01', 'cms-release', ['E11', false]);
    const later = edition('2025-10-01', 'cms-release', ['E11', false]);
    expect(diffReleases(order, april).ended).toMatchObject([{ code: 'E119', ended: '2022-03-31' }]);
    expect(diffReleases(order, later).ended).toMatchObject([{ code: 'E119', ended: null }]);
    const [, last] = historyOf({ system: 'icd10cm', kind: 'diagnosis', code: 'E119' }, [order, later]);
    expect(last?.changes).toMatchObject([{ change: 'ended', ended: null }]);
  });
});

describe('what other files say about a code', () => {
  const files = [
    fixture('limits.csv'),
    fixture('crosswalk.csv'),
    fixture('mue-dme.csv'),
    fixture('noc.xlsx'),
    fixture('corrections.xlsx'),
  ];
  const { sources } = readSources(files);

  it('is linked with its source and quarter', () => {
    const links = linkSources(sources).of('J0475');
    expect(links.paymentLimit).toMatchObject({
      limit: '181.220',
      source: 'limits.csv',
      quarter: 'October 2025',
    });
    expect(links.ndcs).toHaveLength(3);
    expect(links.ndcs[0]).toMatchObject({ ndc: '00001-0002-03', drug: 'Lioresal™', source: 'crosswalk.csv' });
    expect(links.mue).toMatchObject([{ setting: 'dme', value: 40, mai: 3, source: 'mue-dme.csv' }]);
    expect(linkSources(sources).of('J9999').noc).toBe(true);
    expect(linkSources(sources).of('J0476').corrections).toHaveLength(1);
  });

  it('comes from the quarter of the date of service', () => {
    const january = {
      ...sources[0],
      file: 'old.csv',
      title: 'January 2025',
      from: '2025-01-01',
    } as (typeof sources)[number];
    const index = linkSources([...sources, january]);
    expect(index.of('J0475').paymentLimit?.quarter).toBe('October 2025');
    expect(index.of('J0475', '2025-05-05').paymentLimit?.quarter).toBe('January 2025');
    expect(index.of('J0475', '2020-01-01').paymentLimit?.quarter).toBe('October 2025');
  });

  it('has every modifier that the fee schedule of the date pays a code with', () => {
    const line = (code: string, ...modifiers: string[]) => ({
      ...{ code, modifiers, jurisdiction: 'D', category: 'IN', ceiling: null, floor: null, fees: [] },
    });
    const schedule = (from: string, lines: ReturnType<typeof line>[], kind: 'dmepos' | 'pen' = 'dmepos') => ({
      ...{ kind: 'fee-schedule', file: `${from}.csv`, title: from, from, schedule: kind, areas: [], lines },
    });
    const index = linkSources([
      schedule('2025-01-01', [line('E0143', 'NU')]),
      schedule('2026-01-01', [line('E0143', 'NU'), line('E0143', 'RR', 'KE'), line('L1832')]),
      schedule('2026-01-01', [line('B4150', 'BO')], 'pen'),
    ] as unknown as Parameters<typeof linkSources>[0]);
    expect(index.of('E0143', '2026-02-01').supply).toMatchObject({
      modifiers: ['NU', 'RR', 'KE'],
      from: '2026-01-01',
    });
    expect(index.of('E0143', '2025-02-01').supply).toMatchObject({ modifiers: ['NU'] });
    expect(index.of('L1832', '2026-02-01').supply).toMatchObject({ modifiers: [] });
    expect(index.of('B4150', '2026-02-01').supply).toBeNull();
  });

  it('is empty for a code that none of them has', () => {
    expect(linkSources(sources).of('A0001')).toEqual({
      ndcs: [],
      paymentLimit: null,
      mue: [],
      noc: false,
      corrections: [],
      supply: null,
    });
  });
});
