import { describe, expect, test } from 'vitest';
import {
  dateSegment,
  fl42,
  fl45,
  fl47,
  formats,
  item24A,
  item24B,
  item24E,
  lineProblems,
  payerOf,
  segments837,
} from '../../../../src/core/claims';
import type { ClaimLine, Copied } from '../../../../src/core/claims';

const line: ClaimLine = {
  code: 'J0475',
  modifiers: ['JZ'],
  units: '4',
  charge: '1250.00',
  ndc: null,
  description: '',
  from: '2026-11-22',
  place: '11',
  pointers: 'BA',
  revenue: '636',
};

/** The line as it is where the coder left a field open. */
function without(field: 'place' | 'revenue'): ClaimLine {
  return Object.fromEntries(Object.entries(line).filter(([name]) => name !== field)) as ClaimLine;
}

const textOf = (copied: Copied) => ('refused' in copied ? `refused: ${copied.refused}` : copied.text);

describe('Date, place, pointers and revenue code', () => {
  test('stand in item 24 as the coder gave them', () => {
    expect(textOf(item24A(line))).toBe('11 22 26 11 22 26');
    expect(textOf(item24A({ ...line, to: '2026-11-24' }))).toBe('11 22 26 11 24 26');
    expect(textOf(item24B(line))).toBe('11');
    expect(textOf(item24E(line))).toBe('BA');
  });

  test('stand in SV105, SV107 and DTP', () => {
    expect(textOf(segments837(line))).toBe('SV1*HC:J0475:JZ*1250*UN*4*11**2:1~');
    expect(textOf(segments837(line, { hasDate: true }))).toContain('*11**2:1~\nDTP*472*D8*20261122~');
    expect(textOf(dateSegment({ ...line, to: '2026-11-24' }))).toBe('DTP*472*RD8*20261122-20261124~');
  });

  test('stand in FL42, FL45 and FL47; no revenue code is ever suggested', () => {
    expect([fl42(line), fl45(line), fl47(line)].map(textOf)).toEqual(['0636', '112226', '1250 00']);
    expect(textOf(fl42(without('revenue')))).toBe('refused: No revenue code was given.');
  });

  test('that are wrong are refused everywhere', () => {
    const wrong: [Partial<ClaimLine>, string][] = [
      [{ place: '1' }, 'place of service'],
      [{ pointers: 'AM' }, 'item 21'],
      [{ pointers: 'AA' }, 'different letters'],
      [{ pointers: 'ABCDE' }, 'up to four'],
      [{ revenue: '63' }, 'revenue code'],
      [{ from: '2026-02-30' }, 'not a date'],
      [{ to: '2026-11-01' }, 'ends before'],
    ];
    for (const [change, reason] of wrong) {
      expect(lineProblems({ ...line, ...change }).join()).toContain(reason);
    }
  });

  test('make the whole line of a form, with a note for what is left open', () => {
    const whole = (id: string, some: ClaimLine) =>
      formats
        .find((format) => format.id === id)
        ?.copy([{ line: some, descriptor: '', unitLabel: null, system: 'hcpcs' }], payerOf(null));
    expect(whole('24', line)).toEqual({ text: '11 22 26 11 22 26\t11\tJ0475 JZ\tBA\t1250 00\t4', notes: [] });
    expect(whole('UB-04-line', line)).toMatchObject({ text: '0636\t\tJ0475JZ\t112226\t4\t1250 00' });
    expect(whole('24', without('place'))).toMatchObject({ notes: ['No place of service was given.'] });
  });

  test('a shaded line without an NDC says that it is missing', () => {
    const halves = formats.find(({ id }) => id === 'halves');
    expect(
      halves?.copy([{ line, descriptor: '', unitLabel: null, system: 'hcpcs' }], payerOf(null)),
    ).toMatchObject({
      text: 'J0475 JZ\t4',
      notes: ['No NDC was given: there is no shaded line.'],
    });
  });
});
