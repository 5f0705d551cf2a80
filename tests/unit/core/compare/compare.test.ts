import type { CodeRecord } from '../../../../src/core/code/record';
import { describe, expect, it } from 'vitest';
import type { StarterFacts } from '../../../../src/core/code/record';
import type { HcpcsRecord } from '../../../../src/core/systems/hcpcs/record';
import { compareCodes } from '../../../../src/core/compare';
import type { CodeComparison, ComparedCode, LinkedFacts, RowId } from '../../../../src/core/compare';
import { bare, record } from '../similar/records';

const on = '2019-03-01';
const starter = (name: string, form: string, note = ''): StarterFacts => ({
  name,
  form,
  brands: ['Lioresal'],
  note,
  family: 'Relaxants',
  category: 'Drugs',
});

const pump = record('J0475', 'Injection, baclofen, 10 mg', { added: '1994-01-01' });
const trial = record('J0476', 'Injection, baclofen, 50 mcg for intrathecal trial', { added: '1999-01-01' });

function compare(codes: (HcpcsRecord | ComparedCode)[], dose?: string): CodeComparison {
  const compared = codes.map((one): ComparedCode => ('record' in one ? one : { record: one }));
  return compareCodes({ codes: compared, on, ...(dose === undefined ? {} : { dose }) });
}

function row(comparison: CodeComparison, id: RowId) {
  const found = comparison.rows.find((one) => one.id === id);
  if (!found) throw new Error(`no row ${id}`);
  return { differs: found.differs, texts: found.cells.map(({ text }) => text) };
}

const paid = (limit: string | null, dosage: string): LinkedFacts => ({
  paymentLimit: { limit, dosage, quarter: 'October 2025' },
});

describe('rows', () => {
  it('say whether the columns differ', () => {
    const comparison = compare([pump, trial]);
    expect(row(comparison, 'unit')).toEqual({ differs: true, texts: ['10 mg', '50 mcg'] });
    expect(row(comparison, 'pricing')).toEqual({ differs: false, texts: ['51: drug', '51: drug'] });
    expect(row(comparison, 'added')).toEqual({ differs: true, texts: ['1994-01-01', '1999-01-01'] });
    expect(row(comparison, 'status').texts).toEqual(['active', 'active']);
  });

  it('tell not known from none, and never fold what is not known as equal', () => {
    const comparison = compare([pump, bare('J0476', 'Baclofen, 50 mcg')]);
    expect(row(comparison, 'coverage')).toEqual({
      differs: true,
      texts: ['C: covered at the contractor’s judgement', null],
    });
    expect(row(comparison, 'status').texts).toEqual(['active', null]);
  });

  it('that no code has anything in are left out', () => {
    const ids = compare([pump, trial]).rows.map(({ id }) => id);
    for (const id of ['ended', 'xref', 'limit', 'mue', 'brands', 'guide', 'short', 'form'] as const) {
      expect(ids).not.toContain(id);
    }
  });

  it('hold linked data where it is given', () => {
    const comparison = compare([
      {
        record: pump,
        linked: { mue: [{ setting: 'practitioner', value: 8, mai: 3 }], brands: ['Gablofen', 'LIORESAL'] },
      },
      { record: trial, starter: starter('baclofen', 'intrathecal, screening trial') },
    ]);
    expect(row(comparison, 'mue').texts).toEqual(['practitioner 8 (MAI 3)', null]);
    expect(row(comparison, 'brands').texts).toEqual(['Gablofen, LIORESAL', 'Lioresal']);
  });

  it('an unknown coded value stands as it is', () => {
    expect(row(compare([record('J0475', 'x', { coverage: '?' }), trial]), 'coverage').texts[0]).toBe('?');
  });
});

describe('a payment limit of another quarter', () => {
  const limit = { limit: '181.220', dosage: '10 MG', quarter: 'October 2025', from: '2025-10-01' };
  const doubt = 'No limit imported for Q1 2019; this one is from October 2025.';

  it('says so in the cell, per measure and for the dose, where exports have it too', () => {
    const comparison = compare([{ record: pump, linked: { paymentLimit: limit } }, trial], '40 mg');
    for (const id of ['limit', 'limit-per-measure'] as const) {
      const cell = comparison.rows.find((one) => one.id === id)?.cells[0];
      expect(cell).toMatchObject({ isDoubtful: true, text: expect.stringContaining(doubt) });
    }
    expect(comparison.dose?.columns[0]).toMatchObject({
      isDoubtful: true,
      words: expect.stringContaining(doubt),
    });
  });

  it('says so of an amount that was rounded, too', () => {
    const uneven = { ...limit, limit: '181.222' };
    const comparison = compare([
      {
        record: record('J9001', 'Injection, thing, 3 mg'),
        linked: { paymentLimit: { ...uneven, dosage: '3 MG' } },
      },
      trial,
    ]);
    const cell = comparison.rows.find(({ id }) => id === 'limit-per-measure')?.cells[0];
    expect(cell?.text).toMatch(/^≈ \$/);
    expect(cell).toMatchObject({ isDoubtful: true, text: expect.stringContaining(doubt) });
  });

  it('of the quarter itself has no caution', () => {
    const now = { ...limit, from: '2019-01-01', quarter: 'January 2019' };
    const comparison = compare([{ record: pump, linked: { paymentLimit: now } }, trial]);
    expect(row(comparison, 'limit').texts[0]).not.toContain('No limit');
  });
});

describe('payment limits per measure', () => {
  it('stand in one measure, so that 10 mg and 50 mcg can be held against each other', () => {
    const comparison = compare([
      { record: pump, linked: paid('181.22', '10 MG') },
      { record: trial, linked: paid('49.952', '50 MCG') },
    ]);
    expect(row(comparison, 'limit-per-measure').texts).toEqual(['$18.122 per mg', '$999.04 per mg']);
  });

  it('are not told where the limit is for another amount than the unit', () => {
    const comparison = compare([
      { record: pump, linked: paid('181.22', '1 MG') },
      { record: trial, linked: paid(null, '50 MCG') },
    ]);
    expect(row(comparison, 'limit-per-measure').texts).toEqual([
      'not told: limit is for 1 MG, the unit is 10 mg',
      null,
    ]);
    expect(row(comparison, 'limit').texts[1]).toBe('not stated, October 2025');
  });

  it('that do not come out even say so', () => {
    const comparison = compare([
      { record: record('J9001', 'Injection, thing, 3 mg'), linked: paid('10', '3 MG') },
      trial,
    ]);
    expect(row(comparison, 'limit-per-measure').texts[0]).toBe('≈ $3.333 per mg');
  });
});

describe('unit arithmetic', () => {
  const words = (one: HcpcsRecord, other: HcpcsRecord) => {
    const [relation] = compare([one, other]).relations;
    if (!relation) throw new Error('no relation');
    return 'refused' in relation ? relation.refused : relation.words;
  };

  it('says how many units of the one are as much as one of the other', () => {
    expect(words(pump, trial)).toBe('1 unit of J0475 = 200 units of J0476 by mass');
    expect(words(trial, pump)).toBe('1 unit of J0475 = 200 units of J0476 by mass');
  });

  it('stays in whole numbers where one does not go into the other', () => {
    expect(
      words(record('J9001', 'Injection, thing, 40 mg'), record('J9002', 'Injection, thing, 0.25 g')),
    ).toBe('4 units of J9002 = 25 units of J9001 by mass');
  });

  it('reckons time', () => {
    expect(
      words(
        record('S5100', 'Day care services, adult; per 15 minutes'),
        record('S5101', 'Day care, per hour'),
      ),
    ).toBe('1 unit of S5101 = 4 units of S5100 by time');
  });

  it.each([
    ['Injection, thing, 10 mg', 'Injection, thing, per 5 ml', /do not convert/],
    ['Injection, thing, 10 mg', 'Injection, thing, 100 units', /do not convert/],
    ['Injection, baclofen, 10 mg', 'Injection, morphine, 10 mg', /different substances/],
    [
      'Injection, onabotulinumtoxina, 1 unit',
      'Injection, abobotulinumtoxina, 5 units',
      /different substances/,
    ],
    ['Lancets, per box of 100', 'Lancet device, each', /do not convert/],
    ['Some service', 'Other service, each', /not known/],
    ['Walker, folding, each', 'Airway pressure device, each', /different things/],
  ])('refuses "%s" and "%s", with the reason', (one, other, reason) => {
    const letter = one.startsWith('Injection') ? 'J' : 'A';
    expect(words(record(`${letter}9001`, one), record(`${letter}9002`, other))).toMatch(reason);
  });

  it('notes that "up to" covers any amount below', () => {
    const [relation] = compare([
      record('J9001', 'Injection, thing, up to 40 mg'),
      record('J9002', 'Injection, thing, 20 mg'),
    ]).relations;
    expect(relation).toMatchObject({
      units: ['1', '2'],
      note: 'One unit of J9001 is any amount up to 40 mg.',
    });
  });

  it('says nothing of units beside a diagnosis, which is called as coders write it', () => {
    const diagnosis: CodeRecord = {
      system: 'icd10cm',
      kind: 'diagnosis',
      code: 'E1140',
      long: 'Type 2 diabetes mellitus with diabetic neuropathy',
      short: '',
    };
    const { relations, dose } = compareCodes({
      codes: [{ record: diagnosis }, { record: record('E1140', 'Wheelchair, each') }],
      on: '2025-01-01',
      dose: '10 mg',
    });
    expect(relations).toEqual([]);
    expect(dose?.columns[0]).toEqual({ code: 'E11.40', refused: 'E11.40 is not billed in units.' });
  });

  it('relates every two of four codes', () => {
    expect(compare([pump, trial, record('J9001', 'a'), record('J9002', 'b')]).relations).toHaveLength(6);
  });
});

describe('one dose', () => {
  it('in units of each, with the cost where the limit is known', () => {
    const { dose } = compare([{ record: pump, linked: paid('181.22', '10 MG') }, trial], '40 mg');
    expect(dose?.columns).toEqual([
      { code: 'J0475', units: '4', cost: '724.88', words: '4 units of J0475, payment limit $724.88' },
      { code: 'J0476', units: '800', cost: null, words: '800 units of J0476' },
    ]);
  });

  it('that is none is refused in every column', () => {
    const { dose } = compare([pump, trial], 'a bit');
    expect(dose?.columns.every((column) => 'refused' in column)).toBe(true);
  });

  it('that was not asked for is left out', () => {
    expect(compare([pump, trial], ' ').dose).toBeNull();
  });
});

describe('which one', () => {
  const lines = (...codes: (HcpcsRecord | ComparedCode)[]) =>
    compare(codes).which.map(({ words, source }) => `${words} [${source}]`);

  it('says what the descriptor says', () => {
    expect(lines(pump, trial)).toEqual(['J0476 is for the intrathecal trial. [descriptor]']);
    expect(
      lines(
        record('L9001', 'Knee orthosis, prefabricated'),
        record('L9002', 'Knee orthosis, custom fabricated'),
      ),
    ).toEqual(['L9001 is prefabricated. [descriptor]', 'L9002 is made for the patient. [descriptor]']);
    expect(
      lines(
        record('A9001', 'Ambulance, non-emergency transport'),
        record('A9002', 'Ambulance, emergency transport'),
      ),
    ).toEqual(['A9001 is for non-emergency use. [descriptor]', 'A9002 is for emergencies. [descriptor]']);
  });

  it('says what the starter catalog says', () => {
    expect(
      lines(
        {
          record: pump,
          starter: starter('baclofen', 'intrathecal, pump refill', 'For the screening trial bill J0476.'),
        },
        { record: trial, starter: starter('baclofen', 'intrathecal, screening trial') },
      ),
    ).toEqual([
      'J0476 is for the intrathecal screening trial. [starter catalog]',
      'J0475: For the screening trial bill J0476. [starter catalog]',
    ]);
  });

  it('says which code has ended and what took its place', () => {
    const old = record('C9027', 'Injection, pembrolizumab, 1 mg', { ended: '2015-12-31', xref: ['J9271'] });
    const current = record('J9271', 'Injection, pembrolizumab, 1 mg');
    expect(lines(old, current)).toEqual(['C9027 ended on 2015-12-31; J9271 took its place. [release]']);
  });

  it('is silent where facts say nothing', () => {
    expect(lines(record('J9001', 'Injection, one, 1 mg'), record('J9002', 'Injection, two, 1 mg'))).toEqual(
      [],
    );
    // One says adult, the other says nothing: that is no opposite.
    expect(lines(record('E9001', 'Crutch, adult'), record('E9002', 'Crutch'))).toEqual([]);
    // Another substance's trial is no choice between the two.
    expect(lines(trial, record('J9002', 'Injection, morphine, 10 mg'))).toEqual([]);
  });
});
