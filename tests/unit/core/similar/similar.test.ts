import { describe, expect, it } from 'vitest';
import { createSimilar } from '../../../../src/core/similar';
import type { SimilarInput } from '../../../../src/core/similar';
import { bare, crowd, record } from './records';

const drugs = [
  ...crowd('J', 1000, 60),
  record('J2001', 'Injection, baclofen, 10 mg'),
  record('J2002', 'Injection, baclofen, 50 mcg for intrathecal trial'),
  record('J2881', 'Injection, darbepoetin alfa, 1 microgram (non-esrd use)'),
  record('J2882', 'Injection, darbepoetin alfa, 1 microgram (for esrd on dialysis)'),
  record('J2745', 'Injection, infliximab, excludes biosimilar, 10 mg'),
  record('Q5903', 'Injection, infliximab-dyyb, biosimilar, (inflectra), 10 mg'),
  record('J8530', 'Cyclophosphamide; oral, 25 mg'),
  record('J9070', 'Cyclophosphamide, 100 mg'),
  record('J3490', 'Unclassified drugs'),
  record('C9901', 'Injection, pembrolizumab, 1 mg', { ended: '2015-12-31', xref: ['J9271'] }),
  record('J9271', 'Injection, pembrolizumab, 1 mg'),
  record('C9902', 'Injection, nothing like it, 3 mg', { ended: '2015-12-31' }),
];

function listOf(code: string, records = drugs, more: Partial<SimilarInput> = {}) {
  return createSimilar({ records, ...more }).similar(code);
}

function first(code: string, records = drugs, more: Partial<SimilarInput> = {}) {
  const [one] = listOf(code, records, more);
  if (!one) throw new Error(`${code} has nothing similar`);
  return one;
}

describe('drugs', () => {
  it('the same substance in another unit comes first, with both units in words', () => {
    const one = first('J2001');
    expect(one.code).toBe('J2002');
    expect(one.reasons.map(({ kind }) => kind)).toEqual(['trial', 'unit']);
    expect(one.reason).toContain('other unit: 50 mcg, not 10 mg');
  });

  it('the maintenance code of a trial code says that it is not for the trial', () => {
    expect(first('J2002')).toMatchObject({ code: 'J2001', kind: 'trial' });
    expect(first('J2002').reason).toContain('not for the trial');
  });

  it('ESRD and non-ESRD find each other and say which is which', () => {
    expect(first('J2881')).toMatchObject({ code: 'J2882', kind: 'esrd' });
    expect(first('J2881').reason).toContain('for ESRD on dialysis');
    expect(first('J2882').reason).toContain('for non-ESRD use');
  });

  it('a biosimilar and its original are one substance', () => {
    expect(first('J2745')).toMatchObject({ code: 'Q5903', kind: 'brand' });
    expect(first('Q5903')).toMatchObject({ code: 'J2745', kind: 'brand' });
  });

  it('another route of the same substance is named by what the other descriptor says', () => {
    expect(first('J9070').code).toBe('J8530');
    expect(first('J9070').reason).toContain('oral');
  });

  it('two drugs are no one item because both are injected', () => {
    for (const { code, kind } of listOf('J1000')) {
      expect(['neighbour', 'family', 'unclassified'], code).toContain(kind);
    }
  });

  it('the code for unclassified drugs takes the place of a mere neighbour', () => {
    const list = listOf('J1005');
    expect(list).toHaveLength(8);
    expect(list.at(-1)).toMatchObject({ code: 'J3490', kind: 'unclassified' });
  });
});

describe('ended codes', () => {
  it('lead to what replaced them', () => {
    const one = first('C9901');
    expect(one).toMatchObject({ code: 'J9271', kind: 'successor' });
    expect(one.reason).toContain('replaces C9901 (ended 2015-12-31)');
  });

  it('stand beside their successor, marked, and nowhere else', () => {
    const old = listOf('J9271').find(({ code }) => code === 'C9901');
    expect(old).toMatchObject({ kind: 'predecessor' });
    expect(old?.reason).toContain('ended 2015-12-31');
    const elsewhere = drugs.filter(({ code }) => code !== 'J9271').flatMap(({ code }) => listOf(code));
    expect(elsewhere.filter(({ code }) => code.startsWith('C99'))).toEqual([]);
  });

  it('count as in use on a day before their end', () => {
    const codes = listOf('C9902', drugs, { on: '2015-01-01' }).map(({ code }) => code);
    expect(codes).toContain('C9901');
  });

  it('a range of cross-references is taken whole', () => {
    const records = [
      ...crowd('A', 4000, 40),
      record('A1000', 'Old gauze of any size', { ended: '2018-12-31', xref: ['A7001', 'A7003'] }),
      record('A7001', 'Pad of small size'),
      record('A7002', 'Pad of medium size'),
      record('A7003', 'Pad of large size'),
    ];
    const codes = listOf('A1000', records)
      .filter(({ kind }) => kind === 'successor')
      .map(({ code }) => code);
    expect(codes.sort()).toEqual(['A7001', 'A7002', 'A7003']);
  });
});

describe('items', () => {
  const cushions = [
    ...crowd('E', 1000, 40),
    record('E2601', 'General use wheelchair seat cushion, width less than 22 inches, any depth'),
    record('E2602', 'General use wheelchair seat cushion, width 22 inches or greater, any depth'),
    record('E2703', 'Wheelchair seat cushion, custom fabricated'),
    record('E0250', 'Hospital bed, fixed height, with mattress'),
    record('E0251', 'Hospital bed, fixed height, without mattress'),
  ];

  it('the same item in another size says so', () => {
    const one = first('E2601', cushions);
    expect(one).toMatchObject({ code: 'E2602', kind: 'item' });
    expect(one.reason).toMatch(/other size/);
  });

  it('a code far off is found by its words', () => {
    expect(listOf('E2601', cushions).map(({ code }) => code)).toContain('E2703');
  });

  it('what is absent is named with what it is absent from', () => {
    expect(first('E0250', cushions).reason).toContain('without mattress');
  });
});

describe('what else is known', () => {
  const starter = [
    {
      ...bare('J2001', ''),
      starter: {
        name: 'baclofen',
        form: 'intrathecal',
        brands: ['Lioresal'],
        note: 'See J1005.',
        family: 'Relaxants',
        category: 'Drugs',
      },
    },
  ];

  it('a note of the starter catalog joins the two codes both ways', () => {
    const reasons = (code: string, other: string) =>
      listOf(code, drugs, { starter })
        .find((one) => one.code === other)
        ?.reasons.map(({ kind }) => kind);
    expect(reasons('J2001', 'J1005')).toContain('cross-reference');
    expect(reasons('J1005', 'J2001')).toContain('cross-reference');
  });

  it('lookalikes of a guide are listed as such', () => {
    const guides = [{ title: 'Baclofen', codes: ['J2001'], lookalikes: ['J1290'] }];
    const one = listOf('J2001', drugs, { guides }).find(({ code }) => code === 'J1290');
    expect(one?.kind).toBe('cross-reference');
  });

  it('descriptors without facts are enough', () => {
    const records = drugs.map(({ code, long }) => bare(code, long));
    expect(first('J2001', records).code).toBe('J2002');
  });
});

describe('edges', () => {
  it('a code that the release does not have has nothing similar', () => {
    expect(listOf('A0000')).toEqual([]);
    expect(listOf('')).toEqual([]);
  });

  it('a code is read as it is typed', () => {
    expect(first(' j2001 ').code).toBe('J2002');
  });

  it('an empty release and a single code answer with nothing', () => {
    expect(createSimilar({ records: [] }).similar('J0475')).toEqual([]);
    expect(
      createSimilar({ records: [record('J0475', 'Injection, baclofen, 10 mg')] }).similar('J0475'),
    ).toEqual([]);
  });

  it('the limit is kept', () => {
    const { similar } = createSimilar({ records: drugs });
    expect(similar('J2001', { limit: 3 })).toHaveLength(3);
    expect(similar('J2001', { limit: 0 })).toEqual([]);
  });

  it('modifiers stand beside modifiers only', () => {
    const records = [
      ...drugs,
      record('JA', 'Administered intravenously'),
      record('JB', 'Administered subcutaneously'),
    ];
    expect(listOf('JA', records).map(({ code }) => code)).toEqual(['JB']);
    expect(listOf('J2001', records).map(({ code }) => code)).not.toContain('JA');
  });
});
