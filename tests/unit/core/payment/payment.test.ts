import { describe, expect, it } from 'vitest';
import type { Source } from '../../../../src/core/import/source';
import { areaOf, courseWords, createPayment, placesOf } from '../../../../src/core/payment';
import { doseWords, paymentForDose } from '../../../../src/core/payment';
import { linkSources } from '../../../../src/core/releases/links';
import { isLater, issueOf, newestFirst } from '../../../../src/core/releases/issues';
import type { FeeLine } from '../../../../src/core/tables/fee-schedule';
import type { RelativeValue } from '../../../../src/core/tables/relative-values';

const about = (title: string, from: string, file: string) => ({
  title,
  from,
  file,
  issues: [],
  dropped: { cpt: 0, cdt: 0 },
});
const january25 = (file: string) => about('January 2025', '2025-01-01', file);
const january26 = (file: string) => about('January 2026', '2026-01-01', file);

const fee = (
  code: string,
  modifiers: string[],
  fees: (string | null)[],
  more: Partial<FeeLine> = {},
): FeeLine => ({
  code,
  modifiers,
  jurisdiction: 'D',
  category: 'CR',
  ceiling: null,
  floor: null,
  fees,
  ...more,
});
const areas = ['TX', 'TX R', 'NY', 'NY R', 'HI'];
const dmepos = (where: ReturnType<typeof about>, lines: FeeLine[]): Source => ({
  ...where,
  kind: 'fee-schedule',
  schedule: 'dmepos',
  areas,
  lines,
});
const limits = (where: ReturnType<typeof about>, limit: string | null, dosage = '10 MG'): Source => ({
  ...where,
  kind: 'asp-limits',
  limits: [{ code: 'J0475', short: '', dosage, limit, coinsurance: '20.000', notes: '' }],
});
const values = (line: Partial<RelativeValue>): Source => ({
  ...january26('PPRRVU26.csv'),
  kind: 'relative-values',
  lines: [
    {
      code: 'G0101',
      modifier: '',
      status: 'A',
      work: '0.45',
      nonfacility: '1.11',
      facility: '0.80',
      pcTc: '0',
      global: 'XXX',
      multiple: '0',
      bilateral: '0',
      conversionFactor: '32.3465',
      ...line,
    },
  ],
});

const partsOf = (sources: Source[], code: string, on = '2026-02-01', state: string | null = null) =>
  createPayment(sources).of(code, linkSources(sources).of(code, on).paymentLimit, on, state);
const textOf = (sources: Source[], code: string, on = '2026-02-01', state: string | null = null) =>
  partsOf(sources, code, on, state)
    .flatMap(({ lines, doubt }) => [...lines.map(({ text }) => text), doubt ?? ''])
    .join(' ');

describe('the fee of a supplier', () => {
  const table = dmepos(january26('DME26.csv'), [
    fee('E0260', ['RR'], ['103.50', '120.10', '98.00', null, '140.00']),
    fee('A4216', [], ['0.57', null, '0.57', null, '0.57'], {
      category: 'OS',
      jurisdiction: 'J',
      ceiling: '0.62',
      floor: '0.53',
    }),
    fee('E0100', ['NU'], ['20.00', '22.00', null, null, null], { category: 'IN' }),
    fee('E0100', ['RR'], ['2.00', '2.20', null, null, null], { category: 'IN' }),
  ]);

  it('is that of the state chosen, its rural areas apart', () => {
    expect(textOf([table], 'E0260', '2026-02-01', 'TX')).toContain(
      'With RR (rental): $103.50 in Texas, $120.10 in its rural areas.',
    );
    expect(textOf([table], 'E0260', '2026-02-01', 'NY')).toContain('With RR (rental): $98.00 in New York.');
  });

  it('goes from the least to the most where no state is chosen, and asks for one', () => {
    const [part] = partsOf([table], 'E0260');
    expect(part?.lines[0]?.text).toBe('With RR (rental): $98.00 to $140.00 by state.');
    expect(part?.asksState).toBe(true);
  });

  it('is not made up for a state that the table has none for', () => {
    expect(textOf([table], 'E0100', '2026-02-01', 'NY')).toContain('the table has no fee for New York');
    expect(textOf([table], 'E0260', '2026-02-01', 'PR')).toContain('Puerto Rico is not in the table');
  });

  it('names category, contractor, floor and ceiling', () => {
    expect(textOf([table], 'E0260')).toContain('Category CR: capped rental; billed to the DME contractor.');
    expect(textOf([table], 'A4216')).toContain('floor $0.53, ceiling $0.62');
  });

  it('names the modifiers without which nothing is paid, and none where a line has none', () => {
    expect(textOf([table], 'E0100')).toContain('NU or RR is required');
    expect(textOf([table], 'E0260')).toContain('RR is required');
    expect(textOf([table], 'A4216')).not.toContain('required');
  });

  it('of another quarter is said to be; of a later one it is not said at all', () => {
    expect(textOf([table], 'E0260', '2026-05-01')).toContain(
      'No table of Q2 2026 is loaded; this is January 2026.',
    );
    expect(partsOf([table], 'E0260', '2025-12-31')).toEqual([]);
  });

  it('of a code that the newest table dropped is none', () => {
    const older = dmepos(january25('DME25.csv'), [fee('E1390', ['RR'], ['1.00', null, null, null, null])]);
    expect(partsOf([older, table], 'E1390')).toEqual([]);
    expect(partsOf([older, table], 'E1390', '2025-02-01')).toHaveLength(1);
  });

  it('over the quarters held is a course, of the state chosen alone', () => {
    const older = dmepos(january25('DME25.csv'), [fee('E0260', ['RR'], ['100.00', null, null, null, null])]);
    const [part] = partsOf([table, older], 'E0260', '2026-02-01', 'TX');
    expect(part?.series.map(courseWords)).toEqual([
      'From $100.00 (January 2025) to $103.50 (January 2026): up 3.5 %.',
    ]);
    expect(partsOf([table, older], 'E0260')[0]?.series).toEqual([]);
    expect(partsOf([table, older], 'E0260', '2026-02-01', 'NY')[0]?.series).toEqual([]);
  });
});

describe('the payment limit', () => {
  it('of a restated quarter is that of the newest issue, whichever was imported first, and says what it was', () => {
    const first = limits(january25('January 2025 ASP Pricing File 121724.csv'), '97.000');
    const restated = limits(january25('January 2025 ASP Pricing File 030725.csv'), '95.500');
    for (const sources of [
      [first, restated],
      [restated, first],
    ]) {
      const text = textOf(sources, 'J0475', '2025-02-01');
      expect(text).toContain('$95.500 per unit of 10 mg');
      expect(text).toContain('CMS restated this quarter: an earlier file');
      expect(text).toContain('had $97.000');
    }
  });

  it('of two files that do not tell which came last is told with both', () => {
    const text = textOf(
      [limits(january25('a.csv'), '97.000'), limits(january25('b.csv'), '95.500')],
      'J0475',
      '2025-02-01',
    );
    expect(text).toContain('$97.000 per unit');
    expect(text).toContain('do not say which came last: b.csv has $95.500');
  });

  it('has a course over quarters of one billing unit', () => {
    const sources = [limits(january25('a.csv'), '1000.000'), limits(january26('b.csv'), '900.000')];
    expect(partsOf(sources, 'J0475')[0]?.series.map(courseWords)).toEqual([
      'From $1,000.000 (January 2025) to $900.000 (January 2026): down 10 %.',
    ]);
    const otherUnit = [limits(january25('a.csv'), '9.000', '1 MG'), limits(january26('b.csv'), '90.000')];
    expect(partsOf(otherUnit, 'J0475')[0]?.series).toEqual([]);
  });

  it('that is not published is no zero', () => {
    expect(textOf([limits(january26('a.csv'), null)], 'J0475')).toContain('No limit is published for 10 mg');
  });
});

describe('which issue of a quarter came last', () => {
  it.each([
    ['asp-2025-01-limits-restated-2025-03-07.csv', 'asp-2025-01-limits.csv', true],
    ['addendum-b-2025-07.csv', 'addendum-b-2025-07-reissued.csv', false],
    ['Jan25 ASP 030725.csv', 'Jan25 ASP 121724.csv', true],
    ['file_v2.csv', 'file.csv', true],
    ['one.csv', 'two.csv', null],
    ['Jan25 ASP 121724.csv', 'limits.csv', null],
  ])('%s after %s: %s', (one, other, later) => {
    expect(isLater(issueOf(one), issueOf(other))).toBe(later);
  });

  it('is told of two files though a third one, of which nothing is told, lies between them', () => {
    const files = ['Jan25 ASP 121724.csv', 'limits.csv', 'Jan25 ASP 030725.csv'];
    const sorted = newestFirst(files, (file) => file);
    expect(sorted.indexOf('Jan25 ASP 030725.csv')).toBeLessThan(sorted.indexOf('Jan25 ASP 121724.csv'));
  });

  it('is not told by digits that are no day', () => {
    expect(issueOf('DMEPOS_999999.csv').day).toBeNull();
  });
});

describe('the physician fee schedule', () => {
  it('says status, national amounts with their arithmetic, and indicators', () => {
    const text = textOf([values({ pcTc: '1', bilateral: '1', multiple: '2', global: '090' })], 'G0101');
    expect(text).toContain('Status A: paid by its relative values');
    expect(text).toContain('$35.90 outside a facility (1.11), $25.88 in a facility (0.80)');
    expect(text).toContain('Global 090: the day before, the day and 90 days after it.');
    expect(text).toContain('PC/TC 1: may be split with 26 and TC.');
    expect(text).toContain('Bilateral 1: 50 applies');
    expect(text).toContain('Multiple procedures 2: reduced');
  });

  it.each(['I', 'N', 'X', 'E', 'B'])(
    'with status %s names no amount, whatever values stand there',
    (status) => {
      expect(textOf([values({ status })], 'G0101')).not.toContain('$');
    },
  );

  it('does not price a place that does not apply', () => {
    expect(textOf([values({ nonfacility: null })], 'G0101')).not.toContain('outside a facility');
  });

  it('keeps an indicator that it does not know, and says so', () => {
    expect(textOf([values({ status: 'A', pcTc: '77' })], 'G0101')).toContain(
      'PC/TC 77, which is not known here.',
    );
  });
});

describe('the outpatient hospital', () => {
  const table = (where: ReturnType<typeof about>, rate: string | null, status = 'K'): Source => ({
    ...where,
    kind: 'addendum-b',
    lines: [{ code: 'J0475', status, apc: '9032', rate, copayment: '36.20' }],
  });

  it('has indicator, rate, classification and copayment', () => {
    const text = textOf([table(january26('b.csv'), '1181.222')], 'J0475');
    expect(text).toContain('Status indicator K: a drug or biological paid separately.');
    expect(text).toContain('$1,181.222, APC 9032; copayment at least $36.20.');
  });

  it('issued again has the newest rate and says what it was', () => {
    const text = textOf(
      [table(january26('addendum-b.csv'), '10.00'), table(january26('addendum-b-reissued.csv'), '11.00')],
      'J0475',
    );
    expect(text).toContain('$11.00, APC 9032');
    expect(text).toContain('an earlier file, addendum-b.csv, had K and $10.00');
  });
});

describe('edits', () => {
  const mue = (where: ReturnType<typeof about>, setting: 'practitioner' | 'dme', value: number): Source => ({
    ...where,
    kind: 'mue',
    setting,
    lines: [{ code: 'J0475', value, mai: 3, rationale: '' }],
  });
  const pairs = (
    lines: [string, string, '0' | '1' | '9', string, string | null][],
    file = 'p.csv',
  ): Source => ({
    ...january26(file),
    kind: 'code-pairs',
    setting: 'practitioner',
    pairs: lines.map(([column1, column2, modifier, from, to]) => ({
      column1,
      column2,
      modifier,
      from,
      to,
      rationale: '',
    })),
  });

  it('of each setting are of its own newest quarter', () => {
    const text = textOf(
      [mue(january26('p.csv'), 'practitioner', 3), mue(january25('d.csv'), 'dme', 5)],
      'J0475',
    );
    expect(text).toContain('3 practitioner, MAI 3: per day, clinical: reviewable');
    expect(text).toContain('5 equipment supplier');
    const details = (sources: Source[], on: string) =>
      partsOf(sources, 'J0475', on).flatMap(({ doubt, lines }) => [
        doubt,
        ...lines.map(({ detail }) => detail),
      ]);
    const [practitioner, dme] = [
      mue(january26('p.csv'), 'practitioner', 3),
      mue(january25('d.csv'), 'dme', 5),
    ];
    // One of another quarter is said of that one, all of them of all, once.
    expect(details([practitioner, dme], '2026-02-01')).toEqual([
      null,
      undefined,
      'No table of Q1 2026 is loaded; this is January 2025.',
    ]);
    expect(details([practitioner], '2026-05-01')).toEqual([
      'No table of Q2 2026 is loaded; this is January 2026.',
      undefined,
    ]);
  });

  it('name the partners of a code that hold on the day, by what a modifier does', () => {
    const table = pairs([
      ['G0101', 'G0463', '1', '2020-01-01', null],
      ['G0101', 'G0102', '0', '2020-01-01', null],
      ['G0101', 'G0103', '0', '2020-01-01', '2025-12-31'],
      ['G0101', 'G0104', '9', '2020-01-01', null],
      ['G0438', 'G0101', '1', '2026-03-01', null],
    ]);
    const text = textOf([table], 'G0101');
    expect(text).toContain('no modifier lets these be paid beside it: G0102.');
    expect(text).toContain('only with a modifier that says why they are separate: G0463.');
    expect(text).not.toMatch(/G0103|G0104|G0438/);
    expect(textOf([table], 'G0101', '2026-03-15')).toContain('G0438');
    expect(text).toContain('Pairs with CPT codes are licensed');
  });

  it('come in several files of a quarter that are parts of one table', () => {
    const text = textOf(
      [
        pairs([['G0101', 'G0463', '1', '2020-01-01', null]], 'one.csv'),
        pairs([['G0101', 'G0102', '1', '2020-01-01', null]], 'two.csv'),
      ],
      'G0101',
    );
    expect(text).toContain('G0102, G0463');
  });
});

describe('a dose', () => {
  const limit = { limit: '97.445', from: '2026-01-01', quarter: 'January 2026', coinsurance: '20.000' };

  it('is paid units times the limit of the quarter of the day, to the cent, the discarded units too', () => {
    const payment = paymentForDose(limit, '4', '1', '2026-02-01');
    expect(payment).toMatchObject({ total: '389.78', discarded: '97.45', doubt: null });
    expect(payment && doseWords(payment, '4', '1')).toBe(
      '4 units × $97.445 = $389.78, and 1 unit with JW × $97.445 = $97.45 (limit of January 2026; coinsurance 20 %).',
    );
  });

  it('is never paid by another quarter in silence', () => {
    expect(paymentForDose(limit, '4', null, '2026-05-01')?.doubt).toContain('No limit imported for Q2 2026');
    expect(paymentForDose(limit, '4', null, '2025-11-01')?.doubt).toContain('No limit imported for Q4 2025');
  });

  it('has no amount where no limit is published', () => {
    expect(paymentForDose({ ...limit, limit: null }, '4', null, '2026-02-01')).toBeNull();
    expect(paymentForDose(null, '4', null, '2026-02-01')).toBeNull();
  });
});

describe('a chart', () => {
  it('places points by time and from zero: a quarter that is not held leaves a gap, a small change looks small', () => {
    const places = placesOf({
      label: '',
      points: [
        { title: '', from: '2025-01-01', amount: '99.00' },
        { title: '', from: '2025-04-01', amount: '100.00' },
        { title: '', from: '2026-01-01', amount: '50.00' },
      ],
    });
    expect(places).toEqual([
      { x: 0, y: 0.99 },
      { x: 0.25, y: 1 },
      { x: 1, y: 0.5 },
    ]);
  });
});

it('a state is known by its letters only', () => {
  expect(areaOf(' tx ')).toBe('TX');
  expect(areaOf('Texas')).toBeNull();
  expect(areaOf('constructor')).toBeNull();
});
