import { beforeAll, describe, expect, it } from 'vitest';
import type { CodeRecord } from '../../../../src/core/code/record';
import { hcpcsRef } from '../../../../src/core/code/ref';
import type { Lookup } from '../../../../src/core/lookup/lookup';
import { createLookup } from '../../../../src/core/lookup/read-lookup';
import type { LookupFilter } from '../../../../src/core/lookup/messages';
import type { LinkedSource } from '../../../../src/core/releases/linked-file';
import type { Release } from '../../../../src/core/releases/release';
import { hcpcs } from '../../../../src/core/systems/hcpcs/system';
import { readPlaces } from '../../../../src/core/systems/place-of-service/places';
import { placeOfService } from '../../../../src/core/systems/place-of-service/system';
import { vocabularyOf } from '../../../../src/core/search/vocabulary';

const on = '2026-11-28';
const code = (text: string, long: string): CodeRecord => ({
  ...hcpcsRef(text),
  long,
  short: '',
  valid: { from: '2000-01-01', to: null },
});
const release: Release = {
  system: 'hcpcs',
  kind: 'cms-release',
  title: 'October 2026',
  from: '2026-10-01',
  records: [
    code('E1140', 'Wheelchair, detachable arms'),
    code('G8929', 'A measure'),
    code('J0475', 'Injection, baclofen, 10 mg'),
    code('G2086', 'Office treatment of opioid use disorder'),
    code('A0429', 'Ambulance service, basic life support'),
    { ...hcpcsRef('JW', 'modifier'), long: 'Drug discarded', short: '' },
  ],
};
const places = readPlaces([
  {
    name: 'places.txt',
    text: [
      '10 | Telehealth at home | By telecommunication, the patient at home. | NF | video visit at home | | since 2022-01-01',
      '11 | Office | Where a practitioner treats. | NF | doctor office | |',
      '41 | Land vehicle | Staffed to move the sick. | F | ambulance; ambulance unit | |',
      '17 | Retail clinic | In a store. | NF | clinic at CVS | |',
      '24 | Surgical center | Surgery, other than in an office. | F | ASC; surgery center | |',
    ].join('\n'),
  },
]).release;
const crosswalk = {
  kind: 'asp-crosswalk',
  file: 'crosswalk.csv',
  title: 'October 2026',
  from: '2026-10-01',
  issues: [],
  dropped: { cpt: 0, cdt: 0 },
  products: [
    {
      code: 'J0475',
      id: { kind: 'ndc', text: '70257-0560-02' },
      drug: 'Lioresal',
      labeler: 'A',
      dosage: '10 MG',
    },
  ],
} as unknown as LinkedSource;

let lookup: Lookup;
const search = (query: string, filter: LookupFilter = {}) => lookup.search({ query, on, filter });
const found = (query: string, filter?: LookupFilter) =>
  search(query, filter).rows.map((row) => `${row.system}:${row.code}`);

beforeAll(() => {
  lookup = createLookup({
    systems: [
      { system: hcpcs, sources: { base: release, others: [], starter: null } },
      { system: placeOfService, sources: { base: places, others: [], starter: places } },
    ],
    linked: [crosswalk],
    guides: [],
    vocabulary: vocabularyOf({}),
  });
  lookup.buildWords();
});

describe('one look-up over all code systems', () => {
  it.each([
    ['E11.40', 'an ICD-10-CM diagnosis code'],
    ['G89.29', 'an ICD-10-CM diagnosis code'],
    ['99213', 'a CPT code'],
    ['M5450', 'a HCPCS code'],
  ])('%s is named and answered by no row', (query, name) => {
    expect(search(query)).toMatchObject({ rows: [], total: 0, note: { name } });
  });

  it('answers a whole code of any system first, and takes its number for no word of another', () => {
    expect(found('11')).toEqual(['pos:11']);
    expect(found('modifier jw')[0]).toBe('hcpcs:JW');
    expect(search('J0475').rows[0]).toMatchObject({ system: 'hcpcs', tier: 'exact' });
  });

  it('finds places by their names, beside codes that answer the same words', () => {
    expect(found('telehealth at home')).toEqual(['pos:10']);
    expect(found('office')).toEqual(['pos:11', 'hcpcs:G2086']);
  });

  it('puts a place first where just its name was typed, whatever stands between its words', () => {
    expect(found('the doctor’s own office')).toEqual(['pos:11']);
    expect(found('dr office pos')[0]).toBe('pos:11');
    expect(found('telehealth pt at home pos')[0]).toBe('pos:10');
    expect(found('surgery center pos')[0]).toBe('pos:24');
    expect(found('clinic at cvs')[0]).toBe('pos:17');
    expect(found('cvs')).toEqual([]);
    expect(found('at the doctor office')[0]).toBe('pos:11');
    expect(found('office treatment')[0]).toBe('hcpcs:G2086');
  });

  it('leaves what happens at a place to the codes for it', () => {
    expect(found('ambulance')).toEqual(['hcpcs:A0429', 'pos:41']);
    expect(found('ambulance unit')[0]).toBe('pos:41');
  });

  it('names no place for a word of its explanation alone', () => {
    expect(found('office')).not.toContain('pos:24');
  });

  it('asks one system alone where the coder wants that', () => {
    expect(found('office', { system: 'pos' })).toContain('pos:11');
    expect(found('office', { system: 'hcpcs' })).toEqual(['hcpcs:G2086']);
  });

  it('finds a code by the NDC on the vial', () => {
    expect(search('70257-560-02').rows[0]).toMatchObject({ code: 'J0475', tier: 'ndc' });
  });

  it('has a page for a place, with the fields that it is copied for', () => {
    const page = lookup.code({ system: 'pos', kind: 'place', code: '10' }, on);
    expect(page).toMatchObject({
      status: 'active',
      unit: null,
      fieldTexts: [
        { field: '24B', text: '10' },
        { field: 'SV105', text: '10' },
      ],
    });
  });

  it('has no page for a code under another system or kind', () => {
    expect(lookup.code({ system: 'pos', kind: 'place', code: 'J0475' }, on)).toBeNull();
    expect(lookup.code(hcpcsRef('JW'), on)).toBeNull();
    expect(lookup.code({ system: 'loinc', kind: 'test', code: 'J0475' }, on)).toBeNull();
  });

  it('compares codes of any system, a modifier as a modifier', () => {
    const refs = [hcpcsRef('J0475'), hcpcsRef('JW', 'modifier')];
    expect(lookup.compare(refs, on, '').comparison?.codes).toEqual(refs);
    expect(lookup.compare([hcpcsRef('J0475'), hcpcsRef('JW')], on, '').missing).toEqual([hcpcsRef('JW')]);
  });
});

describe('a look-up for another date', () => {
  it('takes over a system whose sources are the same, its words with it', () => {
    const sources = { base: release, starter: null, others: [] };
    const parts = (base: Release) => ({
      systems: [
        { system: hcpcs, sources: { ...sources, base } },
        { system: placeOfService, sources: { base: places, starter: null, others: [] } },
      ],
      linked: [],
      guides: [],
      vocabulary: vocabularyOf({}),
    });
    const former = createLookup(parts(release));
    former.buildWords();
    const [first, second] = parts({
      ...release,
      title: 'January 2027',
      records: release.records.slice(0, 2),
    }).systems;
    const next = createLookup({
      ...parts(release),
      systems: [first!, { ...second!, inUse: former.inUse('pos') }],
    });
    const rows = (lookup: Lookup, query: string) =>
      lookup.search({ query, on, filter: {} }).rows.map((row) => row.code);
    expect(next.inUse('pos')).toBe(former.inUse('pos'));
    expect(rows(next, 'video visit')).toEqual(rows(former, 'video visit'));
    expect(rows(next, 'J0475')).toEqual([]);
  });
});

describe('similar codes', () => {
  const of = (from: Lookup) =>
    release.records.map((record) => from.similar(record, on).map((row) => row.code));

  it('are the same whether what they rest on was read at once or in slices', () => {
    const other = createLookup({
      systems: [{ system: hcpcs, sources: { base: release, others: [], starter: null } }],
      linked: [],
      guides: [],
      vocabulary: vocabularyOf({}),
    });
    let slices = 1;
    while (!other.readSimilar(hcpcsRef('J0475'), -1)) slices++;
    expect(slices).toBeGreaterThan(3);
    expect(of(other)).toEqual(of(lookup));
    expect(of(other).flat().length).toBeGreaterThan(0);
  });

  it('wait for nothing in a system that has none', () => {
    expect(lookup.readSimilar({ system: 'pos', kind: 'place', code: '11' }, -1)).toBe(true);
    expect(lookup.similar({ system: 'pos', kind: 'place', code: '11' }, on)).toEqual([]);
  });
});
